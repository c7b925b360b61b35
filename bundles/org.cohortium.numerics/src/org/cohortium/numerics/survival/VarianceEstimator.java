/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** How the variance of a Kaplan-Meier curve is estimated. */
public enum VarianceEstimator {

    /** Greenwood's formula, with weighted counts where there are weights: weights are counts of identical rows. */
    GREENWOOD,
    /**
     * The infinitesimal jackknife: the sum over clusters of the squared influence of each. Right for weights that are
     * not counts and for rows that belong together; without clusters each row is one.
     */
    ROBUST
}
