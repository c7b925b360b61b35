/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.formula;

import java.util.List;

/**
 * A term of a model: a main effect of one variable, or the interaction of several.
 *
 * @param label R's name of the term, its variables joined by colons
 * @param variables the variables as R writes them, for example {@code age} or {@code factor(sex)}
 */
public record Term(String label, List<String> variables) {

    /** Copies the variables. */
    public Term {
        variables = List.copyOf(variables);
    }

    /** How many variables interact; 1 for a main effect. */
    public int order() {
        return variables.size();
    }
}
