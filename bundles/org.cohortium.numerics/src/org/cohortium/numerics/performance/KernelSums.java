/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Weighted sums over all pairs of a smooth function of the difference of two sorted values, without going through the pairs: the
 * values are put into boxes of width 1, in each of which the function is interpolated at Chebyshev points, so that a box
 * acts on another, and the values of a box on one another, through a few moments (a one-dimensional fast multipole method,
 * Dutt, Gu and Rokhlin, SIAM J Numer Anal 1996;33:1689). For a function whose nearest pole is at distance pi the
 * interpolation error is below 1e-16 of its size. O(n) after the sort.
 */
final class KernelSums {

    private static final int POINTS = 16;

    /** Differences beyond this are taken to have the limit. */
    private static final double FAR = 40;

    private static final double[] NODE = new double[POINTS];
    private static final double[] NODE_WEIGHT = new double[POINTS];

    static {
        for (int a = 0; a < POINTS; a++) {
            double angle = (2 * a + 1) * StrictMath.PI / (2 * POINTS);
            NODE[a] = 0.5 - StrictMath.cos(angle) / 2;
            NODE_WEIGHT[a] = (a % 2 == 0 ? 1 : -1) * StrictMath.sin(angle);
        }
    }

    private final double[] sorted;
    private final double[] weight;
    private final DoubleUnaryOperator kernel;
    private final double limit;

    /** By value the sum over smaller values; ties are not in it. */
    final double[] below;

    /** By value the sum over greater values; ties are not in it. */
    final double[] above;

    /** First value of each box that has any, and the number of values. */
    private final int[] boxFrom;
    private final double[] boxStart;
    private final double[] boxWeight;
    private final double[][] moments;

    /**
     * @param sorted ascending values
     * @param weight of each value
     * @param kernel function of a difference from 0 up
     * @param limit its limit for large differences
     */
    KernelSums(double[] sorted, double[] weight, DoubleUnaryOperator kernel, double limit) {
        this.sorted = sorted;
        this.weight = weight;
        this.kernel = kernel;
        this.limit = limit;
        int n = sorted.length;
        below = new double[n];
        above = new double[n];
        int[] from = new int[n + 1];
        double[] start = new double[n];
        int boxes = 0;
        for (int i = 0; i < n; i++) {
            if (boxes == 0 || sorted[i] >= start[boxes - 1] + 1) {
                start[boxes] = sorted[i];
                from[boxes++] = i;
            }
        }
        from[boxes] = n;
        boxFrom = Arrays.copyOf(from, boxes + 1);
        boxStart = Arrays.copyOf(start, boxes);
        boxWeight = new double[boxes];
        moments = new double[boxes][POINTS];
        double[] basis = new double[POINTS];
        for (int b = 0; b < boxes; b++) {
            boxWeight[b] = weightOf(boxFrom[b], boxFrom[b + 1]);
            for (int i = boxFrom[b]; i < boxFrom[b + 1]; i++) {
                basis(sorted[i] - boxStart[b], basis);
                for (int a = 0; a < POINTS; a++) {
                    moments[b][a] += weight[i] * basis[a];
                }
            }
        }
        for (int b = 0; b < boxes; b++) {
            fromOtherBoxes(b);
            within(b);
        }
    }

    private void fromOtherBoxes(int b) {
        double[] lower = new double[POINTS];
        double[] upper = new double[POINTS];
        double farBelow = 0;
        double farAbove = 0;
        for (int o = 0; o < boxStart.length; o++) {
            double apart = boxStart[b] - boxStart[o];
            if (apart > FAR + 1) {
                farBelow += boxWeight[o];
            } else if (apart < -FAR - 1) {
                farAbove += boxWeight[o];
            } else if (o != b) {
                double[] field = o < b ? lower : upper;
                for (int c = 0; c < POINTS; c++) {
                    for (int a = 0; a < POINTS; a++) {
                        field[c] += moments[o][a] * kernel.applyAsDouble(Math.abs(apart + NODE[c] - NODE[a]));
                    }
                }
            }
        }
        double[] basis = new double[POINTS];
        for (int i = boxFrom[b]; i < boxFrom[b + 1]; i++) {
            basis(sorted[i] - boxStart[b], basis);
            below[i] += dot(basis, lower) + farBelow * limit;
            above[i] += dot(basis, upper) + farAbove * limit;
        }
    }

    /** Values of one box act on one another through running moments of those passed, on analytic continuation of the kernel. */
    private void within(int b) {
        double[][] act = new double[POINTS][POINTS];
        for (int c = 0; c < POINTS; c++) {
            for (int a = 0; a < POINTS; a++) {
                act[c][a] = kernel.applyAsDouble(NODE[c] - NODE[a]);
            }
        }
        double[] field = new double[POINTS];
        double[] basis = new double[POINTS];
        for (int i = boxFrom[b]; i < boxFrom[b + 1];) {
            int to = tied(i, boxFrom[b + 1]);
            basis(sorted[i] - boxStart[b], basis);
            double sum = dot(basis, field);
            double together = weightOf(i, to);
            for (int k = i; k < to; k++) {
                below[k] += sum;
            }
            for (int c = 0; c < POINTS; c++) {
                field[c] += together * dot(basis, act[c]);
            }
            i = to;
        }
        Arrays.fill(field, 0);
        for (int end = boxFrom[b + 1]; end > boxFrom[b];) {
            int from = end - 1;
            while (from > boxFrom[b] && sorted[from - 1] == sorted[end - 1]) {
                from--;
            }
            basis(sorted[from] - boxStart[b], basis);
            double sum = dot(basis, field);
            double together = weightOf(from, end);
            for (int k = from; k < end; k++) {
                above[k] += sum;
            }
            for (int c = 0; c < POINTS; c++) {
                double moment = 0;
                for (int a = 0; a < POINTS; a++) {
                    moment += act[a][c] * basis[a];
                }
                field[c] += together * moment;
            }
            end = from;
        }
    }

    private double weightOf(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weight[i];
        }
        return sum;
    }

    private int tied(int from, int end) {
        int to = from + 1;
        while (to < end && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    /** The Lagrange polynomials of the nodes at a place of the box, in barycentric form. */
    private static void basis(double x, double[] basis) {
        double sum = 0;
        for (int a = 0; a < POINTS; a++) {
            double d = x - NODE[a];
            if (d == 0) {
                Arrays.fill(basis, 0);
                basis[a] = 1;
                return;
            }
            basis[a] = NODE_WEIGHT[a] / d;
            sum += basis[a];
        }
        for (int a = 0; a < POINTS; a++) {
            basis[a] /= sum;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
