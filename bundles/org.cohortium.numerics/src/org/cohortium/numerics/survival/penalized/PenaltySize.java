/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.EstimationException;

/** How the size of a penalty, theta, is settled. */
public sealed interface PenaltySize {

    /**
     * A given theta.
     *
     * @param theta for a frailty the variance; for a ridge the multiplier; for a spline from 0 (no penalty) to 1 (a line)
     */
    record Fixed(double theta) implements PenaltySize {

        public Fixed {
            if (!(theta >= 0)) {
                throw new EstimationException("The size of a penalty is " + theta + ".", "Give a number that is not negative.");
            }
        }
    }

    /**
     * The theta at which the term has this many effective degrees of freedom.
     *
     * @param df wanted
     * @param tolerance how near is near enough; R takes 0.1
     */
    record DegreesOfFreedom(double df, double tolerance) implements PenaltySize {

        public DegreesOfFreedom {
            if (!(df > 0) || !(tolerance > 0)) {
                throw new EstimationException("The degrees of freedom of a penalised term are " + df + ".",
                        "Give a positive number.");
            }
        }
    }

    /**
     * The theta with the largest log-likelihood less degrees of freedom.
     *
     * @param corrected whether with the correction for small samples
     */
    record Aic(boolean corrected) implements PenaltySize {
    }

    /**
     * For frailties, the most likely variance: for gamma frailties by the marginal likelihood, which is what the EM algorithm
     * climbs; for Gaussian ones by the restricted maximum likelihood of the penalised fit.
     */
    record MostLikely() implements PenaltySize {
    }
}
