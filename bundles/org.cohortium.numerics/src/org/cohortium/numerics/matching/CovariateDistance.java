/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.Ranks;

/** A distance of units by several covariates, as coordinates in which it is the Euclidean distance. */
public enum CovariateDistance {

    /** With the covariance within the groups, pooled (Rubin 1980): {@link MahalanobisDistance}. */
    MAHALANOBIS {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
            return MahalanobisDistance.of(columns, group, setAside, weights).coordinates();
        }
    },

    /**
     * On ranks, with variances as large as without ties, so that neither outliers nor rare binary covariates rule
     * (Rosenbaum 2010, section 8.3).
     */
    ROBUST_MAHALANOBIS {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
            return ranked(columns, setAside, weights);
        }
    },

    /** In the covariates' own units. */
    EUCLIDEAN {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
            return scaled(columns, null, group, weights);
        }
    },

    /** Each covariate over its standard deviation within the groups, pooled. */
    SCALED_EUCLIDEAN {
        @Override
        double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
            return scaled(columns, setAside, group, weights);
        }
    };

    private static final double NO_SPREAD = 1.4901161193847656e-8;

    /** Directions with less than this part of the largest variance do not count. */
    private static final double DEPENDENT = 1e-8;

    abstract double[][] coordinates(double[][] columns, boolean[] group, boolean[] setAside, double[] weights);

    /**
     * The coordinates.
     *
     * @param columns {@code [covariate][row]}, finite
     * @param group by row
     * @param setAside rows that do not count for variances
     * @return {@code [row][dimension]}
     */
    public double[][] points(double[][] columns, boolean[] group, boolean[] setAside) {
        return points(columns, group, setAside, null);
    }

    /**
     * The coordinates where variances are those of the population sampled from.
     *
     * @param columns {@code [covariate][row]}, finite
     * @param group by row
     * @param setAside rows that do not count for variances
     * @param weights of sampling by row, or null
     * @return {@code [row][dimension]}
     */
    public double[][] points(double[][] columns, boolean[] group, boolean[] setAside, double[] weights) {
        double[][] varying = Arrays.stream(columns).filter(CovariateDistance::varies).toArray(double[][]::new);
        return varying.length == 0 ? new double[group.length][1] : coordinates(varying, group, setAside, weights);
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

    private static double[][] scaled(double[][] columns, boolean[] setAside, boolean[] group, double[] weights) {
        double[][] point = new double[group.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            double sd = setAside == null ? 1 : pooledDeviation(columns[j], group, setAside, weights);
            for (int i = 0; i < point.length; i++) {
                point[i][j] = sd > 0 ? columns[j][i] / sd : 0;
            }
        }
        return point;
    }

    private static double pooledDeviation(double[] x, boolean[] group, boolean[] setAside, double[] weights) {
        double[] mean = new double[2];
        double[] n = new double[2];
        double weightSquares = 0;
        for (int i = 0; i < x.length; i++) {
            if (!setAside[i]) {
                double w = weights == null ? 1 : weights[i];
                mean[group[i] ? 1 : 0] += w * x[i];
                n[group[i] ? 1 : 0] += w;
                weightSquares += w * w;
            }
        }
        mean[0] /= n[0];
        mean[1] /= n[1];
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            if (!setAside[i]) {
                double d = x[i] - mean[group[i] ? 1 : 0];
                squares += weights == null ? d * d : weights[i] * d * d;
            }
        }
        boolean proportion = Arrays.stream(x).allMatch(v -> v == 0 || v == 1);
        double all = n[0] + n[1];
        if (weights != null) {
            return Math.sqrt(squares / all / (proportion ? 1 : 1 - weightSquares / (all * all)));
        }
        return Math.sqrt(squares / Math.max(1, proportion ? all : all - 2));
    }

    private static double[][] ranked(double[][] columns, boolean[] setAside, double[] weights) {
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
        double[] share = weights == null ? null : Arrays.stream(kept, 0, m).mapToDouble(i -> weights[i]).toArray();
        double untied = Math.sqrt(m * (m + 1.0) / 12);
        for (int j = 0; j < p; j++) {
            double[] x = new double[m];
            for (int k = 0; k < m; k++) {
                x[k] = columns[j][kept[k]];
            }
            rank[j] = Ranks.of(x).rank();
            sd[j] = Math.sqrt(covariance(rank[j], rank[j], share));
        }
        double[][] cov = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                cov[j][k] = sd[j] > 0 && sd[k] > 0
                        ? covariance(rank[j], rank[k], share) / sd[j] / sd[k] * untied * untied : 0;
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

    private static double covariance(double[] x, double[] y, double[] weights) {
        if (weights != null) {
            return weightedCovariance(x, y, weights);
        }
        double middle = (x.length + 1) / 2.0;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += (x[i] - middle) * (y[i] - middle);
        }
        return s / (x.length - 1);
    }

    private static double weightedCovariance(double[] x, double[] y, double[] weights) {
        double sum = 0;
        double squares = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i];
            squares += weights[i] * weights[i];
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        meanX /= sum;
        meanY /= sum;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return s / sum / (1 - squares / (sum * sum));
    }
}
