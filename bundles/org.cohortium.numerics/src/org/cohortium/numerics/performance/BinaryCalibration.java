/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.ClusterRobust;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;

/**
 * Calibration of predicted risks for a binary outcome: logistic recalibration (Cox, Biometrika 1958;45:562), the smooth
 * curve by lowess, and the logarithmic score with its parts (Miller, Hui and Tierney, Stat Med 1991;10:1213; Harrell, Lee
 * and Mark, Stat Med 1996;15:361). Rows with a risk of exactly 0 or 1 have no logit and are left out of the recalibration.
 * Case weights weigh all of it; with weights or clusters the standard errors of the recalibration, and the variance of
 * Spiegelhalter's test, are robust over clusters.
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
        return of(event, risk, SampleDesign.plain(event.length));
    }

    /** The same with case weights and clusters. */
    public static BinaryCalibration of(boolean[] event, double[] risk, SampleDesign design) {
        int n = event.length;
        double total = design.total();
        double[] part = new double[n];
        double[] weight = new double[n];
        int[] cluster = new int[n];
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
            double w = design.weight(i);
            brier += w * (p - y) * (p - y) / total;
            part[i] = w * (y - p) * (1 - 2 * p);
            above += part[i];
            below += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
            if (p > 0 && p < 1) {
                used[usable] = event[i];
                weight[usable] = w;
                cluster[usable] = design.cluster(i);
                logit[usable] = BinaryLink.LOGIT.linearPredictor(p);
                double eta = logit[usable++];
                deviance -= 2 * w * BinaryLink.LOGIT.logProbability(event[i] ? eta : -eta);
            }
        }
        boolean[] outcome = Arrays.copyOf(used, usable);
        double[] x = Arrays.copyOf(logit, usable);
        LogisticModel straight = LogisticModel.logit(outcome, List.of("logit of the risk"), x);
        LogisticModel constant = LogisticModel.logit(outcome, List.of(), new double[0][]).withOffset(x);
        if (design.isWeighted()) {
            straight = straight.withWeights(Arrays.copyOf(weight, usable));
            constant = constant.withWeights(Arrays.copyOf(weight, usable));
        }
        LogisticFit recalibrated = LogisticRegression.fit(straight);
        LogisticFit large = LogisticRegression.fit(constant);
        double[] errors = {recalibrated.standardError(0), recalibrated.standardError(1), large.standardError(0)};
        if (!design.isPlain()) {
            ClusterRobust robust = ClusterRobust.of(recalibrated, Arrays.copyOf(cluster, usable), design.clusters());
            errors = new double[] {robust.standardError(0), robust.standardError(1),
                ClusterRobust.of(large, Arrays.copyOf(cluster, usable), design.clusters()).standardError(0)};
            below = design.crossProduct(part, part);
        }
        double z = above / Math.sqrt(below);
        double[] smooth = smooth(event, risk, design);
        double[] error = new double[n];
        for (int i = 0; i < n; i++) {
            error[i] = Math.abs(risk[i] - smooth[i]);
        }
        double[] summary = CurveError.of(error, design);
        return new BinaryCalibration(recalibrated.coefficient(0), errors[0], recalibrated.coefficient(1), errors[1],
            large.coefficient(0), errors[2],
            recalibrated.nullDeviance() - deviance, deviance - recalibrated.deviance(), brier, z,
            2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)), smooth, summary[0], summary[1], summary[2],
            summary[3]);
    }

    private static double[] smooth(boolean[] event, double[] risk, SampleDesign design) {
        int n = risk.length;
        int[] order = SortOrder.ascending(risk);
        double[] x = new double[n];
        double[] y = new double[n];
        double[] w = design.isWeighted() ? new double[n] : null;
        for (int i = 0; i < n; i++) {
            if (w != null) {
                w[i] = design.weight(order[i]);
            }
            x[i] = risk[order[i]];
            y[i] = event[order[i]] ? 1 : 0;
        }
        double[] fitted = Lowess.of(x, y, w, SHARE, STEP * (x[n - 1] - x[0]));
        double[] smooth = new double[n];
        for (int i = 0; i < n; i++) {
            smooth[order[i]] = fitted[i];
        }
        return smooth;
    }
}
