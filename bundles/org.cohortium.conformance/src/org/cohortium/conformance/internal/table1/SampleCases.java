/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.descriptive.Alternative;
import org.cohortium.numerics.descriptive.Correlation;
import org.cohortium.numerics.descriptive.KolmogorovSmirnov;
import org.cohortium.numerics.descriptive.PAdjustment;
import org.cohortium.numerics.descriptive.RankSumTest;
import org.cohortium.numerics.descriptive.ShapiroWilk;
import org.cohortium.numerics.descriptive.SignedRankTest;
import org.cohortium.numerics.descriptive.TTest;
import org.cohortium.numerics.descriptive.TestResult;

/** Tests of two small samples, correlations of columns, and adjustment of p-values. */
final class SampleCases {

    private static final double LEVEL = 0.95;

    private SampleCases() {
    }

    static JsonObject smallSamples(ConformanceCase test) {
        double[] x = test.spec().get("x").asDoubles();
        double[] y = test.spec().get("y").asDoubles();
        double[] d = SignedRankTest.differences(x, y);
        TestResult spearman = Correlation.spearmanExact(x, y);
        TestResult kendall = Correlation.kendallExact(x, y);
        return JsonObject.builder()
            .put("rank_sum_exact", TestJson.with(RankSumTest.exact(x, y, Alternative.TWO_SIDED),
                RankSumTest.exactShift(x, y, LEVEL)))
            .put("signed_rank_exact", TestJson.with(SignedRankTest.exact(d), SignedRankTest.exactShift(d, LEVEL)))
            .put("signed_rank_normal_corrected", TestJson.of(SignedRankTest.normal(d, true)))
            .put("t_paired", TestJson.of(TTest.paired(x, y, Alternative.TWO_SIDED, LEVEL)))
            .put("t_welch", TestJson.of(TTest.welch(x, y, Alternative.TWO_SIDED, LEVEL)))
            .put("t_one_sample_mu1", TestJson.of(TTest.oneSample(x, 1, Alternative.TWO_SIDED, LEVEL)))
            .put("t_greater_p", TTest.welch(x, y, Alternative.GREATER, LEVEL).pValue())
            .put("rank_sum_exact_greater_p", RankSumTest.exact(x, y, Alternative.GREATER).pValue())
            .put("ks_exact", TestJson.of(KolmogorovSmirnov.exact(x, y)))
            .put("shapiro_x", TestJson.of(ShapiroWilk.test(x)))
            .put("pearson", TestJson.of(Correlation.pearson(x, y, LEVEL)))
            .put("spearman", JsonObject.builder().put("rho", spearman.estimates()[0]).put("p_exact", spearman.pValue())
            .build())
            .put("kendall", JsonObject.builder().put("tau", kendall.estimates()[0]).put("p_exact", kendall.pValue())
            .build())
            .build();
    }

    static JsonObject correlations(ConformanceCase test) throws UnsupportedCase, IOException {
        String missing = test.text("missing");
        if (missing != null && !missing.equals("pairwise complete")) {
            throw new UnsupportedCase("missing values: " + missing);
        }
        DataTable table = test.data();
        JsonObject.Builder out = JsonObject.builder();
        for (String pair : test.texts("pairs")) {
            List<String> names = List.of(pair.split("~"));
            DataTable rows = table.filter(table.complete(names));
            double[] x = rows.numbers(names.get(0));
            double[] y = rows.numbers(names.get(1));
            out.put(pair, JsonObject.builder().put("n", rows.rowCount())
                .put("pearson", TestJson.of(Correlation.pearson(x, y, LEVEL)))
                .put("spearman", TestJson.of(Correlation.spearman(x, y)))
                .put("kendall", TestJson.of(Correlation.kendall(x, y))).build());
        }
        return out.build();
    }

    static JsonObject adjustments(ConformanceCase test) {
        double[] p = test.spec().get("p").asDoubles();
        JsonObject.Builder out = JsonObject.builder();
        for (PAdjustment method : PAdjustment.values()) {
            JsonValue adjusted = JsonArray.of(method.adjust(p));
            out.put(method.label(), adjusted);
        }
        return out.build();
    }
}
