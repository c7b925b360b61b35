/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.List;

/**
 * A coefficient that cannot be estimated because its column says nothing the columns before it do not already say.
 *
 * @param coefficient its position among the model's coefficients
 * @param term its name
 * @param madeOf names of the earlier columns that it is a combination of; empty for a column that does not vary
 */
public record AliasedTerm(int coefficient, String term, List<String> madeOf) {

    /** Copies its list. */
    public AliasedTerm {
        madeOf = List.copyOf(madeOf);
    }

    /** Why there is no estimate, in one sentence. */
    public String message() {
        return madeOf.isEmpty() ? term + " does not vary in the rows used and has no coefficient."
                : term + " is determined by " + String.join(", ", madeOf) + " and has no coefficient of its own.";
    }
}
