/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.Ranks;

/** A distance of units by several covariates, as coordinates in which it is the Euclidean distance. */
public enum CovariateDistance {

    /** With the covariance within the groups, pooled (Rubin 1980): {@link MahalanobisDistance}. */
    MAHALANOBIS {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside) {
            return MahalanobisDistance.of(columns, group, setAside).coordinates();
        }
    },

    /**
     * On ranks, with variances as large as without ties, so that neither outliers nor rare binary covariates rule
     * (Rosenbaum 2010, section 8.3).
     */
    ROBUST_MAHALANOBIS {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside) {
            return ranked(columns, setAside);
        }
    },

    /** In the covariates' own units. */
    EUCLIDEAN {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside) {
            return scaled(columns, null, group);
        }
    },

    /** Each covariate over its standard deviation within the groups, pooled. */
    SCALED_EUCLIDEAN {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside) {
            return scaled(columns, setAside, group);
        }
    };

    private static final double NO_SPREAD = 1.4901161193847656e-8;

    /** Directions with less than this part of the largest variance do not count. */
    private static final double DEPENDENT = 1e-8;

    abstract double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside);

    /**
     * The coordinates.
     *
     * @param columns {@code [covariate][row]}, finite
     * @param group by row
     * @param setAside rows that do not count for variances
     * @return {@code [row][dimension]}
     */
    public double[][] points(double[][] columns, boolean[] group, boolean[] setAside) {
        double[][] varying = Arrays.stream(columns).filter(CovariateDistance::varies).toArray(double[][]::new);
        return varying.length == 0 ? new double[group.length][1] : coordinates(varying, group, setAside);
    }

    private static boolean varies(double[] x) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return high - low >= NO_SPREAD;
    }

    private static double[][] scaled(double[][] columns, boolean[] setAside, boolean[] group) {
        double[][] point = new double[group.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            double sd = setAside == null ? 1 : pooledDeviation(columns[j], group, setAside);
            for (int i = 0; i < point.length; i++) {
                point[i][j] = sd > 0 ? columns[j][i] / sd : 0;
            }
        }
        return point;
    }

    private static double pooledDeviation(double[] x, boolean[] group, boolean[] setAside) {
        double[] mean = new double[2];
        int[] n = new int[2];
        for (int i = 0; i < x.length; i++) {
            if (!setAside[i]) {
                mean[group[i] ? 1 : 0] += x[i];
                n[group[i] ? 1 : 0]++;
            }
        }
        mean[0] /= n[0];
        mean[1] /= n[1];
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            if (!setAside[i]) {
                double d = x[i] - mean[group[i] ? 1 : 0];
                squares += d * d;
            }
        }
        boolean proportion = Arrays.stream(x).allMatch(v -> v == 0 || v == 1);
        return Math.sqrt(squares / Math.max(1, proportion ? n[0] + n[1] : n[0] + n[1] - 2));
    }

    private static double[][] ranked(double[][] columns, boolean[] setAside) {
        int n = setAside.length;
        int p = columns.length;
        int[] kept = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (!setAside[i]) {
                kept[m++] = i;
            }
        }
        double[][] rank = new double[p][];
        double[] sd = new double[p];
        double untied = Math.sqrt(m * (m + 1.0) / 12);
        for (int j = 0; j < p; j++) {
            double[] x = new double[m];
            for (int k = 0; k < m; k++) {
                x[k] = columns[j][kept[k]];
            }
            rank[j] = Ranks.of(x).rank();
            sd[j] = Math.sqrt(covariance(rank[j], rank[j]));
        }
        double[][] cov = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                cov[j][k] = sd[j] > 0 && sd[k] > 0
                        ? covariance(rank[j], rank[k]) / sd[j] / sd[k] * untied * untied : 0;
                cov[k][j] = cov[j][k];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(cov);
        double[] values = eigen.values();
        double largest = Arrays.stream(values).max().orElse(0);
        double[][] point = new double[n][p];
        for (int d = 0; d < p; d++) {
            if (values[d] > DEPENDENT * largest) {
                double[] axis = eigen.vectors()[d];
                double scale = 1 / Math.sqrt(values[d]);
                for (int k = 0; k < m; k++) {
                    double s = 0;
                    for (int j = 0; j < p; j++) {
                        s += axis[j] * rank[j][k];
                    }
                    point[kept[k]][d] = s * scale;
                }
            }
        }
        return point;
    }

    private static double covariance(double[] x, double[] y) {
        double middle = (x.length + 1) / 2.0;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += (x[i] - middle) * (y[i] - middle);
        }
        return s / (x.length - 1);
    }
}
