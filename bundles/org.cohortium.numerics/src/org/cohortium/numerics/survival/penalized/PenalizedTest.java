/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A chi-squared test with effective, not necessarily whole, degrees of freedom.
 *
 * @param statistic the chi-squared statistic
 * @param df effective degrees of freedom
 * @param pValue the upper tail probability; with fewer than half a degree of freedom that of half a one, as in R
 */
public record PenalizedTest(double statistic, double df, double pValue) {

    /** The test with this statistic. */
    static PenalizedTest of(double statistic, double df) {
        if (Double.isNaN(statistic) || Double.isNaN(df)) {
            return new PenalizedTest(statistic, df, Double.NaN);
        }
        double p = statistic <= 0 ? 1 : ChiSquaredDistribution.of(Math.max(df, 0.5)).survivalProbability(statistic);
        return new PenalizedTest(statistic, df, p);
    }
}
