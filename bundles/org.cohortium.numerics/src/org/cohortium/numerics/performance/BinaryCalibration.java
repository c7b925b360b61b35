/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;

/**
 * Calibration of predicted risks for a binary outcome: logistic recalibration (Cox, Biometrika 1958;45:562), the smooth
 * curve by lowess, and the logarithmic score with its parts (Miller, Hui and Tierney, Stat Med 1991;10:1213; Harrell, Lee
 * and Mark, Stat Med 1996;15:361). Rows with a risk of exactly 0 or 1 have no logit and are left out of the recalibration.
 *
 * @param intercept of the recalibration with slope
 * @param stdErrIntercept its standard error
 * @param slope of the recalibration; below 1 the risks are too extreme
 * @param stdErrSlope its standard error
 * @param inTheLarge calibration-in-the-large, the intercept with the slope fixed at 1
 * @param stdErrInTheLarge its standard error
 * @param likelihoodRatio deviance without the prediction less that with it as given
 * @param unreliability deviance of the risks as given less that of the recalibrated ones
 * @param brier mean squared error
 * @param spiegelhalter z of Spiegelhalter's test (Stat Med 1986;5:421)
 * @param spiegelhalterP its two-sided p
 * @param smooth by row, the smoothed share of events at the row's risk
 * @param averageError mean distance of the smooth curve from the risks, the integrated calibration index
 * @param medianError median distance
 * @param error90 its 90th percentile
 * @param maximalError the largest
 */
public record BinaryCalibration(double intercept, double stdErrIntercept, double slope, double stdErrSlope,
        double inTheLarge, double stdErrInTheLarge, double likelihoodRatio, double unreliability, double brier,
        double spiegelhalter, double spiegelhalterP, double[] smooth, double averageError, double medianError,
        double error90, double maximalError) {

    private static final double SHARE = 2.0 / 3;
    private static final double STEP = 0.01;

    /**
     * The calibration of risks.
     *
     * @param event by row; both kinds must occur
     * @param risk by row, 0 to 1
     */
    public static BinaryCalibration of(boolean[] event, double[] risk) {
        int n = event.length;
        int usable = 0;
        double[] logit = new double[n];
        boolean[] used = new boolean[n];
        double brier = 0;
        double deviance = 0;
        double above = 0;
        double below = 0;
        for (int i = 0; i < n; i++) {
            double p = risk[i];
            double y = event[i] ? 1 : 0;
            brier += (p - y) * (p - y) / n;
            above += (y - p) * (1 - 2 * p);
            below += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
            if (p > 0 && p < 1) {
                used[usable] = event[i];
                logit[usable] = BinaryLink.LOGIT.linearPredictor(p);
                double eta = logit[usable++];
                deviance -= 2 * BinaryLink.LOGIT.logProbability(event[i] ? eta : -eta);
            }
        }
        boolean[] outcome = Arrays.copyOf(used, usable);
        double[] x = Arrays.copyOf(logit, usable);
        LogisticFit recalibrated = LogisticRegression.fit(LogisticModel.logit(outcome, List.of("logit of the risk"), x));
        LogisticFit large = LogisticRegression.fit(
            LogisticModel.logit(outcome, List.of(), new double[0][]).withOffset(x));
        double z = above / Math.sqrt(below);
        double[] smooth = smooth(event, risk);
        double[] error = new double[n];
        double average = 0;
        for (int i = 0; i < n; i++) {
            error[i] = Math.abs(risk[i] - smooth[i]);
            average += error[i] / n;
        }
        Arrays.sort(error);
        return new BinaryCalibration(recalibrated.coefficient(0), recalibrated.standardError(0),
            recalibrated.coefficient(1), recalibrated.standardError(1), large.coefficient(0), large.standardError(0),
            recalibrated.nullDeviance() - deviance, deviance - recalibrated.deviance(), brier, z,
            2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)), smooth, average, Quantiles.of(error, 0.5),
            Quantiles.of(error, 0.9), error[n - 1]);
    }

    private static double[] smooth(boolean[] event, double[] risk) {
        int n = risk.length;
        int[] order = SortOrder.ascending(risk);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = risk[order[i]];
            y[i] = event[order[i]] ? 1 : 0;
        }
        double[] fitted = Lowess.of(x, y, SHARE, STEP * (x[n - 1] - x[0]));
        double[] smooth = new double[n];
        for (int i = 0; i < n; i++) {
            smooth[order[i]] = fitted[i];
        }
        return smooth;
    }
}
