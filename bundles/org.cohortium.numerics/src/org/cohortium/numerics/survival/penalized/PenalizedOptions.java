/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.survival.CoxTies;

/**
 * How a penalised Cox model is fitted.
 *
 * @param ties Efron or Breslow
 * @param search when the search for theta ends
 * @param tolerance R's {@code eps}: with {@link Search#AS_R} and Gaussian frailties, its square root is how well the
 *        variance must solve its equation
 * @param newtonTolerance 0 to iterate the coefficients to the maximum of the penalised likelihood for each theta; otherwise
 *        to stop as R does, when the penalised log-likelihood changes by no more than this part
 * @param maxSearch the number of thetas tried at most
 * @param robust whether standard errors and tests are by the sandwich over clusters, or over rows without them; null for R's
 *        rule: when there are clusters or weights that are no whole numbers
 */
public record PenalizedOptions(CoxTies ties, Search search, double tolerance, double newtonTolerance, int maxSearch,
        Boolean robust) {

    /** When the search for theta ends. */
    public enum Search {
        /** Where R's {@code coxph} stops, which may be a per mille away from the best theta: the same digits as R. */
        AS_R,
        /** At the best theta. */
        TO_THE_END
    }

    /** Efron's ties, R's search with its default settings. */
    public static final PenalizedOptions DEFAULT = new PenalizedOptions(CoxTies.EFRON, Search.AS_R, 1e-9, 0, 10,
            null);

    /** Efron's ties, the best theta. */
    public static final PenalizedOptions TO_THE_END = new PenalizedOptions(CoxTies.EFRON, Search.TO_THE_END, 1e-12, 0,
            200, null);

    /** The same with other ties. */
    public PenalizedOptions withTies(CoxTies other) {
        return new PenalizedOptions(other, search, tolerance, newtonTolerance, maxSearch, robust);
    }

    /** The same with or without the robust variance; null for R's rule. */
    public PenalizedOptions withRobust(Boolean other) {
        return new PenalizedOptions(ties, search, tolerance, newtonTolerance, maxSearch, other);
    }
}
