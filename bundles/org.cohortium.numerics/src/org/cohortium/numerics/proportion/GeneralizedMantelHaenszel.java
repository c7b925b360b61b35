/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The generalized Cochran-Mantel-Haenszel test that two categories are independent within strata, without regard to an
 * order of their levels (Landis, Heyman, Koch, Int Stat Rev 1978;46:237; Agresti, Categorical Data Analysis, 2002,
 * section 7.5.3).
 */
public final class GeneralizedMantelHaenszel {

    private GeneralizedMantelHaenszel() {
    }

    /**
     * The test.
     *
     * @param counts stratum by row by column, the same rows and columns in each
     * @throws EstimationException if a stratum has fewer than two patients, or a level no patient in any
     */
    public static TestResult test(int[][][] counts) {
        int rows = counts[0].length - 1;
        int columns = counts[0][0].length - 1;
        int size = rows * columns;
        double[] deviation = new double[size];
        double[][] variance = new double[size][size];
        for (int k = 0; k < counts.length; k++) {
            add(counts[k], k, deviation, variance);
        }
        double statistic = quadratic(deviation, variance);
        return TestResult.chiSquared("Generalized Cochran-Mantel-Haenszel test", statistic, size);
    }

    private static void add(int[][] t, int stratum, double[] deviation, double[][] variance) {
        int rows = t.length - 1;
        int columns = t[0].length - 1;
        double[] row = new double[t.length];
        double[] column = new double[t[0].length];
        double n = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[0].length; j++) {
                row[i] += t[i][j];
                column[j] += t[i][j];
                n += t[i][j];
            }
        }
        if (n < 2) {
            throw new EstimationException("Stratum " + (stratum + 1) + " has fewer than two patients.",
                "Join small strata or leave the stratum out.");
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int a = i * columns + j;
                deviation[a] += t[i][j] - row[i] * column[j] / n;
                for (int g = 0; g < rows; g++) {
                    for (int h = 0; h < columns; h++) {
                        double ofRows = (i == g ? n * row[i] : 0) - row[i] * row[g];
                        double ofColumns = (j == h ? n * column[j] : 0) - column[j] * column[h];
                        variance[a][g * columns + h] += ofRows * ofColumns / (n * n * (n - 1));
                    }
                }
            }
        }
    }

    private static double quadratic(double[] deviation, double[][] variance) {
        Cholesky root = Cholesky.of(SymmetricMatrix.ofLower(variance));
        if (root.rank() < deviation.length) {
            throw new EstimationException("A level has no patient, or no stratum has patients in several levels.",
                "Leave out levels without patients, or use fewer strata.");
        }
        return root.inverseQuadraticForm(deviation);
    }
}
