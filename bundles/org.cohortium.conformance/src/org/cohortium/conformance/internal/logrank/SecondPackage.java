/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.logrank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.SurvivalCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.TieVariance;

/**
 * The weighted tests in the form of the R package survMisc: for two groups the second group's score Q with its
 * variance, for more the chi-squared statistic. Its variance for two groups corrects ties group by group.
 */
final class SecondPackage {

    private static final Map<String, LogRankWeight> NAMED = Map.of("1", LogRankWeight.LOG_RANK, "n",
        LogRankWeight.GEHAN_BRESLOW, "sqrtN", LogRankWeight.TARONE_WARE, "S1", LogRankWeight.PETO_PETO, "S2",
        LogRankWeight.MODIFIED_PETO_PETO);

    private SecondPackage() {
    }

    static JsonObject compute(SurvivalCase survival, JsonObject wanted) throws UnsupportedCase {
        List<String> names = wanted.get("W").asStrings();
        boolean two = survival.groups().count() == 2;
        double[] p = new double[names.size()];
        List<JsonValue> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            LogRankResult r = LogRankTest.test(survival.data(), survival.groups().codes(), survival.groups().count(),
                weight(names.get(i)), two ? TieVariance.BY_GROUP : TieVariance.HYPERGEOMETRIC);
            p[i] = r.pValue();
            double q = r.u()[r.groups() - 1];
            double variance = r.variance()[0][0];
            rows.add(two ? JsonArray.of(q, variance, q / StrictMath.sqrt(variance), p[i], r.chiSquared(), r.df(), p[i])
                : JsonArray.of(r.chiSquared(), r.df(), p[i]));
        }
        List<String> numeric = two ? List.of("Q", "Var", "Z", "pNorm", "chiSq", "df", "pChisq")
            : List.of("chiSq", "df", "pChisq");
        List<String> columns = new ArrayList<>(List.of("W"));
        columns.addAll(numeric);
        return JsonObject.builder().put("W", JsonArray.ofStrings(names)).put("p", JsonArray.of(p))
            .put("columns", JsonArray.ofStrings(columns)).put("rows", new JsonArray(rows))
            .put("numeric_columns", JsonArray.ofStrings(numeric)).build();
    }

    private static LogRankWeight weight(String name) throws UnsupportedCase {
        if (NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        int q = name.indexOf("_q=");
        if (!name.startsWith("FH_p=") || q < 0) {
            throw new UnsupportedCase("the weight " + name);
        }
        return LogRankWeight.flemingHarrington(Double.parseDouble(name.substring(5, q)),
            Double.parseDouble(name.substring(q + 3)));
    }
}
