/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.response;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.TestResult;
import org.cohortium.numerics.proportion.GeneralizedMantelHaenszel;
import org.cohortium.numerics.proportion.StratifiedTables;
import org.cohortium.numerics.proportion.TwoProportions;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/** Groups compared within strata: the Mantel-Haenszel test, and for two groups common effects and homogeneity. */
final class ResponseStrata {

    private ResponseStrata() {
    }

    static void addTo(AnalysisResult.Builder result, ResponseOptions options, ResponseRows rows, ResponseOutcome outcome) {
        if (rows.isDesigned()) {
            result.warning("Strata are not used in a matched or weighted cohort.",
                "Match within the strata, or use the cohort before matching.");
            return;
        }
        if (rows.groups().count() > 2) {
            general(result, rows, outcome);
            return;
        }
        int strata = rows.strata().count();
        int[][][] counts = new int[strata][2][2];
        for (int i = 0; i < outcome.event().length; i++) {
            int row = 1 - rows.groups().codes()[i];
            counts[rows.strata().codes()[i]][row][outcome.event()[i] ? 0 : 1]++;
        }
        double level = options.confLevel();
        List<String> small = IntStream.range(0, strata).filter(k -> sum(counts[k]) < 2)
            .mapToObj(rows.strata().labels()::get).toList();
        result.table(byStratum(rows, counts, level));
        if (!small.isEmpty()) {
            result.warning("Strata of a single patient tell nothing of the groups and were left out of the common effect: "
                + String.join(", ", small) + ".", "Join small strata.");
        }
        try {
            StratifiedTables tables = StratifiedTables.of(Arrays.stream(counts).filter(t -> sum(t) >= 2).toArray(int[][][]::new));
            result.table(common(tables, level, rows));
        } catch (EstimationException e) {
            result.warning(e.getMessage(), e.advice());
        }
    }

    private static int sum(int[][] t) {
        return Arrays.stream(t).flatMapToInt(Arrays::stream).sum();
    }

    /** Several groups have no common odds ratio, but a test within strata. */
    private static void general(AnalysisResult.Builder result, ResponseRows rows, ResponseOutcome outcome) {
        int[][][] counts = new int[rows.strata().count()][rows.groups().count()][2];
        for (int i = 0; i < outcome.event().length; i++) {
            counts[rows.strata().codes()[i]][rows.groups().codes()[i]][outcome.event()[i] ? 0 : 1]++;
        }
        try {
            TestResult test = GeneralizedMantelHaenszel.test(
                Arrays.stream(counts).filter(t -> sum(t) >= 2).toArray(int[][][]::new));
            result.table(Table.builder("mantel_haenszel", "Comparison within the strata").text("measure", "Test")
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("p.value", "p", NumberFormat.P_VALUE)
                .row(test.method(), test.statistic(), test.df(), test.pValue()).build());
        } catch (EstimationException e) {
            result.warning(e.getMessage(), e.advice());
        }
    }

    private static Table byStratum(ResponseRows rows, int[][][] counts, double level) {
        Table.Builder table = Table.builder("strata", "Rates and odds ratio within strata").text("stratum", "Stratum")
            .text("group", rows.groups().labels().get(1)).text("reference", rows.groups().labels().get(0))
            .number("estimate", "Odds ratio", NumberFormat.RATIO).number("conf.low", "CI lower", NumberFormat.RATIO)
            .number("conf.high", "CI upper", NumberFormat.RATIO);
        for (int s = 0; s < counts.length; s++) {
            int[][] t = counts[s];
            long n1 = (long) t[0][0] + t[0][1];
            long n0 = (long) t[1][0] + t[1][1];
            Estimate or = n1 == 0 || n0 == 0 ? new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : new TwoProportions(t[0][0], n1, t[1][0], n0).oddsRatio(level);
            table.row(rows.strata().labels().get(s), t[0][0] + "/" + n1, t[1][0] + "/" + n0, or.estimate(), or.lower(),
                or.upper());
        }
        return table.build();
    }

    private static Table common(StratifiedTables tables, double level, ResponseRows rows) {
        Table.Builder table = Table.builder("mantel_haenszel", "Common effect over the strata (Mantel-Haenszel)")
            .text("measure", "Measure").number("estimate", "Estimate", NumberFormat.RATIO)
            .number("conf.low", "CI lower", NumberFormat.RATIO).number("conf.high", "CI upper", NumberFormat.RATIO)
            .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE);
        effect(table, "Odds ratio", tables.oddsRatio(level));
        effect(table, "Risk ratio", tables.riskRatio(level));
        effect(table, "Risk difference", tables.riskDifference(level));
        test(table, tables.test(false));
        test(table, tables.test(true));
        try {
            TestResult homogeneous = tables.breslowDay(false);
            test(table, homogeneous);
            test(table, tables.breslowDay(true));
            test(table, tables.woolf());
            table.footnote("The last tests ask whether the odds ratio is the same in all strata.");
            if (homogeneous.df() < tables.size() - 1) {
                table.footnote("Breslow-Day tests count only the strata with both groups and both outcomes.");
            }
        } catch (EstimationException e) {
            table.footnote(e.getMessage());
        }
        return table.footnote(rows.groups().labels().get(1) + " against " + rows.groups().labels().get(0) + ".").build();
    }

    private static void effect(Table.Builder table, String name, Estimate e) {
        table.row(name, e.estimate(), e.lower(), e.upper(), Double.NaN, Double.NaN, Double.NaN);
    }

    private static void test(Table.Builder table, TestResult test) {
        table.row(test.method(), Double.NaN, Double.NaN, Double.NaN, test.statistic(), test.df(), test.pValue());
    }
}
