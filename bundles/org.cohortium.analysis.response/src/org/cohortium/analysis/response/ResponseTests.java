/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.FisherExact;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.BinomialTest;
import org.cohortium.numerics.proportion.ProportionTrend;

/** The tests of a response analysis, each customary variant by its name, the one chosen first. */
final class ResponseTests {

    private static final double FEW = 5;
    private static final double FISHER_BUDGET = 2e8;

    private final ResponseOptions options;
    private final ResponseRows rows;

    ResponseTests(ResponseOptions options, ResponseRows rows) {
        this.options = options;
        this.rows = rows;
    }

    /** The table of tests of all outcomes; the chosen test of the first becomes the p-value of the result. */
    void addTo(AnalysisResult.Builder result, List<ResponseOutcome> outcomes, Progress progress) {
        Table.Builder table = Table.builder("tests", "Tests of equal rates").text("outcome", "Outcome").text("test", "Test")
            .number("statistic", "Statistic", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE);
        boolean first = true;
        for (ResponseOutcome outcome : outcomes) {
            int total = outcome.eventTotal();
            if (total == 0 || total == outcome.event().length) {
                table.footnote(outcome.name() + ": the outcome is the same in all patients, so there is nothing to test.");
                continue;
            }
            for (TestResult test : tests(outcome, result, table, progress)) {
                table.row(outcome.name(), test.method(), test.statistic(), test.df(), test.pValue());
                if (first) {
                    result.scalar("p.value", test.method() + " p-value", NumberFormat.P_VALUE, test.pValue());
                    first = false;
                }
            }
        }
        if (rows.weight() != null) {
            table.footnote("The rows are weighted, so that only tests that take the weights and sets into account stand here"
                + (rows.groups().count() > 2 ? "; for more than two groups there is none: look at the intervals of the contrasts." : "."));
        } else if (rows.isDesigned()) {
            table.footnote("The cohort is matched: the tests by its sets take that into account; the others do not and stand for "
                + "comparison only.");
        }
        result.table(table.footnote("The first test of each outcome is the one chosen; choose before looking.").build());
    }

    private List<TestResult> tests(ResponseOutcome outcome, AnalysisResult.Builder result, Table.Builder notes, Progress progress) {
        ContingencyTable table = outcome.table();
        boolean two = table.rows() == 2;
        Map<ResponseOptions.Test, TestResult> tests = new LinkedHashMap<>();
        if (rows.weight() == null) {
            tests.put(ResponseOptions.Test.CHI_SQUARED, named(table.chiSquared(), "Chi-squared without continuity correction"));
            if (two) {
                tests.put(ResponseOptions.Test.CHI_SQUARED_CORRECTED,
                    named(table.chiSquaredYates(), "Chi-squared with continuity correction"));
            }
            fisher(table, two, tests, progress);
        }
        List<TestResult> ordered = new ArrayList<>();
        if (outcome.clustered() != null && two) {
            ordered.add(TestResult.of("Robust Wald test (matched sets)", Double.NaN, outcome.clustered().pValue(1, 0)));
        }
        if (options.paired()) {
            try {
                ordered.addAll(0, paired(outcome, notes));
            } catch (EstimationException e) {
                result.warning(outcome.name() + ": " + e.getMessage(), e.advice());
            }
        }
        ResponseOptions.Test chosen = options.test() != ResponseOptions.Test.AUTOMATIC ? options.test()
            : table.smallestExpected() < FEW ? ResponseOptions.Test.FISHER : ResponseOptions.Test.CHI_SQUARED;
        if (tests.containsKey(chosen)) {
            ordered.add(tests.remove(chosen));
        } else if (rows.weight() == null) {
            boolean forTwo = chosen == ResponseOptions.Test.CHI_SQUARED_CORRECTED || chosen == ResponseOptions.Test.FISHER_MID_P;
            notes.footnote(outcome.name() + ": the test chosen (" + ResponseReport.label(chosen) + ") "
                + (forTwo && !two ? "is for two groups" : "needs too much work for so many patients")
                + "; the first test stands in its place.");
        }
        ordered.addAll(tests.values());
        if (options.trend() && rows.weight() != null) {
            notes.footnote(outcome.name() + ": the test of a trend takes no weights and was left out.");
        } else if (options.trend()) {
            double[] scores = new double[table.rows()];
            for (int g = 0; g < scores.length; g++) {
                scores[g] = g + 1;
            }
            ordered.add(ProportionTrend.trend(outcome.eventCounts(), outcome.sizes(), scores));
        }
        return ordered;
    }

    private static void fisher(ContingencyTable table, boolean two, Map<ResponseOptions.Test, TestResult> tests,
            Progress progress) {
        try {
            tests.put(ResponseOptions.Test.FISHER,
                TestResult.of("Fisher's exact", Double.NaN, FisherExact.pValue(table, FISHER_BUDGET, progress)));
        } catch (EstimationException e) {
            // a table too large for the exact test has large counts, so that the chi-squared test does
            return;
        }
        if (two) {
            tests.put(ResponseOptions.Test.FISHER_MID_P,
                TestResult.of("Fisher's exact, mid-p", Double.NaN, FisherTwoByTwo.midP(table)));
        }
    }

    private static TestResult named(TestResult test, String name) {
        return new TestResult(name, test.statistic(), test.df(), test.df2(), test.pValue(), test.logPValue(),
            test.estimates(), test.lower(), test.upper());
    }

    /** McNemar's tests of pairs in which exactly one had the outcome. */
    private List<TestResult> paired(ResponseOutcome outcome, Table.Builder notes) {
        if (rows.set() == null || rows.groups().count() != 2 || rows.weight() != null) {
            throw new EstimationException("McNemar's test needs a cohort matched 1:1 and two groups.",
                "Run it on a cohort matched 1:1, or turn off \"Matched pairs\".");
        }
        Map<Integer, int[]> pairs = new LinkedHashMap<>();
        for (int i = 0; i < outcome.event().length; i++) {
            int[] cells = pairs.computeIfAbsent(rows.set()[i], k -> new int[4]);
            int g = rows.groups().codes()[i];
            cells[g]++;
            cells[2 + g] += outcome.event()[i] ? 1 : 0;
        }
        int[][] table = new int[2][2];
        int alone = 0;
        for (int[] cells : pairs.values()) {
            if (cells[0] > 1 || cells[1] > 1) {
                throw new EstimationException("A matched set has more than one patient of a group, so there are no pairs.",
                    "Match 1:1, or turn off \"Matched pairs\".");
            }
            if (cells[0] == 1 && cells[1] == 1) {
                table[cells[2]][cells[3]]++;
            } else {
                alone++;
            }
        }
        if (alone > 0) {
            notes.footnote(outcome.name() + ": McNemar's tests leave out " + alone + (alone == 1 ? " patient" : " patients")
                + " whose partner has no value.");
        }
        int b = table[0][1];
        int c = table[1][0];
        if (b + c == 0) {
            throw new EstimationException("In no matched pair had exactly one patient the outcome.",
                "Describe the pairs without a test.");
        }
        List<TestResult> tests = new ArrayList<>();
        tests.add(TestResult.of("McNemar exact (" + c + " and " + b + " discordant pairs)", Double.NaN,
            BinomialTest.test(b, b + c, 0.5).pValue()));
        tests.add(TestResult.of("McNemar exact, mid-p", Double.NaN, BinomialTest.midP(b, b + c, 0.5).pValue()));
        ContingencyTable discordant = ContingencyTable.of(table);
        tests.add(discordant.mcNemar(true));
        tests.add(discordant.mcNemar(false));
        return tests;
    }
}
