/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.smooth.SmoothBasis;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The Wald tests of an unpenalised curve: that it is level, and that it is a line. The line is the combination of the basis
 * that gives the variable itself; the curve is one when its coefficients are in proportion to that combination's.
 *
 * @param overall the test that the covariate has no effect
 * @param nonlinear the test that its effect is linear
 */
record CurveTests(CoxTest overall, CoxTest nonlinear) {

    private static final int GRID = 50;

    /**
     * @param b coefficients of the basis
     * @param v their covariance
     * @param low the least value of the variable
     * @param high the largest
     */
    static CurveTests of(SmoothBasis basis, double[] b, SymmetricMatrix v, double low, double high) {
        int k = b.length;
        Cholesky factor = Cholesky.of(v);
        CoxTest overall = CoxTest.chiSquared(factor.inverseQuadraticForm(b), factor.rank());
        if (factor.rank() < k || k < 2) {
            return new CurveTests(overall, CoxTest.chiSquared(Double.NaN, k - 1));
        }
        double[] a = line(basis, low, high);
        int pivot = 0;
        for (int j = 1; j < k; j++) {
            pivot = Math.abs(a[j]) > Math.abs(a[pivot]) ? j : pivot;
        }
        double[] contrast = new double[k - 1];
        double[][] c = new double[k - 1][k];
        for (int j = 0, row = 0; j < k; j++) {
            if (j != pivot) {
                c[row][j] = 1;
                c[row][pivot] = -a[j] / a[pivot];
                contrast[row] = b[j] - a[j] / a[pivot] * b[pivot];
                row++;
            }
        }
        double[][] lower = new double[k - 1][k - 1];
        for (int i = 0; i < k - 1; i++) {
            double[] vc = v.times(c[i]);
            for (int j = 0; j <= i; j++) {
                for (int m = 0; m < k; m++) {
                    lower[i][j] += vc[m] * c[j][m];
                }
            }
        }
        Cholesky rest = Cholesky.of(SymmetricMatrix.ofLower(lower));
        return new CurveTests(overall, CoxTest.chiSquared(rest.inverseQuadraticForm(contrast), rest.rank()));
    }

    /** The combination of the basis that is the variable, up to a constant, by least squares on a grid, where it is exact. */
    private static double[] line(SmoothBasis basis, double low, double high) {
        double[] x = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            x[i] = low + (i + 0.5) * ((high - low) / GRID);
        }
        double[][] columns = basis.columns(x);
        int k = columns.length;
        double middle = (low + high) / 2;
        double[][] lower = new double[k][k];
        double[] right = new double[k];
        for (double[] column : columns) {
            double mean = java.util.Arrays.stream(column).sum() / GRID;
            for (int i = 0; i < GRID; i++) {
                column[i] -= mean;
            }
        }
        for (int i = 0; i < k; i++) {
            for (int m = 0; m < GRID; m++) {
                right[i] += columns[i][m] * (x[m] - middle);
                for (int j = 0; j <= i; j++) {
                    lower[i][j] += columns[i][m] * columns[j][m];
                }
            }
        }
        return Cholesky.of(SymmetricMatrix.ofLower(lower)).solve(right);
    }
}
