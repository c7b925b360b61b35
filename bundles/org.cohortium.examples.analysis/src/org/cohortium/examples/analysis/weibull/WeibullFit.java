/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis.weibull;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A fitted Weibull regression, in the form of accelerated failure times: log T = constant + b'x + scale * W with W the
 * standard smallest extreme value. Parameters are counted constant, covariates, log(scale).
 *
 * @param coefficients constant and effects on log time
 * @param scale of the error; its inverse is the Weibull shape
 * @param covariance of all parameters: model-based, or robust to clusters where there are any
 * @param robust whether it is robust
 * @param logLikelihood at the maximum, of the times (not of their logarithms)
 * @param nullLogLikelihood without covariates
 */
public record WeibullFit(double[] coefficients, double scale, SymmetricMatrix covariance, boolean robust,
        double logLikelihood, double nullLogLikelihood) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Standard error of a coefficient; of log(scale) for the position after the last. */
    public double standardError(int j) {
        return Math.sqrt(covariance.get(j, j));
    }

    /** Two-sided normal p-value of a coefficient. */
    public double pValue(int j) {
        return 2 * NORMAL.survivalProbability(Math.abs(coefficients[j] / standardError(j)));
    }

    /** Logarithm of the hazard ratio for one unit of a covariate: - b / scale. */
    public double logHazardRatio(int j) {
        return -coefficients[j] / scale;
    }

    /** Its standard error by the delta method. */
    public double logHazardRatioStandardError(int j) {
        int last = coefficients.length;
        double byB = -1 / scale;
        double byLogScale = coefficients[j] / scale;
        return Math.sqrt(byB * byB * covariance.get(j, j) + 2 * byB * byLogScale * covariance.get(j, last)
            + byLogScale * byLogScale * covariance.get(last, last));
    }

    /** The linear predictor of a patient with these covariates. */
    public double linearPredictor(double[] x) {
        double eta = coefficients[0];
        for (int j = 0; j < x.length; j++) {
            eta += coefficients[j + 1] * x[j];
        }
        return eta;
    }

    /** Probability of no event by a time, at a linear predictor. */
    public double survival(double time, double linearPredictor) {
        return StrictMath.exp(-StrictMath.exp((StrictMath.log(time) - linearPredictor) / scale));
    }

    /** The time by which a part p of patients has the event, at a linear predictor. */
    public double quantile(double p, double linearPredictor) {
        return StrictMath.exp(linearPredictor + scale * StrictMath.log(-StrictMath.log1p(-p)));
    }

    /** Akaike's information criterion. */
    public double aic() {
        return -2 * logLikelihood + 2 * (coefficients.length + 1.0);
    }
}
