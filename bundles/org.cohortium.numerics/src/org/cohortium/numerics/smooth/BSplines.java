/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

/**
 * The B-splines of a knot sequence and their derivatives by the recurrence of de Boor (A Practical Guide to Splines, 1978,
 * chapter X). At the last knot the spline is continued from the left.
 */
final class BSplines {

    private final double[] knots;
    private final int order;

    /**
     * @param knots ascending, outer knots repeated as often as wanted
     * @param order degree + 1
     */
    BSplines(double[] knots, int order) {
        this.knots = knots;
        this.order = order;
    }

    /** Number of splines. */
    int size() {
        return knots.length - order;
    }

    /** The value, or a derivative, of every spline at x; zeros outside of the range on which they sum to 1. */
    double[] at(double x, int derivative) {
        double[] all = new double[size()];
        int low = order - 1;
        int high = size();
        if (!(x >= knots[low] && x <= knots[high])) {
            return all;
        }
        int span = low;
        while (span < high - 1 && x >= knots[span + 1]) {
            span++;
        }
        while (span > low && knots[span] == knots[span + 1]) {
            span--;
        }
        double[] local = derivative == 0 ? values(x, span, order) : derivatives(x, span, derivative);
        for (int r = 0; r < order; r++) {
            all[span - order + 1 + r] = local[r];
        }
        return all;
    }

    /** The splines of an order that are not zero in a span, lowest first. */
    private double[] values(double x, int span, int k) {
        double[] n = new double[k];
        n[0] = 1;
        for (int j = 1; j < k; j++) {
            double saved = 0;
            for (int r = 0; r < j; r++) {
                double right = knots[span + r + 1];
                double left = knots[span + 1 - j + r];
                double part = n[r] / (right - left);
                n[r] = saved + (right - x) * part;
                saved = (x - left) * part;
            }
            n[j] = saved;
        }
        return n;
    }

    /** Derivatives: differences of the coefficients of splines of lower order, one spline at a time. */
    private double[] derivatives(double x, int span, int derivative) {
        double[] result = new double[order];
        if (derivative >= order) {
            return result;
        }
        double[] low = values(x, span, order - derivative);
        for (int r = 0; r < order; r++) {
            double[] a = new double[order];
            a[r] = 1;
            for (int d = 1; d <= derivative; d++) {
                for (int j = order - 1; j >= d; j--) {
                    int first = span - order + 1 + j;
                    double width = knots[first + order - d] - knots[first];
                    a[j] = width == 0 ? 0 : (order - d) * (a[j] - a[j - 1]) / width;
                }
            }
            double sum = 0;
            for (int j = derivative; j < order; j++) {
                sum += a[j] * low[j - derivative];
            }
            result[r] = sum;
        }
        return result;
    }
}
