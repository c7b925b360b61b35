/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * Quantiles of survival time with limits by inverting the curve's pointwise limits (Brookmeyer and Crowley, Biometrics
 * 1982;38:29): the limits of the time are where the limits of the curve cross the level, so they depend on the
 * confidence type. NaN is "not reached".
 *
 * @param probability the share that has had the event, 0.5 for the median
 * @param estimate the time at which the curve has come down to 1 - probability
 * @param lower the lower limit of the time
 * @param upper the upper limit of the time
 */
public record SurvivalQuantiles(double[] probability, double[] estimate, double[] lower, double[] upper) {

    private static final double TOLERANCE = 0x1p-26;

    /** Quantiles by R's rule for flat steps. */
    public static SurvivalQuantiles of(SurvivalCurve curve, double[] probabilities, ConfidenceType type, double level) {
        return of(curve, probabilities, type, level, QuantileRule.MIDPOINT);
    }

    /** Quantiles of {@code curve}, one for each probability. */
    public static SurvivalQuantiles of(SurvivalCurve curve, double[] probabilities, ConfidenceType type, double level,
            QuantileRule rule) {
        return of(curve.table.time, curve.surv, curve.limits(type, level), probabilities, rule);
    }

    /** Quantiles of any step curve with its pointwise limits, one for each probability. */
    static SurvivalQuantiles of(double[] time, double[] survival, ConfidenceLimits limits, double[] probabilities,
            QuantileRule rule) {
        Crossing estimate = new Crossing(time, survival, rule);
        Crossing lower = new Crossing(time, limits.lower(), rule);
        Crossing upper = new Crossing(time, limits.upper(), rule);
        int n = probabilities.length;
        SurvivalQuantiles result = new SurvivalQuantiles(probabilities.clone(), new double[n], new double[n],
                new double[n]);
        for (int i = 0; i < n; i++) {
            double p = probabilities[i];
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("a quantile's probability lies between 0 and 1, not " + p);
            }
            result.estimate[i] = estimate.find(p);
            result.lower[i] = lower.find(p);
            result.upper[i] = upper.find(p);
        }
        return result;
    }

    /**
     * Where a step curve, or a curve of limits, first comes down to a level. Limits may rise again near the end, where
     * few remain; so the steps are ordered by height and equal heights count once, at their first time.
     */
    private static final class Crossing {

        private final double[] height;
        private final double[] time;
        private final double lastTime;
        private final QuantileRule rule;
        private final int size;

        Crossing(double[] times, double[] survival, QuantileRule rule) {
            this.rule = rule;
            this.lastTime = times[times.length - 1];
            double[] drop = new double[times.length + 1];
            double[] at = new double[times.length + 1];
            int count = 1;
            for (int k = 0; k < times.length; k++) {
                if (!Double.isNaN(survival[k])) {
                    drop[count] = 1 - survival[k];
                    at[count++] = times[k];
                }
            }
            int[] order = SurvivalCurve.order(Arrays.copyOf(drop, count));
            height = new double[count];
            time = new double[count];
            int kept = 0;
            for (int position : order) {
                if (kept == 0 || drop[position] != height[kept - 1]) {
                    height[kept] = drop[position];
                    time[kept++] = at[position];
                }
            }
            size = kept;
        }

        double find(double p) {
            int reached = first(p - TOLERANCE);
            if (reached == size) {
                return Double.NaN;
            }
            if (rule == QuantileRule.FIRST) {
                return time[reached];
            }
            int passed = first(p + TOLERANCE);
            if (Math.abs(p - height[size - 1]) < TOLERANCE) {
                return rule == QuantileRule.MIDPOINT ? (time[reached] + lastTime) / 2 : Double.NaN;
            }
            return passed == size ? Double.NaN : (time[reached] + time[passed]) / 2;
        }

        private int first(double level) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (height[middle] < level) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
