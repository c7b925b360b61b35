/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

/**
 * Weighted sums of squares and products of columns, X' diag(w) X, over a range of rows. Pairs of columns are summed in
 * blocks of two by four, so that a value once loaded serves several products and enough sums run side by side to keep the
 * adders busy; the order of the additions is fixed.
 */
public final class CrossProducts {

    private CrossProducts() {
    }

    /**
     * Adds the cross products of the rows from {@code from} up to, not including, {@code to} to the lower triangle.
     *
     * @param columns {@code [column][row]}
     * @param weights by row, or null for 1
     * @param lower the sums so far, {@code [i][j]} for j &lt;= i
     */
    public static void add(double[][] columns, int from, int to, double[] weights, double[][] lower) {
        int p = columns.length;
        int j = 0;
        for (; j + 1 < p; j += 2) {
            double[] a = columns[j];
            double[] b = columns[j + 1];
            diagonal(a, b, from, to, weights, lower, j);
            int k = j + 2;
            for (; k + 3 < p; k += 4) {
                wide(columns, j, k, from, to, weights, lower);
            }
            for (; k + 1 < p; k += 2) {
                block(a, b, columns[k], columns[k + 1], from, to, weights, lower, j, k);
            }
            if (k < p) {
                strip(a, b, columns[k], from, to, weights, lower, j, k);
            }
        }
        if (j < p) {
            lower[j][j] += sumOfSquares(columns[j], from, to, weights);
        }
    }

    private static void diagonal(double[] a, double[] b, int from, int to, double[] w, double[][] lower, int j) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = from; i < to; i++) {
            double wi = w == null ? 1 : w[i];
            double x = a[i];
            double y = b[i];
            double wx = wi * x;
            aa += wx * x;
            ab += wx * y;
            bb += wi * y * y;
        }
        lower[j][j] += aa;
        lower[j + 1][j] += ab;
        lower[j + 1][j + 1] += bb;
    }

    private static void wide(double[][] columns, int j, int k, int from, int to, double[] w, double[][] lower) {
        double[] a = columns[j];
        double[] b = columns[j + 1];
        double[] c = columns[k];
        double[] d = columns[k + 1];
        double[] e = columns[k + 2];
        double[] f = columns[k + 3];
        double ac = 0;
        double ad = 0;
        double ae = 0;
        double af = 0;
        double bc = 0;
        double bd = 0;
        double be = 0;
        double bf = 0;
        for (int i = from; i < to; i++) {
            double wi = w == null ? 1 : w[i];
            double wa = wi * a[i];
            double wb = wi * b[i];
            ac += wa * c[i];
            ad += wa * d[i];
            ae += wa * e[i];
            af += wa * f[i];
            bc += wb * c[i];
            bd += wb * d[i];
            be += wb * e[i];
            bf += wb * f[i];
        }
        lower[k][j] += ac;
        lower[k + 1][j] += ad;
        lower[k + 2][j] += ae;
        lower[k + 3][j] += af;
        lower[k][j + 1] += bc;
        lower[k + 1][j + 1] += bd;
        lower[k + 2][j + 1] += be;
        lower[k + 3][j + 1] += bf;
    }

    private static void block(double[] a, double[] b, double[] c, double[] d, int from, int to, double[] w,
            double[][] lower, int j, int k) {
        double ac = 0;
        double ad = 0;
        double bc = 0;
        double bd = 0;
        for (int i = from; i < to; i++) {
            double wi = w == null ? 1 : w[i];
            double wa = wi * a[i];
            double wb = wi * b[i];
            double ci = c[i];
            double di = d[i];
            ac += wa * ci;
            ad += wa * di;
            bc += wb * ci;
            bd += wb * di;
        }
        lower[k][j] += ac;
        lower[k + 1][j] += ad;
        lower[k][j + 1] += bc;
        lower[k + 1][j + 1] += bd;
    }

    private static void strip(double[] a, double[] b, double[] c, int from, int to, double[] w, double[][] lower, int j,
            int k) {
        double ac = 0;
        double bc = 0;
        for (int i = from; i < to; i++) {
            double wc = (w == null ? 1 : w[i]) * c[i];
            ac += wc * a[i];
            bc += wc * b[i];
        }
        lower[k][j] += ac;
        lower[k][j + 1] += bc;
    }

    private static double sumOfSquares(double[] a, int from, int to, double[] w) {
        double s = 0;
        for (int i = from; i < to; i++) {
            s += (w == null ? 1 : w[i]) * a[i] * a[i];
        }
        return s;
    }
}
