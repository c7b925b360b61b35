/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * A survival curve predicted by a Cox model for given covariates, S = exp(-H).
 *
 * @param stratum stratum code
 * @param time distinct ends of follow-up of the stratum, ascending
 * @param events number of rows with the event at each
 * @param cumulativeHazard H at each time, after the step
 * @param stdErrLog the standard error of H, which is that of log S
 */
public record CoxCurve(int stratum, double[] time, int[] events, double[] cumulativeHazard, double[] stdErrLog) {

    /** S at each time. */
    public double[] survival() {
        double[] s = new double[time.length];
        for (int k = 0; k < s.length; k++) {
            s[k] = StrictMath.exp(-cumulativeHazard[k]);
        }
        return s;
    }

    /** Pointwise limits of S at each time; NaN where the scale has none. */
    public ConfidenceLimits limits(ConfidenceType type, double level) {
        double z = SurvivalCurve.normalQuantile(level);
        double[] lower = new double[time.length];
        double[] upper = new double[time.length];
        double[] s = survival();
        for (int k = 0; k < s.length; k++) {
            double[] pair = type.limits(s[k], stdErrLog[k], z);
            lower[k] = pair[0];
            upper[k] = pair[1];
        }
        return new ConfidenceLimits(lower, upper);
    }

    /** Quantiles of survival time with limits from those of the curve; NaN where not reached. */
    public SurvivalQuantiles quantiles(double[] probabilities, ConfidenceType type, double level, QuantileRule rule) {
        return SurvivalQuantiles.of(time, survival(), limits(type, level), probabilities, rule);
    }

    /** S at a time: that of the last step at or before it, 1 before the first. */
    public double survivalAt(double t) {
        int at = java.util.Arrays.binarySearch(time, t + Math.abs(t) * TieRule.TOLERANCE);
        int k = at >= 0 ? at : -at - 2;
        return k < 0 ? 1 : StrictMath.exp(-cumulativeHazard[k]);
    }
}
