/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * What a proportional hazards model predicts for rows: S(t) = exp(-H0(t) exp(lp)), from a fitted model or from a linear
 * predictor and a baseline that were given, as a published model has them.
 */
public final class PredictedSurvival {

    private final double[] time;
    private final double[] cumulativeHazard;
    private final double[] linearPredictor;

    private PredictedSurvival(double[] time, double[] cumulativeHazard, double[] linearPredictor) {
        this.time = time;
        this.cumulativeHazard = cumulativeHazard;
        this.linearPredictor = linearPredictor;
    }

    /**
     * A given model.
     *
     * @param time ascending times of the steps of the baseline
     * @param cumulativeHazard the baseline's cumulative hazard after each step, not falling
     * @param linearPredictor by row, on the baseline's scale
     */
    public static PredictedSurvival of(double[] time, double[] cumulativeHazard, double[] linearPredictor) {
        if (time.length != cumulativeHazard.length) {
            throw new IllegalArgumentException(time.length + " times for " + cumulativeHazard.length + " hazards");
        }
        double last = 0;
        for (int k = 0; k < time.length; k++) {
            if (!(cumulativeHazard[k] >= last) || k > 0 && !(time[k] > time[k - 1])) {
                throw new EstimationException("The times of a baseline have to rise and its cumulative hazard must not fall.",
                    "Check step " + (k + 1) + " of the baseline.");
            }
            last = cumulativeHazard[k];
        }
        return new PredictedSurvival(time.clone(), cumulativeHazard.clone(), linearPredictor.clone());
    }

    /** What a fitted Cox model without strata predicts for its own rows. */
    public static PredictedSurvival of(CoxFit fit) {
        return new PredictedSurvival(baseline(fit).time(), baseline(fit).cumulativeHazard(), fit.centredLinearPredictors());
    }

    /**
     * What a fitted Cox model without strata and offset predicts for other rows.
     *
     * @param columns by column of the model, values by row
     */
    public static PredictedSurvival of(CoxFit fit, double[][] columns) {
        double[] means = fit.means();
        double[] b = fit.coefficients().estimates();
        double[] lp = new double[columns.length == 0 ? 0 : columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            double slope = Double.isFinite(b[j]) ? b[j] : 0;
            for (int i = 0; i < lp.length; i++) {
                lp[i] += slope * (columns[j][i] - means[j]);
            }
        }
        CoxCurve curve = baseline(fit);
        return new PredictedSurvival(curve.time(), curve.cumulativeHazard(), lp);
    }

    private static CoxCurve baseline(CoxFit fit) {
        if (fit.data().isStratified()) {
            throw new EstimationException("A model with strata has no single baseline hazard.",
                "Predict from a model without strata.");
        }
        return fit.baseline().curve(fit.means(), fit.data().stratum(0), fit.meanOffset());
    }

    /** The number of rows. */
    public int size() {
        return linearPredictor.length;
    }

    /** The times of the baseline's steps. */
    public double[] times() {
        return time.clone();
    }

    /** The baseline's cumulative hazard after each step. */
    public double[] cumulativeHazard() {
        return cumulativeHazard.clone();
    }

    /** By row. */
    public double[] linearPredictor() {
        return linearPredictor.clone();
    }

    /** The baseline's cumulative hazard at a time: that of the last step at or before it, 0 before the first. */
    public double cumulativeHazardAt(double t) {
        int at = Arrays.binarySearch(time, CensoringWeights.upper(t));
        int k = at >= 0 ? at : -at - 2;
        return k < 0 ? 0 : cumulativeHazard[k];
    }

    /** The predicted probability of being free of the event at a time, by row. */
    public double[] survival(double t) {
        double h = cumulativeHazardAt(t);
        double[] s = new double[linearPredictor.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = StrictMath.exp(-h * StrictMath.exp(linearPredictor[i]));
        }
        return s;
    }

    /** The predicted risk of the event by a time, by row. */
    public double[] risk(double t) {
        double[] r = survival(t);
        for (int i = 0; i < r.length; i++) {
            r[i] = 1 - r[i];
        }
        return r;
    }

    /** The number of events that the model expects in each row's follow-up, its cumulative hazard at the row's time. */
    public double[] expectedEvents(SurvivalData data) {
        double[] e = new double[linearPredictor.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = cumulativeHazardAt(data.stop(i)) * StrictMath.exp(linearPredictor[i]);
        }
        return e;
    }
}
