/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

/**
 * Locally weighted linear regression on one variable without robustness weights (Cleveland, J Am Stat Assoc 1979;74:829),
 * tricube weights over a share of the points, with linear interpolation between points less than a step apart, as the
 * classic lowess does, so that the cost is O(n) for a fixed step after the sort.
 */
public final class Lowess {

    private Lowess() {
    }

    /**
     * The smoothed values.
     *
     * @param x ascending
     * @param y at each x
     * @param share of the points in each local fit, above 0 to 1; two thirds by custom
     * @param step points nearer than this to the last fit are interpolated; 0 to fit at each
     */
    public static double[] of(double[] x, double[] y, double share, double step) {
        return of(x, y, null, share, step);
    }

    /**
     * The same with case weights, by which the tricube weights are multiplied; the share is still one of the points.
     *
     * @param caseWeight at each x; null for 1
     */
    public static double[] of(double[] x, double[] y, double[] caseWeight, double share, double step) {
        int n = x.length;
        if (n < 2) {
            return y.clone();
        }
        int span = Math.max(Math.min((int) (share * n + 1e-7), n), 2);
        double[] fitted = new double[n];
        double[] weight = new double[n];
        int left = 0;
        int right = span - 1;
        int last = -1;
        int i = 0;
        while (true) {
            if (right < n - 1) {
                double d1 = x[i] - x[left];
                double d2 = x[right + 1] - x[i];
                if (d1 > d2) {
                    left++;
                    right++;
                    continue;
                }
            }
            double value = local(x, y, caseWeight, x[i], left, right, weight);
            fitted[i] = Double.isNaN(value) ? y[i] : value;
            if (last < i - 1) {
                double width = x[i] - x[last];
                for (int j = last + 1; j < i; j++) {
                    double part = (x[j] - x[last]) / width;
                    fitted[j] = part * fitted[i] + (1 - part) * fitted[last];
                }
            }
            last = i;
            double cut = x[last] + step;
            for (i = last + 1; i < n; i++) {
                if (x[i] > cut) {
                    break;
                }
                if (x[i] == x[last]) {
                    fitted[i] = fitted[last];
                    last = i;
                }
            }
            i = Math.max(last + 1, i - 1);
            if (last >= n - 1) {
                return fitted;
            }
        }
    }

    /** The value at a place of the line through the points from left to right (and ties beyond); NaN without weight. */
    private static double local(double[] x, double[] y, double[] caseWeight, double at, int left, int right, double[] w) {
        int n = x.length;
        double range = x[n - 1] - x[0];
        double h = Math.max(at - x[left], x[right] - at);
        double far = 0.999 * h;
        double near = 0.001 * h;
        double sum = 0;
        int end = left;
        for (int j = left; j < n; j++) {
            double r = Math.abs(x[j] - at);
            w[j] = 0;
            if (r <= far) {
                double u = r / h;
                double v = 1 - u * u * u;
                w[j] = (r <= near ? 1 : v * v * v) * (caseWeight == null ? 1 : caseWeight[j]);
                sum += w[j];
            } else if (x[j] > at) {
                break;
            }
            end = j + 1;
        }
        if (!(sum > 0)) {
            return Double.NaN;
        }
        double mean = 0;
        for (int j = left; j < end; j++) {
            w[j] /= sum;
            mean += w[j] * x[j];
        }
        double slope = 0;
        if (h > 0) {
            double spread = 0;
            for (int j = left; j < end; j++) {
                spread += w[j] * (x[j] - mean) * (x[j] - mean);
            }
            if (Math.sqrt(spread) > 0.001 * range) {
                slope = (at - mean) / spread;
            }
        }
        double value = 0;
        for (int j = left; j < end; j++) {
            value += w[j] * (1 + slope * (x[j] - mean)) * y[j];
        }
        return value;
    }
}
