/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Objects;
import org.cohortium.numerics.survival.CoxTies;

/**
 * How a Fine-Gray model is fitted.
 *
 * @param ties Breslow's or Efron's treatment of tied events of the cause
 * @param censoring what comes first where events and censorings are tied, when the censoring distribution is estimated
 * @param variance which variance tests and limits use
 * @param weightedCensoring whether case weights count in the estimate of the censoring distribution
 */
public record FineGrayOptions(CoxTies ties, CensoringTies censoring, Variance variance, boolean weightedCensoring) {

    /** The estimator of Fine and Gray with their sandwich variance: {@code crr} of R's package cmprsk. */
    public static final FineGrayOptions CRR =
            new FineGrayOptions(CoxTies.BRESLOW, CensoringTies.TOGETHER, Variance.FULL, true);

    /** A Cox model of weighted risk sets with the robust variance: {@code finegray} and {@code coxph} of R's survival. */
    public static final FineGrayOptions WEIGHTED_COX =
            new FineGrayOptions(CoxTies.EFRON, CensoringTies.AFTER_EVENTS, Variance.ROBUST, false);

    /** Checks the parts. */
    public FineGrayOptions {
        Objects.requireNonNull(censoring, "censoring");
        Objects.requireNonNull(variance, "variance");
        if (ties != CoxTies.BRESLOW && ties != CoxTies.EFRON) {
            throw new IllegalArgumentException("ties " + ties);
        }
    }

    /** The same with other ties. */
    public FineGrayOptions withTies(CoxTies other) {
        return new FineGrayOptions(other, censoring, variance, weightedCensoring);
    }

    /** The same with another variance. */
    public FineGrayOptions withVariance(Variance other) {
        return new FineGrayOptions(ties, censoring, other, weightedCensoring);
    }

    /** What is at risk of being censored at a time at which events happen too. */
    public enum CensoringTies {
        /** Everyone still there, those with an event at that time too. */
        TOGETHER,
        /** Only those without an event at that time. */
        AFTER_EVENTS
    }

    /** A variance of the coefficients. */
    public enum Variance {
        /** The inverse information; right only without weights that vary with time. */
        MODEL,
        /** The sandwich over clusters with the censoring distribution taken as known. */
        ROBUST,
        /** The sandwich with the uncertainty of the censoring distribution (Fine and Gray 1999, equation 8). */
        FULL
    }
}
