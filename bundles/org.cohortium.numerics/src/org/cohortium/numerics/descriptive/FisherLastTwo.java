/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * The fillings of the last two levels of a table, of which the first decides the second: the summed weight of those
 * below a limit. Each weight is a product of one factor a group, so that no logarithm or exponential is taken for each
 * filling.
 */
final class FisherLastTwo {

    private static final double SMALLEST_LOG = -600;

    private final int level;
    private final double[] logFactorial;
    private double[][] factor;
    private double limit;

    FisherLastTwo(int level, double[] logFactorial) {
        this.level = level;
        this.logFactorial = logFactorial;
    }

    /**
     * The sum of exp(log of 1 over the product of factorials + shift) over the fillings whose logarithm is at most
     * {@code threshold}; NaN where the limit is too small for plain numbers.
     *
     * @param left what is left of each group's total, for both levels together
     */
    double sumBelow(int[] left, double threshold, double shift) {
        factor = new double[left.length][];
        double largest = 0;
        for (int g = 0; g < left.length; g++) {
            largest += fill(g, left[g]);
        }
        double logLimit = threshold - largest;
        if (logLimit < SMALLEST_LOG) {
            return Double.NaN;
        }
        limit = StrictMath.exp(Math.min(logLimit, 1));
        return sum(0, level, 1) * StrictMath.exp(shift + largest);
    }

    private double fill(int g, int left) {
        int most = Math.min(level, left);
        double[] f = new double[most + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int x = 0; x <= most; x++) {
            f[x] = -logFactorial[x] - logFactorial[left - x];
            largest = Math.max(largest, f[x]);
        }
        for (int x = 0; x <= most; x++) {
            f[x] = StrictMath.exp(f[x] - largest);
        }
        factor[g] = f;
        return largest;
    }

    private double sum(int g, int rest, double product) {
        double[] own = factor[g];
        if (g == factor.length - 1) {
            double p = rest < own.length ? product * own[rest] : 0;
            return p <= limit ? p : 0;
        }
        double sum = 0;
        if (g < factor.length - 2) {
            for (int x = 0; x < own.length && x <= rest; x++) {
                sum += sum(g + 1, rest - x, product * own[x]);
            }
            return sum;
        }
        double[] last = factor[g + 1];
        int from = Math.max(0, rest - last.length + 1);
        int to = Math.min(rest, own.length - 1);
        for (int x = from; x <= to; x++) {
            double p = product * own[x] * last[rest - x];
            sum += p <= limit ? p : 0;
        }
        return sum;
    }
}
