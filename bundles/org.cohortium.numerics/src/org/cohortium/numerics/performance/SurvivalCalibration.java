/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Calibration of predicted risks at a time as a whole: the slope of a Cox model on the prediction (van Houwelingen, Stat
 * Med 2000;19:3401) and the observed risk by Kaplan-Meier over the mean predicted one. Case weights weigh all three; with
 * weights or clusters standard errors are robust.
 *
 * @param time the time
 * @param slope coefficient of a Cox model on the linear predictor; below 1 the predictions are too extreme
 * @param stdErrSlope its standard error
 * @param observed risk by Kaplan-Meier
 * @param stdErrObserved its standard error
 * @param predicted mean predicted risk
 */
public record SurvivalCalibration(double time, double slope, double stdErrSlope, double observed, double stdErrObserved,
        double predicted) {

    /**
     * The calibration at a time.
     *
     * @param risk by row, predicted for the time
     * @param linearPredictor by row; see {@link #linearPredictor} where there is none
     */
    public static SurvivalCalibration of(SurvivalData data, double[] risk, double[] linearPredictor, double time) {
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of("linear predictor", linearPredictor));
        CurveAtTimes km = KaplanMeier.fit(data, SampleDesign.variance(data)).at(new double[] {time}, ConfidenceType.LOG, 0.95);
        return new SurvivalCalibration(time, fit.coefficients().estimate(0), fit.coefficients().standardError(0),
            1 - km.survival()[0], km.stdErr()[0], SampleDesign.of(data).mean(risk));
    }

    /**
     * The complementary log-log log(-log(1 - risk)) of predicted risks, which is the linear predictor of a proportional
     * hazards model up to a constant.
     *
     * @throws EstimationException if a risk is not above 0 and below 1
     */
    public static double[] linearPredictor(double[] risk) {
        double[] lp = new double[risk.length];
        int bad = 0;
        for (int i = 0; i < lp.length; i++) {
            lp[i] = StrictMath.log(-StrictMath.log1p(-risk[i]));
            bad += lp[i] - lp[i] != 0 ? 1 : 0;
        }
        if (bad > 0) {
            throw new EstimationException(bad + " of the predicted risks are not above 0 and below 1.",
                "Give risks as probabilities, and never as certain.");
        }
        return lp;
    }

    /** Observed over expected risk; below 1 the model predicts too many events. */
    public double ratio() {
        return observed / predicted;
    }

    /** The standard error of the logarithm of {@link #ratio()}, the predictions taken as known. */
    public double stdErrLogRatio() {
        return stdErrObserved / observed;
    }
}
