/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.List;
import java.util.Objects;

/**
 * A coefficient of a prognostic model. Its column is that of a variable, or, of an interaction, the product of the columns
 * of two variables.
 *
 * @param term its name as R would write it
 * @param factors what is multiplied: one variable, or two different ones
 * @param estimate the log hazard ratio by which the model predicts, after shrinkage
 */
public record Coefficient(String term, List<Factor> factors, double estimate) {

    public Coefficient {
        Objects.requireNonNull(term, "term");
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.size() > 2
            || factors.size() == 2 && factors.get(0).variable().equals(factors.get(1).variable())) {
            throw new IllegalArgumentException("The coefficient \"" + term + "\" is neither of one variable nor of two different "
                + "ones.");
        }
        if (Double.isNaN(estimate) || Double.isInfinite(estimate)) {
            throw new IllegalArgumentException("The coefficient \"" + term + "\" is no finite number.");
        }
    }

    /** The coefficient of one variable. */
    public Coefficient(String term, String variable, Transform transform, double estimate) {
        this(term, List.of(new Factor(variable, transform)), estimate);
    }

    /** Whether it belongs to an interaction. */
    public boolean isProduct() {
        return factors.size() > 1;
    }

    /** Whether a variable has a part in it. */
    public boolean involves(String variable) {
        return factors.stream().anyMatch(f -> f.variable().equals(variable));
    }

    /** The variables that have a part in it. */
    public List<String> variables() {
        return factors.stream().map(Factor::variable).toList();
    }
}
