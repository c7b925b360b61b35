/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

/**
 * Residuals of a parametric survival model.
 *
 * @param coxSnell the cumulative hazard a row has lived through; where the model is right these look like a censored sample
 *        of a unit exponential variable (Cox and Snell 1968). NaN for rows censored to the left or in an interval
 * @param martingale observed events less Cox-Snell residual
 * @param deviance signed root of twice the distance of the row's log-likelihood from the highest it could have (as R's
 *        survreg); NaN for the Gompertz model and for rows censored to the left or in an interval
 */
public record ParametricResiduals(double[] coxSnell, double[] martingale, double[] deviance) {

    /** Computes the residuals. */
    public static ParametricResiduals of(ParametricFit fit) {
        ParametricData data = fit.model().data();
        TimeDistribution distribution = fit.model().distribution();
        int n = data.size();
        double[] coxSnell = new double[n];
        double[] martingale = new double[n];
        double[] deviance = new double[n];
        double[] eta = fit.linearPredictor();
        RowLikelihood likelihood = new RowLikelihood(distribution, 1);
        double[] out = new double[RowLikelihood.SIZE];
        for (int i = 0; i < n; i++) {
            boolean event = data.censoring(i) == ParametricData.Censoring.EVENT;
            if (!event && data.censoring(i) != ParametricData.Censoring.RIGHT) {
                coxSnell[i] = Double.NaN;
                martingale[i] = Double.NaN;
                deviance[i] = Double.NaN;
                continue;
            }
            double ancillary = fit.ancillary(data.stratum(i));
            likelihood.logSurvival(data.time(i), eta[i], ancillary, out);
            coxSnell[i] = -out[0];
            if (data.entry(i) > 0) {
                likelihood.logSurvival(data.entry(i), eta[i], ancillary, out);
                coxSnell[i] += out[0];
            }
            martingale[i] = (event ? 1 : 0) - coxSnell[i];
            deviance[i] = distribution.isLocationScale() ? deviance(likelihood, distribution, data, i, eta[i], ancillary)
                    : Double.NaN;
        }
        return new ParametricResiduals(coxSnell, martingale, deviance);
    }

    private static double deviance(RowLikelihood likelihood, TimeDistribution distribution, ParametricData data, int i,
            double eta, double ancillary) {
        double[] out = new double[RowLikelihood.SIZE];
        double t = data.time(i);
        double y = distribution.isLogTime() ? StrictMath.log(t) : t;
        double highest = 0;
        if (data.censoring(i) == ParametricData.Censoring.EVENT) {
            likelihood.logDensity(t, eta, ancillary, out);
            highest = distribution.kernel().highestLogDensity() - ancillary - (distribution.isLogTime() ? y : 0);
        } else {
            likelihood.logSurvival(t, eta, ancillary, out);
        }
        // the sign of the score: a censored row has outlived part of its expectation
        return StrictMath.signum(out[1]) * Math.sqrt(Math.max(0, 2 * (highest - out[0])));
    }
}
