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
        double[] mean = new double[p];
        double[] spread = new double[p];
        for (int j = 1; j < p; j++) {
            for (double v : columns[j - 1]) {
                mean[j] += v / n;
            }
            for (double v : columns[j - 1]) {
                spread[j] = Math.max(spread[j], Math.abs(v - mean[j]));
            }
        }
        double[] x = new double[p];
        for (int i = 0; i < n; i++) {
            row(columns, mean, spread, i, x);
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
            row(columns, mean, spread, i, x);
            double score = 0;
            for (int j = 0; j < p; j++) {
                score += direction[j] * x[j];
            }
            corrected[i] = influence[i] + score * ((treated[i] ? 1 : 0) - probability[i]);
        }
        return corrected;
    }

    private static void row(double[][] columns, double[] mean, double[] spread, int i, double[] x) {
        x[0] = 1;
        for (int j = 1; j < x.length; j++) {
            x[j] = spread[j] > 0 ? (columns[j - 1][i] - mean[j]) / spread[j] : 0;
        }
    }
}
