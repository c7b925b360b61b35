/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.List;
import java.util.Locale;

import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankTrend;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.MaxCombo;
import org.cohortium.numerics.survival.PairwiseLogRank;
import org.cohortium.numerics.survival.RobustLogRankTest;

/** The tests that compare the groups of a Kaplan-Meier analysis, as parts of its result. */
final class KaplanMeierComparison {

    private final KaplanMeierOptions options;
    private final KaplanMeierRows rows;
    private final LogRankResult test;

    private KaplanMeierComparison(KaplanMeierOptions options, KaplanMeierRows rows, LogRankResult test) {
        this.options = options;
        this.rows = rows;
        this.test = test;
    }

    /** The comparison, or null where none is asked for or possible. */
    static KaplanMeierComparison of(KaplanMeierOptions options, KaplanMeierRows rows) {
        boolean possible = rows.groups().count() > 1 && rows.data().eventCount() > 0;
        if (options.group() == null || options.test() == KaplanMeierOptions.Test.NONE || !possible) {
            return null;
        }
        LogRankWeight weight = options.weight();
        if (!rows.isRobust() && !options.paired() && !rows.data().hasWholeWeights()) {
            throw new EstimationException("The weights are not counts of identical patients, so that without a robust variance "
                + "the groups cannot be compared.", "Set \"Variance\" to automatic or robust.");
        }
        return new KaplanMeierComparison(options, rows, test(options, rows, weight));
    }

    private static LogRankResult test(KaplanMeierOptions options, KaplanMeierRows rows, LogRankWeight weight) {
        int[] codes = rows.groups().codes();
        int count = rows.groups().count();
        return rows.isRobust() && !options.paired() ? RobustLogRankTest.test(rows.data(), codes, count, weight)
            : LogRankTest.test(rows.compared(), codes, count, weight);
    }

    /** The test with its p-value, for the figure. */
    String annotation() {
        return Double.isNaN(test.pValue()) ? "" : name() + " " + CellText.pEquals(test.pValue());
    }

    String name() {
        return name(options.test());
    }

    private String name(KaplanMeierOptions.Test kind) {
        String full = within(kind);
        return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
    }

    /** The name of a test within a sentence. */
    private String within(KaplanMeierOptions.Test kind) {
        String plain = kind == options.test() ? KaplanMeierMethods.testName(options) : KaplanMeierMethods.testName(kind);
        return kindWords() + plain;
    }

    /** What comes before the name of a test. */
    private String kindWords() {
        return (options.paired() ? "paired " : options.strata().isEmpty() ? "" : "stratified ")
            + (rows.isRobust() && !options.paired() ? "robust " : "");
    }

    void addTo(AnalysisResult.Builder result) {
        result.scalar("statistic", name() + " chi-squared", NumberFormat.STATISTIC, test.chiSquared())
            .scalar("df", "Degrees of freedom", NumberFormat.COUNT, test.df())
            .scalar("p.value", name() + " p-value", NumberFormat.P_VALUE, test.pValue())
            .scalar("log.p", "Natural logarithm of the p-value", NumberFormat.GENERAL, test.logPValue());
        if (test.df() == 0) {
            result.warning("The groups were never at risk together at the time of an event, so that there is no test of them.",
                "Compare groups whose follow-up overlaps, or look at the strata of the test.");
        } else if (test.df() < rows.groups().count() - 1) {
            result.info("The test has " + test.df() + " degrees of freedom for " + rows.groups().count()
                + " groups, because some were never at risk at the time of an event.");
        }
        result.table(observedExpected()).table(tests());
        if (rows.groups().count() > 2 && options.pairwise() != KaplanMeierOptions.Pairwise.NONE) {
            addPairwise(result);
        }
        double sum = 0;
        double size = 0;
        for (double u : test.u()) {
            sum += u;
            size += Math.abs(u);
        }
        result.check("observed-expected", "Observed and expected events add up to the same over the groups",
            Math.abs(sum) <= 1e-8 * (1 + size), "difference " + CellText.number(sum, NumberFormat.GENERAL));
    }

    private Table observedExpected() {
        boolean weighted = options.test() != KaplanMeierOptions.Test.LOG_RANK;
        Table.Builder table = Table.builder("logrank", name() + " test: observed and expected events").text("group",
            "Group")
            .number("n", rows.data().isWeighted() && !options.paired() ? "Patients (weights)" : "Patients",
                NumberFormat.WEIGHTED_COUNT)
            .number("observed", weighted ? "Observed (weighted)" : "Observed", NumberFormat.STATISTIC)
            .number("expected", weighted ? "Expected (weighted)" : "Expected", NumberFormat.STATISTIC)
            .number("difference", "Observed - expected", NumberFormat.STATISTIC)
            .number("variance", "Variance of the difference", NumberFormat.STATISTIC);
        for (int g = 0; g < test.groups(); g++) {
            table.row(rows.groups().labels().get(g), test.n()[g], test.observed()[g], test.expected()[g], test.u()[g],
                test.variance()[g][g]);
        }
        return table.footnote(name() + " test: chi-squared " + CellText.number(test.chiSquared(),
            NumberFormat.STATISTIC)
            + " on " + test.df() + (test.df() == 1 ? " degree" : " degrees") + " of freedom, "
            + CellText.pEquals(test.pValue()) + ".").build();
    }

