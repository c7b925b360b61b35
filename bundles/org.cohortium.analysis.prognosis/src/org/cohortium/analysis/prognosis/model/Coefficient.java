/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Objects;

/**
 * A coefficient of a prognostic model.
 *
 * @param term its name as R would write it
 * @param variable the name of the variable
 * @param transform how the variable enters
 * @param estimate the log hazard ratio by which the model predicts, after shrinkage
 */
public record Coefficient(String term, String variable, Transform transform, double estimate) {

    public Coefficient {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(transform, "transform");
        if (Double.isNaN(estimate) || Double.isInfinite(estimate)) {
            throw new IllegalArgumentException("The coefficient " + term + " is no finite number.");
        }
    }
}
