/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * How alike two groups are in one covariate. A covariate that holds only 0 and 1 is treated as a proportion: its variance is
 * p (1 - p), it has no variance ratio, and its distribution functions differ by the difference of the proportions.
 *
 * @param name of the covariate, or covariate and level
 * @param meanTreated weighted mean among the treated
 * @param meanControl weighted mean among the controls
 * @param standardDeviation what differences are standardised by, from the unmatched sample
 * @param standardizedMeanDifference treated less control, over that standard deviation; NaN where it is 0 and the means
 *        differ
 * @param varianceRatio variance of the treated over that of the controls, NaN for a proportion
 * @param ecdfMean mean absolute difference of the empirical distribution functions over the distinct values
 * @param ecdfMax largest absolute difference of the empirical distribution functions
 * @param pairDistance mean absolute difference within pairs, in the covariate's unit; NaN without pairs
 */
public record CovariateBalance(String name, double meanTreated, double meanControl, double standardDeviation,
        double standardizedMeanDifference, double varianceRatio, double ecdfMean, double ecdfMax, double pairDistance) {

    /** Treated less control. */
    public double meanDifference() {
        return meanTreated - meanControl;
    }

    /** {@link #pairDistance()} in standard deviations. */
    public double standardizedPairDistance() {
        return pairDistance / standardDeviation;
    }
}
