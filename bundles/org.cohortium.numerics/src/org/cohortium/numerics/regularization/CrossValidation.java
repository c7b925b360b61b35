/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

/**
 * How penalised models fare on rows that did not make them, by penalty.
 *
 * @param path the models of all rows
 * @param measure what they are judged by
 * @param lambda the penalties, falling; without those where there is no estimate
 * @param mean the measure at each, over the folds
 * @param stdErr its standard error
 * @param best position of the best mean; the largest penalty if several are as good
 * @param oneStdErr position of the largest penalty whose mean is within a standard error of the best
 */
public record CrossValidation(ElasticNetPath path, ValidationMeasure measure, double[] lambda, double[] mean,
        double[] stdErr, int best, int oneStdErr) {

    /** The penalty with the best mean. */
    public double lambdaMin() {
        return lambda[best];
    }

    /** The largest penalty within one standard error of the best. */
    public double lambda1se() {
        return lambda[oneStdErr];
    }
}