    private Table tests() {
        Table.Builder table = Table.builder("tests", "Comparison of the groups").text("test", "Test")
            .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
            .number("p.value", "p", NumberFormat.P_VALUE).number("log.p", "log p", NumberFormat.STATISTIC);
        table.row(name(), test.chiSquared(), test.df(), test.pValue(), test.logPValue());
        if (options.allTests()) {
            addOthers(table);
        }
        if (options.maxCombo()) {
            addMaxCombo(table);
        }
        if (options.trend()) {
            double[] scores = new double[test.groups()];
            for (int g = 0; g < scores.length; g++) {
                scores[g] = g + 1;
            }
            LogRankTrend trend = test.trend(scores);
            table.row(name() + " trend", trend.chiSquared(), 1, trend.pValue(), trend.logPValue())
                .footnote("Trend over the groups in the order " + String.join(", ", rows.groups().labels())
                    + "; z = " + CellText.number(trend.z(), NumberFormat.STATISTIC) + ".");
        }
        return table.build();
    }

    private void addOthers(Table.Builder table) {
        for (KaplanMeierOptions.Test kind : KaplanMeierOptions.Test.values()) {
            if (kind.weight() != null && kind != options.test()) {
                LogRankResult other = test(options, rows, kind.weight());
                table.row(name(kind), other.chiSquared(), other.df(), other.pValue(), other.logPValue());
            }
        }
        table.footnote("The other tests are for sensitivity: the smallest of several p-values is no p-value.");
    }

    private void addMaxCombo(Table.Builder table) {
        if (rows.groups().count() != 2 || rows.isRobust() && !options.paired()) {
            table.footnote("The max-combo test is left out: it compares two groups of independent patients of equal weight.");
            return;
        }
        MaxCombo combo;
        try {
            combo = MaxCombo.test(rows.compared(), rows.groups().codes());
        } catch (EstimationException e) {
            table.footnote("The max-combo test could not be made. " + e.getMessage());
            return;
        }
        table.row("Max-combo (largest |z|)", combo.statistic(), Double.NaN, combo.pValue(), combo.logPValue());
        StringBuilder words = new StringBuilder("Max-combo: z of");
        for (int k = 0; k < combo.z().length; k++) {
            words.append(k == 0 ? " G(" : ", G(").append(CellText.number(combo.weights()[k].p(), NumberFormat.GENERAL))
                .append(",").append(CellText.number(combo.weights()[k].q(), NumberFormat.GENERAL)).append(") ")
                .append(CellText.number(combo.z()[k], NumberFormat.STATISTIC));
        }
        table.footnote(words.append("; p from their joint normal distribution.").toString());
    }

    private void addPairwise(AnalysisResult.Builder result) {
        PairwiseLogRank pairs = rows.isRobust() && !options.paired() ? robustPairs()
            : PairwiseLogRank.of(rows.compared(), rows.groups().codes(), rows.groups().count(), options.weight());
        double[] adjusted = pairs.adjusted(options.pairwise().adjustment());
        List<String> labels = rows.groups().labels();
        Table.Builder table = Table.builder("pairwise", "Pairwise " + within(options.test()) + " tests").text("group1", "Group")
            .text("group2", "Compared with").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
            .number("p.value", "p", NumberFormat.P_VALUE).number("p.adjusted", "p adjusted", NumberFormat.P_VALUE);
        for (int i = 0; i < pairs.first().length; i++) {
            table.row(labels.get(pairs.first()[i]), labels.get(pairs.second()[i]), pairs.chiSquared()[i],
                pairs.pValue()[i], adjusted[i]);
        }
        result.table(table.footnote(options.pairwise() == KaplanMeierOptions.Pairwise.UNADJUSTED
            ? "Not adjusted for the number of comparisons, " + pairs.first().length + "."
            : pairs.first().length == 1 ? "One comparison: p needs no adjustment."
            : "Adjusted for " + pairs.first().length + " comparisons by the method of " + options.pairwise().words() + ".").build());
    }

    private PairwiseLogRank robustPairs() {
        return PairwiseLogRank.of(rows.data(), rows.groups().codes(), rows.groups().count(),
            (pair, codes) -> RobustLogRankTest.test(pair, codes, 2, options.weight()));
    }
}
