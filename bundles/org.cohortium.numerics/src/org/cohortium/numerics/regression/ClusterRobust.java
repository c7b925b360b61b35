/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The covariance of the coefficients of a binary model that is robust to clustering: the inverse information on both sides of
 * the sum of squared cluster scores (Liang and Zeger, Biometrika 1986;73:13), without small-sample factors. It is made of the
 * standardised columns, so that no unit of a covariate is too large or too small for it.
 */
public final class ClusterRobust {

    private final LogisticFit fit;
    private final SymmetricMatrix standardized;
    private final double[] standardErrors;

    private ClusterRobust(LogisticFit fit, SymmetricMatrix standardized) {
        this.fit = fit;
        this.standardized = standardized;
        this.standardErrors = fit.design().standardErrors(standardized);
    }

    /**
     * The robust covariance of a fit.
     *
     * @param cluster of each row, numbered from 0
     * @param clusters how many there are
     */
    public static ClusterRobust of(LogisticFit fit, int[] cluster, int clusters) {
        LogisticModel model = fit.model();
        double[][] columns = fit.design().columns();
        double[] eta = fit.linearPredictor();
        double[] weights = model.weights();
        double[][] scores = new double[columns.length][clusters];
        for (int i = 0; i < eta.length; i++) {
            double score = model.link().score(model.event()[i], eta[i]) * (weights == null ? 1 : weights[i]);
            for (int j = 0; j < columns.length; j++) {
                scores[j][cluster[i]] += score * columns[j][i];
            }
        }
        return new ClusterRobust(fit, fit.standardizedCovariance().sandwich(scores));
    }

    /** The covariance in the units of the covariates, with zeros for aliased coefficients. */
    public SymmetricMatrix covariance() {
        return fit.design().covariance(standardized);
    }

    /** The standard error of a coefficient; NaN for an aliased one. */
    public double standardError(int coefficient) {
        return standardErrors[coefficient];
    }

    /** The Wald statistic of some coefficients, the constant not among them. */
    public StandardizedDesign.Wald wald(int... coefficients) {
        return fit.design().wald(coefficients, fit.standardizedCoefficients(), standardized);
    }
}
