/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.List;

/**
 * Penalised models over a falling sequence of penalties, in the units of the covariates.
 *
 * @param names of the columns
 * @param lambda the penalties, falling
 * @param intercept the constant at each penalty; 0 for Cox models
 * @param coefficients {@code [penalty][column]}
 * @param explained the part of the deviance explained at each penalty
 * @param nullDeviance the deviance without covariates, of weights that sum to 1
 * @param complete whether the path has all the penalties asked for: it stops early where nothing more is gained
 */
public record ElasticNetPath(List<String> names, double[] lambda, double[] intercept, double[][] coefficients,
        double[] explained, double nullDeviance, boolean complete) {

    /** Number of penalties. */
    public int steps() {
        return lambda.length;
    }

    /** Number of coefficients that are not 0 at a penalty. */
    public int nonzero(int step) {
        int count = 0;
        for (double b : coefficients[step]) {
            count += b != 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * The constant and the coefficients at any penalty: those of the neighbouring penalties of the path joined by a straight
     * line, those at the ends beyond them.
     *
     * @return the constant first
     */
    public double[] interpolated(double penalty) {
        int last = lambda.length - 1;
        int right = 0;
        while (right < last && lambda[right] > penalty) {
            right++;
        }
        int left = right == 0 || lambda[right] >= penalty ? right : right - 1;
        double share = 1;
        if (left != right) {
            share = (penalty - lambda[right]) / (lambda[left] - lambda[right]);
            if (penalty < lambda[last]) {
                share = 0;
            }
        }
        double[] all = new double[names.size() + 1];
        all[0] = share * intercept[left] + (1 - share) * intercept[right];
        for (int j = 0; j < names.size(); j++) {
            all[j + 1] = share * coefficients[left][j] + (1 - share) * coefficients[right][j];
        }
        return all;
    }

    /** The linear predictors of rows at a penalty, without offset. */
    public static double[] linearPredictor(double[] coefficients, double[][] columns, int rows) {
        double[] eta = new double[rows];
        java.util.Arrays.fill(eta, coefficients[0]);
        for (int j = 0; j < columns.length; j++) {
            double b = coefficients[j + 1];
            if (b != 0) {
                for (int i = 0; i < rows; i++) {
                    eta[i] += b * columns[j][i];
                }
            }
        }
        return eta;
    }
}
