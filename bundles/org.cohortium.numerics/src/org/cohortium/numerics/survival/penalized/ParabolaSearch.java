/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/**
 * The next place to look for a maximum: the top of the parabola through the best point so far and its neighbours, outwards
 * when the best is at an end. As R's {@code frailty.brent}, after Brent (1973).
 */
final class ParabolaSearch {

    private ParabolaSearch() {
    }

    /**
     * @param x where the function is known, in the order it was tried
     * @param y its values
     * @param lower a bound below which not to go
     * @param upper a bound above which not to go; infinite for none
     */
    static double next(double[] x, double[] y, double lower, double upper) {
        int n = x.length;
        if (n < 3) {
            return Arrays.stream(x).average().orElse(Double.NaN);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double[] xs = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        double[] ys = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = ys[i] > ys[best] ? i : best;
        }
        if (best == 0) {
            double out = xs[0] - 3 * (xs[1] - xs[0]);
            double least = Arrays.stream(xs).filter(v -> v > lower).min().orElse(xs[1]);
            return out < lower ? lower + (least - lower) / 10 : out;
        }
        if (best == n - 1) {
            double out = xs[best] + 3 * (xs[best] - xs[best - 1]);
            double most = Arrays.stream(xs).filter(v -> v < upper).max().orElse(xs[best - 1]);
            return out > upper ? upper + (most - upper) / 10 : out;
        }
        double a = xs[best - 1];
        double b = xs[best];
        double c = xs[best + 1];
        double fa = ys[best] - ys[best - 1];
        double fc = ys[best] - ys[best + 1];
        double top = (b - a) * (b - a) * fc - (b - c) * (b - c) * fa;
        double bottom = (b - a) * fc - (b - c) * fa;
        double next = b - 0.5 * top / bottom;
        boolean far = n > 4 && next - x[n - 1] > 0.5 * Math.abs(x[n - 2] - x[n - 3]);
        if (!(next >= a && next <= c) || far) {
            return b - a > c - b ? b - 0.38 * (b - a) : b + 0.32 * (c - b);
        }
        return next;
    }
}
