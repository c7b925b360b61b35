/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A comparison of the restricted mean survival times of two independent groups, with a normal interval and test; ratios
 * on the log scale (Uno et al., J Clin Oncol 2014;32:2380).
 *
 * @param estimate the difference or ratio
 * @param stdErr its standard error, for a ratio that of its logarithm
 * @param lower lower confidence limit
 * @param upper upper confidence limit
 * @param pValue two-sided p of difference 0 or ratio 1
 */
public record RestrictedMeanContrast(double estimate, double stdErr, double lower, double upper, double pValue) {

    /** The mean of {@code other} minus that of {@code reference}. */
    public static RestrictedMeanContrast difference(RestrictedMean reference, RestrictedMean other, double level) {
        double estimate = other.mean() - reference.mean();
        double se = hypot(reference.stdErr(), other.stdErr());
        double half = SurvivalCurve.normalQuantile(level) * se;
        return new RestrictedMeanContrast(estimate, se, estimate - half, estimate + half, twoSided(estimate / se));
    }

    /** The mean of {@code other} over that of {@code reference}. */
    public static RestrictedMeanContrast ratio(RestrictedMean reference, RestrictedMean other, double level) {
        return ratio(reference.mean(), reference.stdErr(), other.mean(), other.stdErr(), level);
    }

    /** The mean time lost of {@code other} over that of {@code reference}. */
    public static RestrictedMeanContrast ratioOfTimeLost(RestrictedMean reference, RestrictedMean other, double level) {
        return ratio(reference.timeLost(), reference.stdErr(), other.timeLost(), other.stdErr(), level);
    }

    private static RestrictedMeanContrast ratio(double a, double seA, double b, double seB, double level) {
        double log = StrictMath.log(b) - StrictMath.log(a);
        double se = hypot(seA / a, seB / b);
        double half = SurvivalCurve.normalQuantile(level) * se;
        return new RestrictedMeanContrast(b / a, se, StrictMath.exp(log - half), StrictMath.exp(log + half),
                twoSided(log / se));
    }

    private static double hypot(double a, double b) {
        return StrictMath.sqrt(a * a + b * b);
    }

    private static double twoSided(double z) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
    }
}
