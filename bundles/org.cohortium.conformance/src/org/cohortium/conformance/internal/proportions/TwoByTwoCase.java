/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import java.util.function.Supplier;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.BinomialTest;
import org.cohortium.numerics.proportion.TwoProportions;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/** Two proportions compared in every way; the same table also as pairs. */
final class TwoByTwoCase {

    private static final double LEVEL = 0.95;

    private TwoByTwoCase() {
    }

    static JsonObject compute(JsonObject given) {
        int a = ProportionsArea.integer(given.getDouble("a"));
        int b = ProportionsArea.integer(given.getDouble("b"));
        int c = ProportionsArea.integer(given.getDouble("c"));
        int d = ProportionsArea.integer(given.getDouble("d"));
        TwoProportions two = new TwoProportions(a, (long) a + b, c, (long) c + d);
        ContingencyTable table = ContingencyTable.of(new int[][] {{a, b}, {c, d}});
        TestResult fisher = FisherTwoByTwo.test(table, LEVEL, FisherTwoByTwo.AS_R);
        Estimate haldane = two.haldaneOddsRatio(LEVEL);
        JsonObject.Builder out = ProportionsArea.given(given, "a", "b", "c", "d").put("risk1", two.risk1())
            .put("risk2", two.risk2()).put("difference", two.difference())
            .put("newcombe10", limits(two.newcombeDifference(LEVEL)))
            .put("wald_difference", limits(two.waldDifference(LEVEL)))
            .put("epi_ci_pd_newcombe", limits(two.newcombeDifference(LEVEL)))
            .put("odds_ratio", ratio(two.oddsRatio(LEVEL))).put("risk_ratio", ratio(two.riskRatio(LEVEL)))
            .put("odds_ratio_haldane",
                JsonObject.builder().put("estimate", haldane.estimate()).put("se_log", haldane.stdError()).build())
            .put("p_chisq", pValue(table, table::chiSquared)).put("p_chisq_yates", pValue(table, table::chiSquaredYates))
            .put("fisher",
                JsonObject.builder().put("p", fisher.pValue()).put("odds_ratio", fisher.estimates()[0])
                    .put("lower95", fisher.lower()).put("upper95", fisher.upper()).build())
            .put("mcnemar", test(() -> table.mcNemar(true)))
            .put("mcnemar_uncorrected", test(() -> table.mcNemar(false))).put("nnt", two.numberNeeded());
        if (b + c > 0) {
            out.put("mcnemar_exact_p", BinomialTest.test(b, b + c, 0.5).pValue());
        }
        return out.build();
    }

    private static JsonArray limits(Estimate estimate) {
        return JsonArray.of(estimate.lower(), estimate.upper());
    }

    private static JsonObject ratio(Estimate ratio) {
        return JsonObject.builder().put("estimate", ratio.estimate()).put("se_log", ratio.stdError())
            .put("lower95", ratio.lower()).put("upper95", ratio.upper()).build();
    }

    /** A test that the counts do not allow is NaN for the peer. */
    private static double pValue(ContingencyTable table, Supplier<TestResult> test) {
        if (table.smallestExpected() == 0) {
            return Double.NaN;
        }
        try {
            return test.get().pValue();
        } catch (EstimationException e) {
            return Double.NaN;
        }
    }

    private static JsonObject test(Supplier<TestResult> test) {
        JsonObject.Builder out = JsonObject.builder();
        try {
            TestResult result = test.get();
            out.put("statistic", result.statistic()).put("df", result.df()).put("p", result.pValue());
        } catch (EstimationException e) {
            out.put("statistic", Double.NaN).put("df", 1.0).put("p", Double.NaN);
        }
        return out.build();
    }
}
