/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

/**
 * How estimates are pooled.
 *
 * @param estimator of the variance between studies
 * @param adjustment of the standard error
 * @param level of the confidence intervals
 * @param search when the searches stop
 */
public record MetaOptions(TauEstimator estimator, Adjustment adjustment, double level, TauSearch search) {

    /** What is done to the standard error of the pooled estimate. */
    public enum Adjustment {
        /** Nothing: a normal approximation with the variances taken as known. */
        NONE,
        /** Knapp and Hartung, Stat Med 2003;22:2693: the weighted mean square of the residuals, and Student's t. */
        HARTUNG_KNAPP,
        /** The same, never making the standard error smaller. */
        HARTUNG_KNAPP_AD_HOC
    }

    /** With 95 percent intervals, to the last digits. */
    public static MetaOptions of(TauEstimator estimator) {
        return new MetaOptions(estimator, Adjustment.NONE, 0.95, TauSearch.EXACT);
    }

    /** The same with another adjustment. */
    public MetaOptions with(Adjustment other) {
        return new MetaOptions(estimator, other, level, search);
    }

    /** The same at another level. */
    public MetaOptions atLevel(double other) {
        return new MetaOptions(estimator, adjustment, other, search);
    }
}
