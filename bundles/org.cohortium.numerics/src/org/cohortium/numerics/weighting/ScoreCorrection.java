/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The influence of each row on an estimate with inverse probability weights when the weights come from a logistic score that
 * was estimated from the same rows: the influence with known weights, plus what the row does to the score's coefficients times
 * what these do to the estimate (Lunceford and Davidian 2004, section 4; for the hazard ratio Hajage et al. 2018, Shu et al.
 * 2020). The sum of its squares is the variance; taking weights as known overstates it for most estimates.
 */
public final class ScoreCorrection {

    private ScoreCorrection() {
    }

    /**
     * The corrected influence by row.
     *
     * @param treated by row
     * @param columns of the score model without its constant, {@code [column][row]}
     * @param probability fitted by the score model
     * @param weights by row, above 0
     * @param slopes derivative of each weight by the probability
     * @param influence of each row on the estimate with known weights, the weight applied
     */
    public static double[] of(boolean[] treated, double[][] columns, double[] probability, double[] weights, double[] slopes,
            double[] influence) {
        int n = treated.length;
        int p = columns.length + 1;
        double[] effect = new double[p];
        double[][] information = new double[p][];
        for (int j = 0; j < p; j++) {
            information[j] = new double[j + 1];
        }
        Rows rows = Rows.of(columns, n);
        double[] x = new double[p];
        for (int i = 0; i < n; i++) {
            rows.read(i, x);
            double variance = probability[i] * (1 - probability[i]);
            double part = weights[i] > 0 ? influence[i] / weights[i] * slopes[i] * variance : 0;
            for (int j = 0; j < p; j++) {
                effect[j] += part * x[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += variance * x[j] * x[k];
                }
            }
        }
        double[] direction = Cholesky.of(SymmetricMatrix.ofLower(information)).solve(effect);
        double[] corrected = new double[n];
        for (int i = 0; i < n; i++) {
            rows.read(i, x);
            double score = 0;
            for (int j = 0; j < p; j++) {
                score += direction[j] * x[j];
            }
            corrected[i] = influence[i] + score * ((treated[i] ? 1 : 0) - probability[i]);
        }
        return corrected;
    }

    /**
     * The corrected influence by row where the weights come from a multinomial score of any number of groups.
     *
     * @param group by row, from 0, the reference of the score
     * @param columns of the score model without its constant, {@code [column][row]}
     * @param probability fitted by the score model, {@code [row][group]}
     * @param weights by row, above 0
     * @param slopes derivative of each weight by the linear predictors, {@code [row][group - 1]}
     * @param influence of each row on the estimate with known weights, the weight applied
     */
    public static double[] ofGroups(int[] group, double[][] columns, double[][] probability, double[] weights, double[][] slopes,
            double[] influence) {
        int n = group.length;
        int p = columns.length + 1;
        int others = n == 0 ? 0 : slopes[0].length;
        Rows rows = Rows.of(columns, n);
        double[] effect = new double[others * p];
        double[][] information = new double[others * p][];
        for (int a = 0; a < information.length; a++) {
            information[a] = new double[a + 1];
        }
        double[] x = new double[p];
        for (int i = 0; i < n; i++) {
            rows.read(i, x);
            double unit = weights[i] > 0 ? influence[i] / weights[i] : 0;
            for (int h = 0; h < others; h++) {
                for (int l = 0; l <= h; l++) {
                    double v = probability[i][h + 1] * ((h == l ? 1 : 0) - probability[i][l + 1]);
                    for (int j = 0; j < p; j++) {
                        for (int k = 0; k <= (h == l ? j : p - 1); k++) {
                            information[h * p + j][l * p + k] += v * x[j] * x[k];
                        }
                    }
                }
                for (int j = 0; j < p; j++) {
                    effect[h * p + j] += unit * slopes[i][h] * x[j];
                }
            }
        }
        double[] direction = Cholesky.of(SymmetricMatrix.ofLower(information)).solve(effect);
        double[] corrected = new double[n];
        for (int i = 0; i < n; i++) {
            rows.read(i, x);
            double score = 0;
            for (int h = 0; h < others; h++) {
                double residual = (group[i] == h + 1 ? 1 : 0) - probability[i][h + 1];
                for (int j = 0; j < p; j++) {
                    score += direction[h * p + j] * x[j] * residual;
                }
            }
            corrected[i] = influence[i] + score;
        }
        return corrected;
    }

    /** The rows of a design with its constant, centred and scaled so that any unit of a covariate will do. */
    private record Rows(double[][] columns, double[] mean, double[] spread) {

        static Rows of(double[][] columns, int n) {
            double[] mean = new double[columns.length];
            double[] spread = new double[columns.length];
            for (int j = 0; j < columns.length; j++) {
                for (double v : columns[j]) {
                    mean[j] += v / n;
                }
                for (double v : columns[j]) {
                    spread[j] = Math.max(spread[j], Math.abs(v - mean[j]));
                }
            }
            return new Rows(columns, mean, spread);
        }

        void read(int i, double[] x) {
            x[0] = 1;
            for (int j = 0; j < columns.length; j++) {
                x[j + 1] = spread[j] > 0 ? (columns[j][i] - mean[j]) / spread[j] : 0;
            }
        }
    }
}
