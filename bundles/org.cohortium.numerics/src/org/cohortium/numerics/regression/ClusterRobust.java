/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The covariance of logistic coefficients that is robust to clustering: the inverse information on both sides of the sum of
 * squared cluster scores (Liang and Zeger, Biometrika 1986;73:13), without small-sample factors.
 */
public final class ClusterRobust {

    private ClusterRobust() {
    }

    /**
     * The covariance.
     *
     * @param fit with the logit link
     * @param cluster of each row, numbered from 0
     * @param clusters how many there are
     */
    public static SymmetricMatrix covariance(LogisticFit fit, int[] cluster, int clusters) {
        LogisticModel model = fit.model();
        if (model.link() != BinaryLink.LOGIT) {
            throw new IllegalArgumentException("the scores are those of the logit link");
        }
        int first = model.intercept() ? 1 : 0;
        double[][] columns = model.columns();
        double[] fitted = fit.fitted();
        double[][] scores = new double[columns.length + first][clusters];
        for (int i = 0; i < fitted.length; i++) {
            double e = ((model.event()[i] ? 1 : 0) - fitted[i]) * (model.weights() == null ? 1 : model.weights()[i]);
            if (first == 1) {
                scores[0][cluster[i]] += e;
            }
            for (int j = 0; j < columns.length; j++) {
                scores[j + first][cluster[i]] += e * columns[j][i];
            }
        }
        return fit.covariance().sandwich(scores);
    }
}
