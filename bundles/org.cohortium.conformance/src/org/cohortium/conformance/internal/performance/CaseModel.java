/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.performance.GonenHeller;
import org.cohortium.numerics.performance.GroupedCalibration;
import org.cohortium.numerics.performance.GroupedCalibration.Group;
import org.cohortium.numerics.performance.PredictedSurvival;
import org.cohortium.numerics.performance.RoystonSauerbrei;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.ConcordanceWeight;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.TimeWeightedConcordance;

/** One Cox model of a case and what it does on the rows it was fitted to. */
final class CaseModel {

    private static final int FIRST = 8;
    private static final int FIRST_CURVES = 5;
    private static final int FIFTHS = 5;
    private static final double ALL = Double.POSITIVE_INFINITY;

    final CoxFit fit;
    final PredictedSurvival predicted;
    final double[] linearPredictor;

    private final SurvivalRows rows;
    private final DesignMatrix design;

    CaseModel(SurvivalRows rows, Formula formula) {
        this.rows = rows;
        design = rows.design(formula);
        fit = rows.fit(design);
        predicted = PredictedSurvival.of(fit);
        linearPredictor = predicted.linearPredictor();
    }

    TimeWeightedConcordance concordance(ConcordanceWeight weight, double tau) {
        return TimeWeightedConcordance.of(rows.data, linearPredictor, weight, tau);
    }

    JsonObject results(double[] times, double tau) {
        JsonObject.Builder weights = JsonObject.builder();
        weights.put("n", json(concordance(ConcordanceWeight.HARRELL, ALL)))
            .put("S", json(concordance(ConcordanceWeight.SURVIVAL, ALL)))
            .put("S/G", json(concordance(ConcordanceWeight.SURVIVAL_OVER_CENSORING, ALL)))
            .put("n/G2", json(concordance(ConcordanceWeight.UNO, ALL)))
            .put("I", json(concordance(ConcordanceWeight.INVERSE_AT_RISK, ALL)));
        return JsonObject.builder().put("terms", JsonArray.ofStrings(design.names()))
            .put("coef", JsonArray.of(fit.coefficients().estimates()))
            .put("linear_predictor_first", JsonArray.of(Arrays.copyOf(linearPredictor, Math.min(FIRST, linearPredictor.length))))
            .put("concordance", weights.build())
            .put("concordance_tau", JsonObject.builder().put("tau", tau)
                .put("n", json(concordance(ConcordanceWeight.HARRELL, tau)))
                .put("uno_n_G2", json(concordance(ConcordanceWeight.UNO, tau))).build())
            .put("royston", royston()).put("predicted_survival_first5", firstCurves(times))
            .put("calibration", calibration(times)).build();
    }

    static JsonObject json(TimeWeightedConcordance c) {
        Concordance counts = c.concordance();
        return JsonObject.builder().put("c", JsonArray.of(new double[] {c.estimate()}))
            .put("variance", JsonArray.of(new double[] {c.stdErr() * c.stdErr()}))
            .put("count", SurvivalRows.matrix(new double[][] {{counts.concordant(), counts.discordant(),
                counts.tiedScore(), counts.tiedTime(), counts.tiedBoth()}}))
            .put("count_columns", JsonArray.ofStrings(List.of("concordant", "discordant", "tied.x", "tied.y", "tied.xy")))
            .build();
    }

    private JsonObject royston() {
        RoystonSauerbrei r = RoystonSauerbrei.of(rows.data, linearPredictor);
        return JsonObject.builder().put("D", r.d()).put("se(D)", r.stdErrD()).put("R.D", r.rSquaredD())
            .put("R.KO", r.rSquaredIndex()).put("R.N", RoystonSauerbrei.nagelkerke(fit))
            .put("C.GH", GonenHeller.of(linearPredictor).estimate()).build();
    }

    private JsonObject firstCurves(double[] times) {
        int n = Math.min(FIRST_CURVES, rows.data.size());
        double[][] s = new double[times.length][];
        for (int k = 0; k < times.length; k++) {
            s[k] = Arrays.copyOf(predicted.survival(times[k]), n);
        }
        return JsonObject.builder().put("times", JsonArray.of(times))
            .put("rows_are_times", SurvivalRows.matrix(s)).build();
    }

    private JsonArray calibration(double[] times) {
        List<JsonValue> all = new ArrayList<>();
        for (double time : times) {
            GroupedCalibration c = GroupedCalibration.of(rows.data, predicted.survival(time), time, FIFTHS,
                ConfidenceType.LOG, 0.95);
            all.add(JsonObject.builder().put("time", time)
                .put("n", JsonArray.of(c.groups().stream().mapToInt(Group::n).toArray()))
                .put("mean_predicted", JsonArray.of(c.groups().stream().mapToDouble(Group::predicted).toArray()))
                .put("kaplan_meier", JsonArray.of(c.groups().stream().mapToDouble(Group::observed).toArray()))
                .put("std_err", JsonArray.of(c.groups().stream().mapToDouble(Group::stdErr).toArray())).build());
        }
        return new JsonArray(all);
    }
}
