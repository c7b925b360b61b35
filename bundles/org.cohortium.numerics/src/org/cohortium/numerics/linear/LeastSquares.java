/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

import org.cohortium.numerics.EstimationException;

/**
 * Ordinary least squares by Householder's orthogonal triangularization, with the model-based covariance and the
 * heteroscedasticity-consistent ones (White 1980; MacKinnon and White, J Econometrics 1985;29:305). O(n p^2).
 */
public final class LeastSquares {

    /** The sandwich estimators of the covariance. */
    public enum Robust {
        /** Squared residuals. */
        HC0,
        /** HC0 times n / (n - p). */
        HC1,
        /** Squared residuals over 1 - h. */
        HC2,
        /** Squared residuals over (1 - h)^2. */
        HC3
    }

    private static final double DEPENDENT = 1e-10;

    private final double[][] columns;
    private final int n;
    private final int p;
    private final double[] coefficient;
    private final double[] residual;
    private final double[][] inverseR;
    private final double residualSum;

    private LeastSquares(double[][] columns, double[] y) {
        this.columns = columns;
        this.n = y.length;
        this.p = columns.length;
        double[][] q = new double[p][];
        double[] scale = new double[p];
        for (int j = 0; j < p; j++) {
            q[j] = columns[j].clone();
            scale[j] = norm(q[j], 0);
        }
        double[] rhs = y.clone();
        double[][] r = new double[p][p];
        for (int j = 0; j < p; j++) {
            double length = norm(q[j], j);
            if (!(length > DEPENDENT * scale[j])) {
                throw new EstimationException("Column " + (j + 1) + " of the model depends on the columns before it.",
                        "Leave out one of the variables that carry the same information.");
            }
            double alpha = q[j][j] > 0 ? -length : length;
            q[j][j] -= alpha;
            double square = norm(q[j], j);
            square *= square;
            for (int k = j + 1; k < p; k++) {
                reflect(q[j], q[k], j, square);
            }
            reflect(q[j], rhs, j, square);
            r[j][j] = alpha;
            for (int k = j + 1; k < p; k++) {
                r[j][k] = q[k][j];
            }
        }
        inverseR = inverse(r);
        coefficient = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = j; k < p; k++) {
                coefficient[j] += inverseR[j][k] * rhs[k];
            }
        }
        residual = residuals(y);
        double sum = 0;
        for (double e : residual) {
            sum += e * e;
        }
        residualSum = sum;
    }

    /**
     * The fit of y to the columns.
     *
     * @param columns {@code [column][row]}, the intercept's ones among them
     * @throws EstimationException if columns depend on each other or there are not more rows than columns
     */
    public static LeastSquares fit(double[][] columns, double[] y) {
        if (y.length <= columns.length) {
            throw new EstimationException("There are not more rows than coefficients.", "Use fewer covariates.");
        }
        return new LeastSquares(columns, y);
    }

    private static double norm(double[] v, int from) {
        double largest = 0;
        for (int i = from; i < v.length; i++) {
            largest = Math.max(largest, Math.abs(v[i]));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] / largest * (v[i] / largest);
        }
        return largest * Math.sqrt(sum);
    }

    private static void reflect(double[] v, double[] target, int from, double square) {
        double dot = 0;
        for (int i = from; i < v.length; i++) {
            dot += v[i] * target[i];
        }
        double factor = 2 * dot / square;
        for (int i = from; i < v.length; i++) {
            target[i] -= factor * v[i];
        }
    }

    private static double[][] inverse(double[][] r) {
        int p = r.length;
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        return inverse;
    }

    private double[] residuals(double[] y) {
        double[] e = y.clone();
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                e[i] -= coefficient[j] * columns[j][i];
            }
        }
        return e;
    }

    /** The coefficients. */
    public double[] coefficients() {
        return coefficient.clone();
    }

    /** The residuals. */
    public double[] residuals() {
        return residual.clone();
    }

    /** The residual sum of squares. */
    public double residualSumOfSquares() {
        return residualSum;
    }

    /** Rows less coefficients. */
    public int degreesOfFreedom() {
        return n - p;
    }

    /** The residual standard deviation. */
    public double sigma() {
        return Math.sqrt(residualSum / (n - p));
    }

    /** The inverse of X'X. */
    public double[][] inverseCrossProduct() {
        double[][] inverse = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = Math.max(i, j); k < p; k++) {
                    inverse[i][j] += inverseR[i][k] * inverseR[j][k];
                }
            }
        }
        return inverse;
    }

    /** The model-based standard errors. */
    public double[] standardErrors() {
        double[][] inverse = inverseCrossProduct();
        double[] se = new double[p];
        for (int j = 0; j < p; j++) {
            se[j] = sigma() * Math.sqrt(inverse[j][j]);
        }
        return se;
    }

    /** The robust standard errors. */
    public double[] standardErrors(Robust type) {
        double[] variance = new double[p];
        double[][] inverse = inverseCrossProduct();
        double[] x = new double[p];
        for (int i = 0; i < n; i++) {
            double hat = 0;
            for (int j = 0; j < p; j++) {
                x[j] = 0;
                for (int k = 0; k < p; k++) {
                    x[j] += inverse[j][k] * columns[k][i];
                }
                hat += x[j] * columns[j][i];
            }
            double square = residual[i] * residual[i];
            double meat = switch (type) {
                case HC0 -> square;
                case HC1 -> square * n / (n - p);
                case HC2 -> square / (1 - hat);
                case HC3 -> square / ((1 - hat) * (1 - hat));
            };
            for (int j = 0; j < p; j++) {
                variance[j] += x[j] * x[j] * meat;
            }
        }
        for (int j = 0; j < p; j++) {
            variance[j] = Math.sqrt(variance[j]);
        }
        return variance;
    }
}
