/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.descriptive.Tails;

/**
 * A log-rank test for trend over ordered groups (Klein and Moeschberger, Survival Analysis, 2nd ed., section 7.4).
 *
 * @param scores the scores of the groups
 * @param z the standard normal statistic; positive when hazards rise with the scores
 */
public record LogRankTrend(double[] scores, double z) {

    /** The square of z, chi-squared with one degree of freedom. */
    public double chiSquared() {
        return z * z;
    }

    /** The two-sided p-value. */
    public double pValue() {
        return Tails.normalTwoSided(z);
    }

    /** Its natural logarithm, finite where the p-value underflows. */
    public double logPValue() {
        return Tails.logNormalTwoSided(z);
    }
}
