/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.function.DoubleUnaryOperator;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The concordance probability that a proportional hazards model implies, K = 2 / (n (n - 1)) times the sum over pairs of
 * 1 / (1 + exp(-|difference of linear predictors|)) (Gonen and Heller, Biometrika 2005;92:965, equation 3). It does not
 * look at the outcomes, so that it is no evidence of how the model does on other patients. Tied linear predictors count
 * one half. O(n log n).
 *
 * @param estimate K
 * @param stdErr its standard error: that of a U-statistic over patients, and, where they were estimated, that of the
 *        coefficients by the delta method
 */
public record GonenHeller(double estimate, double stdErr) {

    private static final DoubleUnaryOperator LOGISTIC = d -> 1 / (1 + StrictMath.exp(-d));
    private static final DoubleUnaryOperator SLOPE = d -> {
        double e = StrictMath.exp(-Math.abs(d));
        return e / ((1 + e) * (1 + e));
    };

    /** K of a linear predictor that was given. */
    public static GonenHeller of(double[] linearPredictor) {
        return of(linearPredictor, new double[0][], null);
    }

    /**
     * K of a linear predictor whose coefficients were estimated.
     *
     * @param columns by column of the model, values by row
     * @param covariance of the coefficients; null where they are known
     */
    public static GonenHeller of(double[] linearPredictor, double[][] columns, SymmetricMatrix covariance) {
        int n = linearPredictor.length;
        if (n < 2) {
            throw new EstimationException("A concordance probability needs two rows or more.", "Check the cohort.");
        }
        int[] order = SortOrder.ascending(linearPredictor);
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = linearPredictor[order[i]];
        }
        KernelSums sums = new KernelSums(sorted, LOGISTIC, 1);
        double[] mean = new double[n];
        double total = 0;
        for (int from = 0; from < n;) {
            int to = from;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                mean[i] = (sums.below[i] + sums.above[i] + (to - from - 1) * 0.5) / (n - 1);
                total += mean[i];
            }
            from = to;
        }
        double k = total / n;
        double squares = 0;
        for (double m : mean) {
            squares += (m - k) * (m - k);
        }
        double variance = 4 * squares / ((double) n * n);
        if (covariance != null) {
            variance += Math.max(0, covariance.quadraticForm(gradient(sorted, order, columns)));
        }
        return new GonenHeller(k, Math.sqrt(variance));
    }

    private static double[] gradient(double[] sorted, int[] order, double[][] columns) {
        int n = sorted.length;
        KernelSums sums = new KernelSums(sorted, SLOPE, 0);
        double[] gradient = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (sums.below[i] - sums.above[i]) * columns[j][order[i]];
            }
            gradient[j] = 2 * sum / ((double) n * (n - 1));
        }
        return gradient;
    }
}
