/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

/**
 * How a path of penalised models is made.
 *
 * @param alpha the share of the absolute part in the penalty lambda (alpha |b| + (1 - alpha) b^2 / 2): 1 for the lasso, 0 for
 *        ridge regression, between them the elastic net (Zou and Hastie, J R Stat Soc B 2005;67:301)
 * @param standardize whether the penalty is for coefficients per standard deviation (with n in the denominator)
 * @param steps the number of penalties of a path
 * @param smallest the last penalty as a part of the first; NaN for glmnet's rule: 0.0001, or 0.01 with fewer rows than columns
 * @param lambdas the penalties, falling; null for a sequence from the smallest penalty that leaves no coefficient downwards
 * @param penaltyFactors by column what the penalty is multiplied by, 0 for a column that always stays in; null for 1
 */
public record ElasticNetOptions(double alpha, boolean standardize, int steps, double smallest, double[] lambdas,
        double[] penaltyFactors) {

    /** The lasso over 100 penalties. */
    public static final ElasticNetOptions LASSO = new ElasticNetOptions(1, true, 100, Double.NaN, null, null);

    /** Checks the ranges. */
    public ElasticNetOptions {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("the mixing parameter is " + alpha);
        }
        if (steps < 1 || smallest >= 1 || smallest <= 0) {
            throw new IllegalArgumentException(steps + " steps down to " + smallest);
        }
        lambdas = lambdas == null ? null : lambdas.clone();
        penaltyFactors = penaltyFactors == null ? null : penaltyFactors.clone();
        for (int k = 0; lambdas != null && k < lambdas.length; k++) {
            if (!(lambdas[k] >= 0) || k > 0 && lambdas[k] > lambdas[k - 1]) {
                throw new IllegalArgumentException("penalties are not negative and fall");
            }
        }
    }

    /** The same with another mixing parameter. */
    public ElasticNetOptions withAlpha(double other) {
        return new ElasticNetOptions(other, standardize, steps, smallest, lambdas, penaltyFactors);
    }

    /** The same with or without standardisation. */
    public ElasticNetOptions withStandardize(boolean other) {
        return new ElasticNetOptions(alpha, other, steps, smallest, lambdas, penaltyFactors);
    }

    /** The same with given penalties. */
    public ElasticNetOptions withLambdas(double... other) {
        return new ElasticNetOptions(alpha, standardize, steps, smallest, other, penaltyFactors);
    }

    /** The same with factors of the penalty by column. */
    public ElasticNetOptions withPenaltyFactors(double... other) {
        return new ElasticNetOptions(alpha, standardize, steps, smallest, lambdas, other);
    }

    /** The same with another number of penalties. */
    public ElasticNetOptions withSteps(int other) {
        return new ElasticNetOptions(alpha, standardize, other, smallest, lambdas, penaltyFactors);
    }
}
