/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.cohortium.data.DataTable;
import org.cohortium.data.json.NumberText;

/**
 * A Cox model that predicts survival for new patients: S(t | x) = S0(t)^exp(lp - centre), lp the sum of coefficients times
 * columns. It holds what was estimated and the ranges of the variables, and nothing of any patient.
 *
 * @param title what it is called; may be empty
 * @param simulated what a study of simulated data says of itself; empty for patients
 * @param time name of the follow-up time
 * @param timeUnit its unit; may be empty
 * @param event name of the event
 * @param predictors the variables
 * @param coefficients the coefficients
 * @param covariance their covariance before shrinkage
 * @param centre the linear predictor of the baseline
 * @param baselineTime the times at which the baseline survival falls, ascending
 * @param baselineSurvival the baseline survival from each of these times on
 * @param lastTime the longest follow-up: beyond it nothing is predicted
 * @param horizons the times the model was made for
 * @param groupCuts linear predictors that divide risk groups, ascending; empty for none
 * @param development where it comes from
 */
public record PrognosticModel(String title, String simulated, String time, String timeUnit, String event,
        List<Predictor> predictors, List<Coefficient> coefficients, double[][] covariance, double centre, double[] baselineTime,
        double[] baselineSurvival, double lastTime, List<Double> horizons, double[] groupCuts,
        Development development) {

    private static final double SAME_TIME = 1.490116119384766e-8;

    public PrognosticModel {
        predictors = List.copyOf(predictors);
        coefficients = List.copyOf(coefficients);
        horizons = List.copyOf(horizons);
        Objects.requireNonNull(development, "development");
        if (baselineTime.length != baselineSurvival.length || covariance.length != coefficients.size()) {
            throw new IllegalArgumentException("The parts of the model differ in length.");
        }
        if (!(lastTime > 0) || horizons.isEmpty() || horizons.stream().anyMatch(t -> !(t > 0))) {
            throw new IllegalArgumentException("The longest follow-up and the times of prediction must be above zero.");
        }
        for (int g = 1; g < groupCuts.length; g++) {
            if (!(groupCuts[g] > groupCuts[g - 1])) {
                throw new IllegalArgumentException("The cuts of the risk groups must ascend.");
            }
        }
        double before = 1;
        for (int k = 0; k < baselineTime.length; k++) {
            boolean falls = baselineSurvival[k] <= before && baselineSurvival[k] >= 0;
            if (!falls || k > 0 && !(baselineTime[k] > baselineTime[k - 1])) {
                throw new IllegalArgumentException("The baseline survival must fall with ascending times.");
            }
            if (baselineTime[k] < 0 || baselineTime[k] > lastTime * (1 + SAME_TIME)) {
                throw new IllegalArgumentException("The baseline survival falls outside the follow-up, from 0 to "
                    + NumberText.of(lastTime) + ".");
            }
            before = baselineSurvival[k];
        }
    }

    /** The variable of that name. */
    public Predictor predictor(String name) {
        return predictors.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    /** The baseline survival at a time; NaN beyond the longest follow-up. */
    public double baseline(double t) {
        if (t > lastTime * (1 + SAME_TIME)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(baselineTime, t + Math.abs(t) * SAME_TIME);
        int k = at >= 0 ? at : -at - 2;
        return k < 0 ? 1 : baselineSurvival[k];
    }

    /** The predicted survival at a time of a patient with a linear predictor. */
    public double survival(double linearPredictor, double t) {
        return StrictMath.pow(baseline(t), StrictMath.exp(linearPredictor - centre));
    }

    /** The linear predictor of each row; NaN where a value is missing or has a level that the model does not know. */
    public double[] linearPredictors(DataTable data) {
        double[][] columns = ModelColumns.of(this, data);
        double[] lp = new double[data.rowCount()];
        for (int j = 0; j < columns.length; j++) {
            double b = coefficients.get(j).estimate();
            for (int i = 0; i < lp.length; i++) {
                lp[i] += b * columns[j][i];
            }
        }
        return lp;
    }

    /** Whether two of its variables interact. */
    public boolean hasInteractions() {
        return coefficients.stream().anyMatch(Coefficient::isProduct);
    }
}
