/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.logrank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.conformance.internal.km.SurvivalCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.descriptive.PAdjustment;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankTrend;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.PairwiseLogRank;
import org.cohortium.numerics.survival.SurvivalData;

/** Cases of the log-rank family: G-rho tests, weighted tests, trend, pairs, and a second package's values. */
public final class LogRankArea implements ConformanceArea {

    @Override
    public String name() {
        return "logrank";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.text("weights") != null || test.text("cluster") != null) {
            throw new UnsupportedCase("a log-rank test with weights or clusters");
        }
        SurvivalCase survival = SurvivalCase.of(test);
        CaseGroups groups = survival.groups();
        List<String> labels = IntStream.range(0, groups.count()).mapToObj(groups::label).toList();
        JsonObject expected = test.expected();
        JsonObject.Builder out = JsonObject.builder().put("groups", JsonArray.ofStrings(labels));
        if (expected.has("survdiff")) {
            out.put("survdiff", gRho(survival, expected.get("survdiff").asArray()));
        }
        if (expected.has("weighted_tests")) {
            double[] scores = test.spec().find("trend_scores").map(JsonValue::asDoubles).orElse(null);
            JsonObject.Builder tests = JsonObject.builder();
            for (String name : expected.get("weighted_tests").asObject().keys()) {
                LogRankResult result = LogRankTest.test(survival.data(), groups.codes(), groups.count(), weight(name));
                tests.put(name, weighted(result, labels, scores));
            }
            out.put("weighted_tests", tests.build());
        }
        if (expected.has("survMisc_comp")) {
            out.put("survMisc_comp", SecondPackage.compute(survival, expected.get("survMisc_comp").asObject()));
        }
        if (expected.has("pairwise")) {
            out.put("pairwise", pairwise(survival, labels));
        }
        return out.build();
    }

    private static JsonArray gRho(SurvivalCase survival, JsonArray wanted) {
        List<JsonValue> tests = new ArrayList<>();
        for (JsonValue one : wanted.elements()) {
            double rho = one.asObject().getDouble("rho");
            LogRankResult r = LogRankTest.test(survival.data(), survival.groups().codes(), survival.groups().count(),
                LogRankWeight.flemingHarrington(rho, 0));
            JsonObject.Builder test = JsonObject.builder().put("rho", rho).put("n", JsonArray.of(r.n()))
                .put("observed", JsonArray.of(r.observed())).put("expected", JsonArray.of(r.expected()))
                .put("variance", matrix(r.variance())).put("chisq", r.chiSquared()).put("df", r.df()).put("p",
                r.pValue());
            if (survival.data().isStratified()) {
                test.put("observed_by_stratum", matrix(r.observedByStratum()))
                    .put("expected_by_stratum", matrix(r.expectedByStratum()));
            }
            tests.add(test.build());
        }
        return new JsonArray(tests);
    }

    private static JsonObject weighted(LogRankResult r, List<String> labels, double[] scores) {
        JsonObject.Builder test = JsonObject.builder().put("groups", JsonArray.ofStrings(labels))
            .put("observed", JsonArray.of(r.observed())).put("expected", JsonArray.of(r.expected()))
            .put("u", JsonArray.of(r.u())).put("variance", matrix(r.variance())).put("chisq", r.chiSquared())
            .put("df", r.df()).put("p", r.pValue());
        if (scores != null) {
            LogRankTrend trend = r.trend(scores);
            test.put("trend", JsonObject.builder().put("scores", JsonArray.of(scores)).put("z", trend.z())
                .put("chisq", trend.chiSquared()).put("df", 1).put("p", trend.pValue()).build());
        }
        return test.build();
    }

    private static JsonArray matrix(double[][] rows) {
        List<JsonValue> list = new ArrayList<>();
        for (double[] row : rows) {
            list.add(JsonArray.of(row));
        }
        return new JsonArray(list);
    }

    private static LogRankWeight weight(String name) throws UnsupportedCase {
        switch (name) {
            case "log_rank":
                return LogRankWeight.LOG_RANK;
            case "gehan_breslow":
                return LogRankWeight.GEHAN_BRESLOW;
            case "tarone_ware":
                return LogRankWeight.TARONE_WARE;
            case "peto_peto":
                return LogRankWeight.PETO_PETO;
            case "modified_peto_peto":
                return LogRankWeight.MODIFIED_PETO_PETO;
            default:
                String prefix = "fleming_harrington_p";
                int q = name.indexOf("_q");
                if (!name.startsWith(prefix) || q < 0) {
                    throw new UnsupportedCase("the weighted test " + name);
                }
                return LogRankWeight.flemingHarrington(Double.parseDouble(name.substring(prefix.length(), q)),
                    Double.parseDouble(name.substring(q + 2)));
        }
    }

    private static JsonObject pairwise(SurvivalCase survival, List<String> labels) {
        SurvivalData data = survival.data();
        PairwiseLogRank pairs = PairwiseLogRank.of(data, survival.groups().codes(), labels.size(),
            LogRankWeight.LOG_RANK);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < pairs.first().length; i++) {
            first.add(labels.get(pairs.first()[i]));
            second.add(labels.get(pairs.second()[i]));
        }
        JsonObject.Builder adjusted = JsonObject.builder();
        for (PAdjustment method : PAdjustment.values()) {
            adjusted.put(method.label(), JsonArray.of(pairs.adjusted(method)));
        }
        return JsonObject.builder().put("first", JsonArray.ofStrings(first)).put("second", JsonArray.ofStrings(second))
            .put("chisq", JsonArray.of(pairs.chiSquared())).put("p", JsonArray.of(pairs.pValue()))
            .put("p_adjusted", adjusted.build()).build();
    }
}
