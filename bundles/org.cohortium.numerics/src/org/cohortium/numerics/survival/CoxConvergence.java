/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * How the search for the maximum of a partial likelihood ended.
 *
 * @param iterations number of Newton steps
 * @param halvings how often a step was shortened because it lowered the likelihood
 * @param gradientNorm the largest first derivative at the end, per standard deviation of the covariate
 * @param distance how far the end is from the maximum by the last quadratic approximation, in standard errors
 * @param reason why the search ended
 */
public record CoxConvergence(int iterations, int halvings, double gradientNorm, double distance, Reason reason) {

    /** Why a search ended. */
    public enum Reason {

        /** The coefficients stand at the maximum. */
        AT_MAXIMUM,

        /** The coefficients stand as near to the maximum as rounding lets them. */
        AT_ROUNDING_ERROR,

        /** The log-likelihood changed by less than the tolerance asked for. */
        LOG_LIKELIHOOD_STANDS,

        /** The log-likelihood still changed by more than the tolerance asked for; such a fit is for comparison only. */
        ITERATIONS_USED_UP,

        /** There is no maximum: the likelihood keeps rising as one or more coefficients go to infinity. */
        MONOTONE,

        /** No column varies among those at risk. */
        NOTHING_TO_ESTIMATE
    }
}
