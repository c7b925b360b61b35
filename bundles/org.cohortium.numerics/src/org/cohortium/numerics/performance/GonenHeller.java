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
 * one half. With case weights pairs count as the products of theirs, and the patients' part of the error adds up over clusters.
 * O(n log n).
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
        return of(linearPredictor, SampleDesign.plain(linearPredictor.length));
    }

    /** The same with case weights and clusters. */
    public static GonenHeller of(double[] linearPredictor, SampleDesign design) {
        return of(linearPredictor, new double[0][], null, design);
    }

    /** K of a linear predictor whose coefficients were estimated, every row once. */
    public static GonenHeller of(double[] linearPredictor, double[][] columns, SymmetricMatrix covariance) {
        return of(linearPredictor, columns, covariance, SampleDesign.plain(linearPredictor.length));
    }

    /**
     * K of a linear predictor whose coefficients were estimated.
     *
     * @param columns by column of the model, values by row
     * @param covariance of the coefficients; null where they are known
     * @param design case weights and clusters
     */
    public static GonenHeller of(double[] linearPredictor, double[][] columns, SymmetricMatrix covariance,
            SampleDesign design) {
        int n = linearPredictor.length;
        if (n < 2) {
            throw new EstimationException("A concordance probability needs two rows or more.", "Check the cohort.");
        }
        int[] order = SortOrder.ascending(linearPredictor);
        double[] sorted = new double[n];
        double[] weight = new double[n];
        double total = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            sorted[i] = linearPredictor[order[i]];
            weight[i] = design.weight(order[i]);
            total += weight[i];
            squares += weight[i] * weight[i];
        }
        KernelSums sums = new KernelSums(sorted, weight, LOGISTIC, 1);
        double pairs = total * total - squares;
        double[] own = new double[n];
        double all = 0;
        for (int from = 0; from < n;) {
            int to = from;
            double together = 0;
            while (to < n && sorted[to] == sorted[from]) {
                together += weight[to++];
            }
            for (int i = from; i < to; i++) {
                own[i] = sums.below[i] + sums.above[i] + (together - weight[i]) * 0.5;
                all += weight[i] * own[i];
            }
            from = to;
        }
        double k = all / pairs;
        double[] contribution = new double[n];
        for (int i = 0; i < n; i++) {
            contribution[order[i]] = 2 * weight[i] * (own[i] - k * (total - weight[i])) / pairs;
        }
        double variance = design.crossProduct(contribution, contribution);
        if (covariance != null) {
            variance += Math.max(0, covariance.quadraticForm(gradient(sorted, weight, order, columns, pairs)));
        }
        return new GonenHeller(k, Math.sqrt(variance));
    }

    private static double[] gradient(double[] sorted, double[] weight, int[] order, double[][] columns, double pairs) {
        KernelSums sums = new KernelSums(sorted, weight, SLOPE, 0);
        double[] gradient = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double sum = 0;
            for (int i = 0; i < sorted.length; i++) {
                sum += weight[i] * (sums.below[i] - sums.above[i]) * columns[j][order[i]];
            }
            gradient[j] = 2 * sum / pairs;
        }
        return gradient;
    }
}
