/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.linear.ColumnScaling;

/**
 * The Mahalanobis distance with the covariance within the groups, pooled over both with n - 2 degrees of freedom (Rubin
 * 1980), by coordinates in which it is the Euclidean distance. Directions without variance within the groups do not count.
 */
public final class MahalanobisDistance {

    private static final double TOLERANCE = 1e-10;

    private final double[][] point;

    private MahalanobisDistance(double[][] point) {
        this.point = point;
    }

    /**
     * The distance on covariates.
     *
     * @param columns {@code [column][row]}, finite
     * @param group by row
     * @param setAside rows that do not count for the covariance
     */
    public static MahalanobisDistance of(double[][] columns, boolean[] group, boolean[] setAside) {
        return of(columns, group, setAside, null);
    }

    /** @param weights of sampling by row, or null */
    static MahalanobisDistance of(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
        int p = columns.length;
        int n = group.length;
        double[][] z = new double[p][];
        for (int j = 0; j < p; j++) {
            ColumnScaling scaling = ColumnScaling.of(columns[j], null);
            z[j] = new double[n];
            for (int i = 0; i < n; i++) {
                z[j][i] = scaling.standardize(columns[j][i]);
            }
        }
        return new MahalanobisDistance(coordinates(z, pooledCovariance(z, group, setAside, weights), n));
    }

    /** The distance of two rows. */
    public double between(int a, int b) {
        return Math.sqrt(KdTree.squaredDistance(point[a], point[b]));
    }

    /** The coordinates, {@code [row][dimension]}; not a copy. */
    double[][] coordinates() {
        return point;
    }

    private static double[][] pooledCovariance(double[][] z, boolean[] group, boolean[] setAside,
            double[] weights) {
        int p = z.length;
        int n = group.length;
        double[][] mean = new double[2][p];
        double[] size = new double[2];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            if (!setAside[i]) {
                double w = weights == null ? 1 : weights[i];
                size[group[i] ? 1 : 0] += w;
                squares += w * w;
            }
        }
        double[][] centred = new double[p][n];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                if (!setAside[i]) {
                    mean[group[i] ? 1 : 0][j] += (weights == null ? 1 : weights[i]) * z[j][i] / size[group[i] ? 1 : 0];
                }
            }
            for (int i = 0; i < n; i++) {
                centred[j][i] = setAside[i] ? 0 : z[j][i] - mean[group[i] ? 1 : 0][j];
            }
        }
        double all = size[0] + size[1];
        double df = weights == null ? Math.max(1, all - 2) : all * (1 - squares / (all * all));
        double[][] cov = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                double s = 0;
                for (int i = 0; i < n; i++) {
                    s += (weights == null ? 1 : weights[i]) * centred[j][i] * centred[k][i];
                }
                cov[j][k] = s / df;
            }
        }
        return cov;
    }

    /** Solves L y = z for each row with the Cholesky factor L of the covariance, leaving dependent columns out. */
    private static double[][] coordinates(double[][] z, double[][] cov, int n) {
        int p = z.length;
        double[][] factor = new double[p][p];
        int[] kept = new int[p];
        int rank = 0;
        for (int j = 0; j < p; j++) {
            double[] row = new double[p];
            double rest = cov[j][j];
            for (int k = 0; k < rank; k++) {
                double s = cov[j][kept[k]];
                for (int l = 0; l < k; l++) {
                    s -= row[l] * factor[k][l];
                }
                row[k] = s / factor[k][k];
                rest -= row[k] * row[k];
            }
            if (rest > TOLERANCE * cov[j][j] && cov[j][j] > TOLERANCE) {
                row[rank] = Math.sqrt(rest);
                factor[rank] = row;
                kept[rank++] = j;
            }
        }
        double[][] y = new double[n][rank];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < rank; k++) {
                double s = z[kept[k]][i];
                for (int l = 0; l < k; l++) {
                    s -= factor[k][l] * y[i][l];
                }
                y[i][k] = s / factor[k][k];
            }
        }
        return y;
    }
}
