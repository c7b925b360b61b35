/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.performance.BrierScore;
import org.cohortium.numerics.performance.CensoringTies;
import org.cohortium.numerics.performance.CensoringWeights;
import org.cohortium.numerics.performance.EventAtHorizon;
import org.cohortium.numerics.performance.IntegratedScore;
import org.cohortium.numerics.performance.TimeDependentAuc;
import org.cohortium.numerics.performance.TimeDependentRoc;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalData;

/** AUC and Brier scores with weights for censoring as two packages of R give them. */
final class IpcwScores {

    private static final double LEVEL = 0.95;
    private static final String NULL_MODEL = "Null model";

    /** timeROC's standard errors were asked for up to so many rows. */
    private static final int MOST_ROWS = 800;
    private static final int ROC_ROWS = 25;

    private final SurvivalData data;
    private final Map<String, CaseModel> models;
    private final double[] times;
    private final CensoringWeights weights;

    IpcwScores(SurvivalData data, Map<String, CaseModel> models, double[] times) {
        this.data = data;
        this.models = models;
        this.times = Arrays.stream(times).sorted().distinct().toArray();
        weights = CensoringWeights.marginal(data, CensoringTies.EVENTS_FIRST);
    }

    /** riskRegression's Score: times beyond the follow-up are left out. */
    JsonObject riskRegression() {
        double[] within = Arrays.stream(times).filter(t -> t <= weights.lastTime()).toArray();
        Rows auc = new Rows("model", "time", "auc", "se", "lower", "upper");
        Rows brier = new Rows("model", "time", "brier", "se", "lower", "upper", "ibs", "ipa");
        double[] km = KaplanMeier.fit(data).at(within, ConfidenceType.LOG, LEVEL).survival();
        BrierScore[] reference = new BrierScore[within.length];
        for (int k = 0; k < within.length; k++) {
            double[] same = new double[data.size()];
            Arrays.fill(same, 1 - km[k]);
            reference[k] = BrierScore.of(weights, same, within[k]);
        }
        addBrier(brier, NULL_MODEL, within, reference, reference);
        for (Map.Entry<String, CaseModel> e : models.entrySet()) {
            BrierScore[] score = new BrierScore[within.length];
            for (int k = 0; k < within.length; k++) {
                double[] risk = e.getValue().predicted.risk(within[k]);
                score[k] = BrierScore.of(weights, risk, within[k]);
                TimeDependentAuc a = new TimeDependentRoc(weights, risk).at(within[k], EventAtHorizon.CASE);
                auc.add(e.getKey(), within[k], a.estimate(), a.stdErr(), a.lower(LEVEL), a.upper(LEVEL));
            }
            addBrier(brier, e.getKey(), within, score, reference);
        }
        return JsonObject.builder().put("auc", auc.build()).put("brier", brier.build()).build();
    }

    private static void addBrier(Rows out, String model, double[] times, BrierScore[] score, BrierScore[] reference) {
        double[] values = Arrays.stream(score).mapToDouble(BrierScore::estimate).toArray();
        for (int k = 0; k < times.length; k++) {
            out.add(model, times[k], values[k], score[k].stdErr(), score[k].lower(LEVEL), score[k].upper(LEVEL),
                IntegratedScore.steps(Arrays.copyOf(times, k + 1), values), score[k].scaled(reference[k]));
        }
    }

    /** timeROC: with a single time it adds time 0. */
    JsonObject timeRoc() {
        double[] at = times.length == 1 ? new double[] {0, times[0]} : times;
        JsonObject.Builder out = JsonObject.builder();
        for (Map.Entry<String, CaseModel> e : models.entrySet()) {
            TimeDependentRoc roc = new TimeDependentRoc(weights, e.getValue().linearPredictor);
            double[] area = new double[at.length];
            double[] se = new double[at.length];
            TimeDependentRoc.Curve[] curve = new TimeDependentRoc.Curve[at.length];
            for (int k = 0; k < at.length; k++) {
                TimeDependentAuc a = roc.at(at[k], EventAtHorizon.LEFT_OUT);
                area[k] = a.estimate();
                se[k] = a.stdErr();
                curve[k] = roc.curve(at[k], EventAtHorizon.LEFT_OUT);
            }
            int[] shown = SurvivalRows.thinned(curve[0].threshold().length, ROC_ROWS);
            double[][] tpr = new double[shown.length][at.length];
            double[][] fpr = new double[shown.length][at.length];
            for (int r = 0; r < shown.length; r++) {
                for (int k = 0; k < at.length; k++) {
                    tpr[r][k] = curve[k].truePositive()[shown[r] - 1];
                    fpr[r][k] = curve[k].falsePositive()[shown[r] - 1];
                }
            }
            out.put(e.getKey(), JsonObject.builder().put("times", JsonArray.of(at)).put("auc", JsonArray.of(area))
                .put("se", data.size() <= MOST_ROWS ? JsonArray.of(se) : JsonNull.NULL)
                .put("roc_rows", JsonArray.of(shown)).put("tpr", SurvivalRows.matrix(tpr))
                .put("fpr", SurvivalRows.matrix(fpr)).build());
        }
        return out.build();
    }

    /** A table by columns, the first of which is text. */
    private static final class Rows {

        private final String[] names;
        private final List<List<JsonValue>> columns = new ArrayList<>();

        Rows(String... names) {
            this.names = names;
            for (int j = 0; j < names.length; j++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(String model, double... values) {
            columns.get(0).add(new JsonString(model));
            for (int j = 0; j < values.length; j++) {
                columns.get(j + 1).add(JsonNumber.of(values[j]));
            }
        }

        JsonObject build() {
            JsonObject.Builder out = JsonObject.builder();
            for (int j = 0; j < names.length; j++) {
                out.put(names[j], new JsonArray(columns.get(j)));
            }
            return out.build();
        }
    }
}
