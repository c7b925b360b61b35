/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.cohortium.analysis.input.Groups;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;

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
        double before = 1;
        for (int k = 0; k < baselineTime.length; k++) {
            boolean falls = baselineSurvival[k] <= before && baselineSurvival[k] >= 0;
            if (!falls || k > 0 && !(baselineTime[k] > baselineTime[k - 1])) {
                throw new IllegalArgumentException("The baseline survival must fall with ascending times.");
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
        double[] lp = new double[data.rowCount()];
        for (Predictor predictor : predictors) {
            Column column = data.column(predictor.name());
            if (predictor.isCategory()) {
                int[] level = levels(predictor, column);
                for (int i = 0; i < lp.length; i++) {
                    lp[i] += level[i] < 0 ? Double.NaN : contribution(predictor, predictor.levels().get(level[i]));
                }
            } else {
                double[] part = contribution(predictor, ((NumberColumn) column).values());
                for (int i = 0; i < lp.length; i++) {
                    lp[i] += part[i];
                }
            }
        }
        return lp;
    }

    /** For each row the position of its level; -1 where it is missing or unknown. */
    public static int[] levels(Predictor predictor, Column column) {
        int[] level = new int[column.size()];
        int[] known = java.util.stream.IntStream.range(0, level.length).filter(i -> !column.isMissing(i)).toArray();
        Arrays.fill(level, -1);
        Groups groups = Groups.of(column.select(known));
        int[] code = groups.labels().stream().mapToInt(predictor.levels()::indexOf).toArray();
        for (int i = 0; i < known.length; i++) {
            level[known[i]] = code[groups.codes()[i]];
        }
        return level;
    }

    /** What numbers of a variable add to the linear predictor. */
    public double[] contribution(Predictor predictor, double[] values) {
        double[] sum = new double[values.length];
        for (Coefficient c : coefficients) {
            if (c.variable().equals(predictor.name())) {
                double[] x = c.transform().of(values);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += c.estimate() * x[i];
                }
            }
        }
        return sum;
    }

    /** What a level of a variable adds to the linear predictor. */
    public double contribution(Predictor predictor, String level) {
        double sum = 0;
        for (Coefficient c : coefficients) {
            if (c.variable().equals(predictor.name()) && c.transform() instanceof Transform.Level l
                && l.level().equals(level)) {
                sum += c.estimate();
            }
        }
        return sum;
    }
}
