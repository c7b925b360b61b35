/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan 1996, section 8.4). */
record SymmetricEigen(double[] values, double[][] vectors) {

    private static final int SWEEPS = 60;

    /** @return the values in no order, and the vector of value k as {@code vectors[k]} */
    static SymmetricEigen of(double[][] matrix) {
        int p = matrix.length;
        double[][] a = new double[p][];
        double[][] v = new double[p][p];
        for (int j = 0; j < p; j++) {
            a[j] = matrix[j].clone();
            v[j][j] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && rest(a) > 0; sweep++) {
            for (int j = 0; j < p; j++) {
                for (int k = j + 1; k < p; k++) {
                    rotate(a, v, j, k);
                }
            }
        }
        double[] values = new double[p];
        for (int j = 0; j < p; j++) {
            values[j] = a[j][j];
        }
        return new SymmetricEigen(values, v);
    }

    private static double rest(double[][] a) {
        double off = 0;
        double on = 0;
        for (int j = 0; j < a.length; j++) {
            on += Math.abs(a[j][j]);
            for (int k = j + 1; k < a.length; k++) {
                off += Math.abs(a[j][k]);
            }
        }
        return off <= 1e-17 * on ? 0 : off;
    }

    private static void rotate(double[][] a, double[][] v, int j, int k) {
        if (a[j][k] == 0) {
            return;
        }
        double theta = (a[k][k] - a[j][j]) / (2 * a[j][k]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double x = a[i][j];
            double y = a[i][k];
            a[i][j] = c * x - s * y;
            a[i][k] = s * x + c * y;
        }
        for (int i = 0; i < a.length; i++) {
            double x = a[j][i];
            double y = a[k][i];
            a[j][i] = c * x - s * y;
            a[k][i] = s * x + c * y;
            double u = v[j][i];
            double w = v[k][i];
            v[j][i] = c * u - s * w;
            v[k][i] = s * u + c * w;
        }
        a[j][k] = 0;
        a[k][j] = 0;
    }
}
