/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.ProportionTrend;

/** Proportions of several groups: trend and equality. */
final class TrendCase {

    private TrendCase() {
    }

    static JsonObject compute(JsonObject given) {
        int[] x = ProportionsArea.integers(given.get("x").asArray());
        int[] n = ProportionsArea.integers(given.get("n").asArray());
        double[] scores = new double[x.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = given.get("scores").asArray().get(i).asDouble();
        }
        return ProportionsArea.given(given, "x", "n", "scores")
            .put("test", test(ProportionTrend.trend(x, n, scores)).build())
            .put("k_sample", equality(x, n)).build();
    }

    private static JsonObject equality(int[] x, int[] n) {
        TestResult equality = ProportionTrend.equality(x, n);
        return test(equality).put("estimate", JsonArray.of(equality.estimates())).build();
    }

    private static JsonObject.Builder test(TestResult test) {
        return JsonObject.builder().put("statistic", test.statistic()).put("df", test.df()).put("p", test.pValue());
    }
}
