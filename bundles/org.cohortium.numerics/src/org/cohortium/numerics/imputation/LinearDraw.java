/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A draw from the posterior of a linear regression under the uninformative prior (Rubin 1987, page 167), with a ridge of 1e-5
 * on the diagonal against collinear predictors, as mice has.
 *
 * @param estimate the least squares coefficients
 * @param draw the coefficients drawn
 * @param sigma the residual standard deviation drawn
 */
record LinearDraw(double[] estimate, double[] draw, double sigma) {

    private static final double RIDGE = 1e-5;

    /**
     * Draws.
     *
     * @param columns {@code [column][row]}, the constant among them
     */
    static LinearDraw of(double[][] columns, double[] y, RandomStream random) {
        int p = columns.length;
        int n = y.length;
        double[][] lower = new double[p][p];
        CrossProducts.add(columns, 0, n, null, lower);
        double[] right = new double[p];
        for (int j = 0; j < p; j++) {
            lower[j][j] *= 1 + RIDGE;
            for (int i = 0; i < n; i++) {
                right[j] += columns[j][i] * y[i];
            }
        }
        Cholesky factor = Cholesky.of(SymmetricMatrix.ofLower(lower));
        double[] b = factor.solve(right);
        double rss = 0;
        for (int i = 0; i < n; i++) {
            double e = y[i];
            for (int j = 0; j < p; j++) {
                e -= b[j] * columns[j][i];
            }
            rss += e * e;
        }
        double sigma = Math.sqrt(rss / random.chiSquared(Math.max(n - p, 1)));
        double[] draw = normal(factor.inverse(), random);
        for (int j = 0; j < p; j++) {
            draw[j] = b[j] + sigma * draw[j];
        }
        return new LinearDraw(b, draw, sigma);
    }

    /** A draw from the normal distribution with mean zero and this covariance; zeros where a variance is zero. */
    static double[] normal(SymmetricMatrix covariance, RandomStream random) {
        int p = covariance.order();
        double[][] l = new double[p][p];
        double[] z = new double[p];
        double[] x = new double[p];
        for (int j = 0; j < p; j++) {
            z[j] = random.normal();
            double d = covariance.get(j, j);
            for (int k = 0; k < j; k++) {
                d -= l[j][k] * l[j][k];
            }
            l[j][j] = d > 1e-12 * covariance.get(j, j) ? Math.sqrt(d) : 0;
            for (int i = j + 1; i < p; i++) {
                double s = covariance.get(i, j);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = l[j][j] > 0 ? s / l[j][j] : 0;
            }
        }
        for (int i = 0; i < p; i++) {
            for (int k = 0; k <= i; k++) {
                x[i] += l[i][k] * z[k];
            }
        }
        return x;
    }
}
