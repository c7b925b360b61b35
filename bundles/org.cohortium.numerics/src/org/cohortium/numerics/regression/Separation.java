/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.List;

/**
 * A combination of covariates that tells events from non-events without error in some rows and says nothing in the others,
 * so that the likelihood rises for ever along it and no finite estimate exists (Albert and Anderson 1984). The direction is
 * a proof, not a guess: each row was checked against it.
 *
 * @param complete whether every row is told apart; otherwise the other rows lie exactly on the border (quasi-complete)
 * @param rows number of rows told apart
 * @param apart which rows they are; not a copy
 * @param coefficients positions of the coefficients without finite estimate, the constant being 0 where there is one
 * @param terms names of those coefficients
 * @param devianceLimit what the deviance falls to along the combination; 0 when the separation is complete
 * @param direction for each coefficient of the model its part in the combination; the sign is that of the infinite estimate
 */
public record Separation(boolean complete, int rows, boolean[] apart, List<Integer> coefficients, List<String> terms,
        double devianceLimit, double[] direction) {

    /** Copies its lists. */
    public Separation {
        coefficients = List.copyOf(coefficients);
        terms = List.copyOf(terms);
    }

    /** What happened, in one sentence that names the covariates. */
    public String message() {
        String what = terms.size() == 1 ? terms.getFirst() : "a combination of " + String.join(", ", terms);
        return (complete ? "The outcome is fully determined by " : "In " + rows + " rows the outcome is fully determined by ")
                + what + " (separation), so that no finite estimate exists.";
    }
}
