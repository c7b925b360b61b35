/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.performance.BrierScore;
import org.cohortium.numerics.performance.CensoringTies;
import org.cohortium.numerics.performance.CensoringWeights;
import org.cohortium.numerics.performance.DecisionCurve;
import org.cohortium.numerics.performance.IntegratedScore;
import org.cohortium.numerics.survival.ConcordanceWeight;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.TimeWeightedConcordance;

/** Cox models on the same rows, measured against each other at several times. */
final class ModelsCase implements PerformanceKind {

    private static final Set<String> KNOWN = Set.of("response", "filter", "group", "strata", "weights", "cluster",
        "models", "times", "tau", "prepare");

    private static final int GRID = 60;
    private static final double[] THRESHOLDS = {.1, .2, .3, .4, .5, .6};

    @Override
    public boolean fits(JsonObject spec) {
        return spec.has("models") && spec.has("times");
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("models/*/calibration/*/groups", "score_ipcw/note", "brier_formula/definition",
            "decision_curve/definition");
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        Map<String, Formula> formulas = new LinkedHashMap<>();
        JsonObject texts = test.spec().get("models").asObject();
        for (String name : texts.keys()) {
            formulas.put(name, SurvivalRows.formula(texts.getString(name)));
        }
        SurvivalRows rows = SurvivalRows.of(test, new ArrayList<>(formulas.values()));
        double[] times = test.spec().get("times").asArray().elements().stream().mapToDouble(v -> v.asDouble()).toArray();
        double tau = test.spec().find("tau").map(v -> v.asDouble()).orElse(Double.POSITIVE_INFINITY);
        Map<String, CaseModel> models = new LinkedHashMap<>();
        for (Map.Entry<String, Formula> e : formulas.entrySet()) {
            models.put(e.getKey(), new CaseModel(rows, e.getValue()));
        }
        JsonObject.Builder out = JsonObject.builder().put("n", rows.data.size()).put("n_event", rows.data.eventCount())
            .put("rows_used", JsonArray.of(rows.rowNumbers()));
        JsonObject.Builder each = JsonObject.builder();
        for (Map.Entry<String, CaseModel> e : models.entrySet()) {
            each.put(e.getKey(), e.getValue().results(times, tau));
        }
        out.put("models", each.build());
        if (models.size() > 1) {
            out.put("compare_c", comparison(new ArrayList<>(models.values())));
        }
        IpcwScores scores = new IpcwScores(rows.data, models, times);
        out.put("score_ipcw", scores.riskRegression()).put("timeroc", scores.timeRoc());
        CaseModel first = models.values().iterator().next();
        out.put("brier_formula", brier(rows, first, tau)).put("decision_curve", decisions(test, rows, first, times[0]));
        return out.build();
    }

    private static JsonObject comparison(List<CaseModel> models) {
        List<TimeWeightedConcordance> c = new ArrayList<>();
        for (CaseModel m : models) {
            c.add(m.concordance(ConcordanceWeight.HARRELL, Double.POSITIVE_INFINITY));
        }
        double[][] v = new double[c.size()][c.size()];
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                v[a][b] = c.get(a).covariance(c.get(b));
            }
        }
        return JsonObject.builder()
            .put("c", JsonArray.of(c.stream().mapToDouble(TimeWeightedConcordance::estimate).toArray()))
            .put("variance", SurvivalRows.matrix(v))
            .put("difference_1_2", c.get(0).estimate() - c.get(1).estimate())
            .put("se_difference", Math.sqrt(v[0][0] + v[1][1] - 2 * v[0][1])).build();
    }

    private static JsonObject brier(SurvivalRows rows, CaseModel model, double tau) {
        CensoringWeights weights = CensoringWeights.marginal(rows.data, CensoringTies.TOGETHER);
        SurvivalCurve km = KaplanMeier.fit(rows.data);
        double[] eventTimes = new double[rows.data.size()];
        int count = 0;
        for (int i = 0; i < eventTimes.length; i++) {
            if (rows.data.event(i) && rows.data.stop(i) <= tau) {
                eventTimes[count++] = rows.data.stop(i);
            }
        }
        double[] distinct = Arrays.stream(eventTimes, 0, count).sorted().distinct().toArray();
        double[] grid = Arrays.stream(SurvivalRows.thinned(distinct.length, GRID)).mapToDouble(i -> distinct[i - 1]).toArray();
        double[] known = km.at(grid, ConfidenceType.LOG, 0.95).survival();
        double[] own = new double[grid.length];
        double[] none = new double[grid.length];
        for (int k = 0; k < grid.length; k++) {
            own[k] = BrierScore.of(weights, model.predicted.risk(grid[k]), grid[k]).estimate();
            double[] same = new double[rows.data.size()];
            Arrays.fill(same, 1 - known[k]);
            none[k] = BrierScore.of(weights, same, grid[k]).estimate();
        }
        return JsonObject.builder().put("grid", JsonArray.of(grid)).put("model1", JsonArray.of(own))
            .put("null_km", JsonArray.of(none)).put("integrated_trapezoid_model1", IntegratedScore.trapezoid(grid, own))
            .put("integrated_trapezoid_null", IntegratedScore.trapezoid(grid, none)).build();
    }

    private static JsonObject decisions(ConformanceCase test, SurvivalRows rows, CaseModel model, double time) {
        double[] thresholds = test.expected().find("decision_curve").flatMap(d -> d.asObject().find("threshold"))
            .map(v -> v.asArray().elements().stream().mapToDouble(t -> t.asDouble()).toArray()).orElse(THRESHOLDS);
        DecisionCurve curve = DecisionCurve.of(rows.data, model.predicted.risk(time), time, thresholds);
        return JsonObject.builder().put("time", time).put("threshold", JsonArray.of(thresholds))
            .put("net_benefit", JsonArray.of(curve.netBenefit())).put("treat_all", JsonArray.of(curve.treatAll())).build();
    }
}
