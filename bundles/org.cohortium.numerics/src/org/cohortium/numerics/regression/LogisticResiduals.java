/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

/**
 * Residuals and influence of the rows of a fitted binary regression (Pregibon 1981), with dispersion 1.
 *
 * @param response outcome (0 or 1) less fitted probability
 * @param pearson the same over the binomial standard deviation, times the root of the case weight
 * @param deviance signed root of the row's part of the deviance
 * @param working the same as response over the derivative of the probability by the linear predictor
 * @param leverage diagonal of the weighted hat matrix; they add up to the number of estimated coefficients
 * @param cooksDistance squared Pearson residual / (1 - leverage)^2 times leverage / number of estimated coefficients
 */
public record LogisticResiduals(double[] response, double[] pearson, double[] deviance, double[] working,
        double[] leverage, double[] cooksDistance) {

    /** The residuals of all rows. */
    public static LogisticResiduals of(LogisticFit fit) {
        LogisticModel model = fit.model();
        int n = model.rows();
        LogisticResiduals r = new LogisticResiduals(new double[n], new double[n], new double[n], new double[n],
                leverage(fit), new double[n]);
        double[] eta = fit.linearPredictor();
        BinaryLink link = model.link();
        for (int i = 0; i < n; i++) {
            boolean event = model.event()[i];
            double w = model.weight(i);
            double information = link.information(eta[i]);
            double score = link.score(event, eta[i]);
            double log = link.logProbability(event, eta[i]);
            r.response[i] = event ? link.complement(eta[i]) : -link.probability(eta[i]);
            r.pearson[i] = score * Math.sqrt(w / information);
            r.deviance[i] = (event ? 1 : -1) * Math.sqrt(-2 * w * log);
            r.working[i] = score / information;
            double p = r.pearson[i] / (1 - r.leverage[i]);
            r.cooksDistance[i] = p * p * r.leverage[i] / fit.rank();
        }
        return r;
    }

    private static double[] leverage(LogisticFit fit) {
        double[][] x = fit.design().columns;
        double[] w = fit.workingWeights();
        double[][] c = fit.standardizedCovariance().toArray();
        double[] h = new double[w.length];
        for (int i = 0; i < h.length; i++) {
            double q = 0;
            for (int j = 0; j < x.length; j++) {
                double s = 0;
                for (int k = 0; k < j; k++) {
                    s += c[j][k] * x[k][i];
                }
                q += x[j][i] * (2 * s + c[j][j] * x[j][i]);
            }
            h[i] = w[i] * q;
        }
        return h;
    }
}
