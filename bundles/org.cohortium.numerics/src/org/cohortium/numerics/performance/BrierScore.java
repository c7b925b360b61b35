/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.survival.SurvivalData;

/**
 * The Brier score at a horizon: the mean squared difference between the predicted risk and what happened, with weights for
 * censoring (Graf et al, Stat Med 1999;18:2529; Gerds and Schumacher, Biom J 2006;48:1029). The standard error includes
 * the estimation of a marginal censoring curve; a Cox model's weights are taken as known. Case weights make it a weighted
 * mean, and its error adds up over clusters ({@link SampleDesign}).
 *
 * @param horizon the time
 * @param estimate the score; 0 is perfect, and a half predicted for everyone gives 0.25
 * @param stdErr its standard error
 * @param influence by row
 * @param design case weights and clusters of the rows
 */
public record BrierScore(double horizon, double estimate, double stdErr, double[] influence, SampleDesign design) {

    /**
     * The score of predicted risks.
     *
     * @param risk by row, the predicted probability of the event by the horizon
     */
    public static BrierScore of(CensoringWeights weights, double[] risk, double horizon) {
        SurvivalData data = weights.data();
        int n = data.size();
        if (risk.length != n) {
            throw new IllegalArgumentException(risk.length + " risks for " + n + " rows");
        }
        double[] residual = new double[n];
        double[] own = new double[n];
        double later = 0;
        double sum = 0;
        SampleDesign design = weights.design();
        double total = design.total();
        double last = CensoringWeights.upper(horizon);
        double[] beyond = weights.at(horizon);
        for (int i = 0; i < n; i++) {
            if (data.stop(i) > last) {
                residual[i] = risk[i] * risk[i] / beyond[i];
                later += data.weight(i) * residual[i] / total;
            } else if (data.event(i)) {
                residual[i] = (1 - risk[i]) * (1 - risk[i]) / weights.beforeOwnTime(i);
                own[i] = data.weight(i) * residual[i] / total;
            }
            sum += data.weight(i) * residual[i];
        }
        double mean = sum / total;
        double scale = n / total;
        double[] influence = weights.isMarginal() ? CensoringInfluence.of(weights, own, later, horizon, false)
            : new double[n];
        for (int i = 0; i < n; i++) {
            influence[i] += data.weight(i) * scale * (residual[i] - mean);
        }
        return new BrierScore(horizon, mean, design.stdErr(influence), influence, design);
    }

    /** Lower confidence limit, not below 0. */
    public double lower(double level) {
        return Math.max(0, estimate - Influence.quantile(level) * stdErr);
    }

    /** Upper confidence limit, not above 1. */
    public double upper(double level) {
        return Math.min(1, estimate + Influence.quantile(level) * stdErr);
    }

    /**
     * The scaled Brier score or index of prediction accuracy (Kattan and Gerds, Diagn Progn Res 2018;2:7): the share by
     * which the score is better than that of a reference, 1 - score / reference.
     */
    public double scaled(BrierScore reference) {
        return 1 - estimate / reference.estimate;
    }

    /** The standard error of the scaled score by the delta method. */
    public double stdErrScaled(BrierScore reference) {
        double[] d = new double[influence.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = (influence[i] - estimate / reference.estimate * reference.influence[i]) / reference.estimate;
        }
        return design.stdErr(d);
    }

    /** The standard error of the difference between this score and another on the same rows. */
    public double stdErrDifference(BrierScore other) {
        return design.stdErrDifference(influence, other.influence);
    }
}
