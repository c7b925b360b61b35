/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * One Newton step under the penalty: the minimum of -g'd + d'Hd/2 + penalty(b + d), by coordinate descent, and once the
 * descent has found which coefficients are not 0, by solving for them exactly.
 */
final class PenalizedStep {

    private static final int SWEEPS_BEFORE_SOLVING = 3;
    private static final int MOST_SWEEPS = 100_000;

    private final double[] gradient;
    private final double[][] hessian;
    private final double[] from;
    private final double[] absolute;
    private final double[] squared;
    /** The coefficients after the step. */
    final double[] to;
    private final double[] product;

    /**
     * @param gradient of the log-likelihood at {@code from}
     * @param hessian minus its second derivatives
     * @param from the coefficients now
     * @param absolute by coefficient the weight of its size
     * @param squared by coefficient the weight of half its square
     */
    PenalizedStep(double[] gradient, double[][] hessian, double[] from, double[] absolute, double[] squared) {
        this.gradient = gradient;
        this.hessian = hessian;
        this.from = from;
        this.absolute = absolute;
        this.squared = squared;
        this.to = from.clone();
        this.product = new double[from.length];
    }

    /** Fills {@link #to}. */
    void solve() {
        double before = Double.POSITIVE_INFINITY;
        for (int sweep = 1; sweep < MOST_SWEEPS; sweep++) {
            double change = sweep();
            if (change == 0) {
                return;
            }
            if (sweep % SWEEPS_BEFORE_SOLVING == 0 && solveSupport()) {
                return;
            }
            // rounding keeps the last digit moving
            if (change < 1e-30 || sweep > 1000 && change >= before && change < 1e-22) {
                return;
            }
            before = change;
        }
    }

    private double sweep() {
        double largest = 0;
        for (int j = 0; j < to.length; j++) {
            double h = hessian[j][j];
            if (!(h + squared[j] > 0)) {
                continue;
            }
            double target = threshold(gradient[j] - product[j] + h * to[j], absolute[j]) / (h + squared[j]);
            double d = target - to[j];
            if (d != 0) {
                double[] row = hessian[j];
                for (int k = 0; k < product.length; k++) {
                    product[k] += row[k] * d;
                }
                to[j] = target;
                largest = Math.max(largest, d * d * h);
            }
        }
        return largest;
    }

    /** Solves for the coefficients that are not 0, their signs kept; whether that is the minimum. */
    private boolean solveSupport() {
        int[] support = new int[to.length];
        int count = 0;
        for (int j = 0; j < to.length; j++) {
            if (to[j] != 0 || absolute[j] == 0) {
                support[count++] = j;
            }
        }
        if (count == 0) {
            return false;
        }
        double[][] lower = new double[count][count];
        double[] right = new double[count];
        double[] size = new double[count];
        for (int a = 0; a < count; a++) {
            int j = support[a];
            right[a] = gradient[j] - absolute[j] * Math.signum(to[j]);
            for (int k = 0; k < to.length; k++) {
                right[a] += hessian[j][k] * from[k];
            }
            for (int b = 0; b <= a; b++) {
                lower[a][b] = hessian[j][support[b]];
            }
            lower[a][a] += squared[j];
            size[a] = lower[a][a];
        }
        Cholesky factor = Cholesky.of(SymmetricMatrix.ofLower(lower), size, 1e-13);
        if (factor.rank() < count) {
            return false;
        }
        double[] solution = factor.solve(right);
        double[] candidate = new double[to.length];
        for (int a = 0; a < count; a++) {
            int j = support[a];
            if (absolute[j] > 0 && solution[a] * to[j] <= 0) {
                return false;
            }
            candidate[j] = solution[a];
        }
        for (int j = 0; j < to.length; j++) {
            if (candidate[j] == 0) {
                double g = gradient[j];
                for (int k = 0; k < to.length; k++) {
                    g -= hessian[j][k] * (candidate[k] - from[k]);
                }
                if (Math.abs(g) > absolute[j] * (1 + 1e-12) && absolute[j] > 0) {
                    return false;
                }
            }
        }
        System.arraycopy(candidate, 0, to, 0, to.length);
        return true;
    }

    private static double threshold(double value, double by) {
        return value > by ? value - by : value < -by ? value + by : 0;
    }
}
