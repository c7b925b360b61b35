/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.smooth.RestrictedCubicSpline;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A smooth calibration curve at a time: a Cox model of the outcome on a restricted cubic spline of log(-log(1 - risk)), read
 * off at the time (Austin, Harrell and van Klaveren, Stat Med 2020;39:2714), and the distances of the curve from the
 * predictions. Case weights weigh the model and the mean and quantiles of the distances, but not the places of the knots.
 *
 * @param observed by row, the smoothed risk at the row's predicted one
 * @param integrated mean distance of observed from predicted (integrated calibration index, ICI)
 * @param median median distance (E50)
 * @param error90 its 90th percentile (E90)
 * @param maximal the largest
 */
public record SmoothCalibration(double[] observed, double integrated, double median, double error90, double maximal) {

    /**
     * The curve.
     *
     * @param risk by row, predicted for the time
     * @param time the time
     * @param knots of the spline, 3 or more; 0 for a straight line
     */
    public static SmoothCalibration of(SurvivalData data, double[] risk, double time, int knots) {
        return of(data, risk, SurvivalCalibration.linearPredictor(risk), time, knots);
    }

    /**
     * The curve of a model whose linear predictor is known, so that risks that round to 1 keep their place.
     *
     * @param risk by row, predicted for the time
     * @param linearPredictor by row, log(-log(1 - risk)) but for a constant
     * @param time the time
     * @param knots of the spline, 3 or more; 0 for a straight line
     */
    public static SmoothCalibration of(SurvivalData data, double[] risk, double[] linearPredictor, double time, int knots) {
        double[] x = linearPredictor;
        double[][] columns = {x};
        if (knots > 0 && Arrays.stream(x).distinct().limit(knots + 1L).count() > knots) {
            columns = RestrictedCubicSpline.ofCount(x, knots).columns(x);
        }
        String[] names = new String[columns.length];
        for (int j = 0; j < names.length; j++) {
            names[j] = "spline " + (j + 1);
        }
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of(Arrays.asList(names), columns));
        if (!fit.monotone().isEmpty()) {
            throw new EstimationException("The observed risk cannot be smoothed over the predicted one: some predictions "
                + "have no event near them.", "Use fewer knots, or calibration in groups.");
        }
        double[] observed = PredictedSurvival.of(fit).risk(time);
        double[] error = new double[observed.length];
        for (int i = 0; i < error.length; i++) {
            error[i] = Math.abs(observed[i] - risk[i]);
        }
        double[] summary = CurveError.of(error, SampleDesign.of(data));
        return new SmoothCalibration(observed, summary[0], summary[1], summary[2], summary[3]);
    }
}
