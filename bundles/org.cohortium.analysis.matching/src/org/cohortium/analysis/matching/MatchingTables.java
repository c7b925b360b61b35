/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.CovariateBalance;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.SampleSizes;
import org.cohortium.numerics.matching.UnmatchedReason;
import org.cohortium.numerics.regression.AliasedTerm;

/** The tables about the score, the pairs and those left over. */
final class MatchingTables {

    private static final double LEVEL = 0.95;

    private final MatchingRows rows;
    private final MatchingOptions options;
    private final Score score;
    private final MatchedDesign set;

    MatchingTables(MatchingRows rows, MatchingOptions options, Score score, MatchedDesign set) {
        this.rows = rows;
        this.options = options;
        this.score = score;
        this.set = set;
    }

    Table sampleSizes() {
        SampleSizes sizes = set.sampleSizes(options.scoreModel().weights(rows));
        SampleSizes.Group t = sizes.treated();
        SampleSizes.Group c = sizes.control();
        Table.Builder table = Table.builder("sample_sizes", "Patients before and after matching").text("sample", "Patients")
            .number("treated", rows.treatedLabel(), NumberFormat.WEIGHTED_COUNT)
            .number("control", rows.controlLabel(), NumberFormat.WEIGHTED_COUNT);
        table.row("Complete", t.all(), c.all());
        if (t.discarded() + c.discarded() > 0) {
            table.row("Set aside outside the common support", t.discarded(), c.discarded());
        }
        table.row("Matched", t.matched(), c.matched());
        table.row("Matched, effective sample size", t.matchedEffective(), c.matchedEffective());
        table.row("Unmatched", t.unmatched(), c.unmatched());
        return table.footnote("The effective sample size is (sum of weights)^2 / sum of squared weights.").build();
    }

    /** The score model, or null where the scores were supplied. */
    static Table scoreModel(Score score, ScoreLink link) {
        if (score.terms().isEmpty()) {
            return null;
        }
        boolean logit = link == ScoreLink.LOGIT || link == ScoreLink.FIRTH;
        Table.Builder table = Table.builder("score_model", "Propensity score model").text("term", "Term")
            .number("estimate", "Coefficient", NumberFormat.ESTIMATE)
            .number("std.error", "Standard error", NumberFormat.ESTIMATE)
            .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE);
        if (logit) {
            table.number("odds.ratio", "Odds ratio", NumberFormat.RATIO).number("conf.low", "95 % CI, lower", NumberFormat.RATIO)
                .number("conf.high", "upper", NumberFormat.RATIO);
        }
        for (ScoreTerm t : score.terms()) {
            List<Object> row = new ArrayList<>(List.of(t.name(), t.estimate(), t.standardError(), t.statistic(), t.pValue()));
            if (logit) {
                row.add(t.constant() ? null : (Object) StrictMath.exp(t.estimate()));
                row.add(t.constant() ? null : (Object) StrictMath.exp(t.limit(LEVEL, false)));
                row.add(t.constant() ? null : (Object) StrictMath.exp(t.limit(LEVEL, true)));
            }
            table.row(row.toArray());
        }
        for (AliasedTerm a : score.aliased()) {
            table.footnote(a.message());
        }
        return table.footnote("The coefficients describe who is exposed; they are no effects, and their p-values are no reason "
            + "to leave a covariate out.").build();
    }

    /** The pairs, or the sets where there are no pairs. */
    Table pairsOrSets() {
        return set.pairs() == null ? sets() : pairs(set.pairs());
    }

    private Table sets() {
        int[][] size = new int[2][set.setCount() + 1];
        for (int i = 0; i < rows.size(); i++) {
            size[rows.treated()[i] ? 1 : 0][set.sets()[i]]++;
        }
        Table.Builder table = Table.builder("sets", "Sets by their size").number("treated", rows.treatedLabel(), NumberFormat.COUNT)
            .number("control", rows.controlLabel(), NumberFormat.COUNT).number("sets", "Sets", NumberFormat.COUNT);
        Map<Long, Integer> counts = new TreeMap<>();
        for (int s = 1; s < size[0].length; s++) {
            counts.merge((long) size[1][s] << 32 | size[0][s], 1, Integer::sum);
        }
        counts.forEach((key, n) -> table.row((int) (key >>> 32), (int) (key & 0xffffffffL), n));
        return table.build();
    }

    private Table pairs(MatchedSet set) {
        Table.Builder table = Table.builder("pairs", "Matched pairs").number("set", "Set", NumberFormat.COUNT)
            .number("row.focal", "Row", NumberFormat.COUNT).number("row.partner", "Row of partner", NumberFormat.COUNT)
            .number("score.focal", "Score", NumberFormat.PROBABILITY)
            .number("score.partner", "Score of partner", NumberFormat.PROBABILITY)
            .number("distance", "Distance", NumberFormat.GENERAL);
        int number = 0;
        for (int f = 0; f < set.focal().length; f++) {
            int partners = set.partnersOf(f);
            number += partners > 0 ? 1 : 0;
            for (int k = 0; k < partners; k++) {
                int focal = set.focal()[f];
                int partner = set.partners()[f * set.ratio() + k];
                table.row(number, rows.rowNumber(focal), rows.rowNumber(partner), score.probability()[focal],
                    score.probability()[partner], set.pairDistance()[f * set.ratio() + k]);
            }
        }
        return table.footnote("Rows are numbered as in the data source. Scores are probabilities of exposure.").build();
    }

    Table unmatchedReasons() {
        Map<UnmatchedReason, int[]> counts = new EnumMap<>(UnmatchedReason.class);
        for (int i = 0; i < rows.size(); i++) {
            if (set.unmatched()[i] != null) {
                counts.computeIfAbsent(set.unmatched()[i], r -> new int[2])[rows.treated()[i] ? 1 : 0]++;
            }
        }
        Table.Builder table = Table.builder("unmatched", "Unmatched patients by reason").text("reason", "Reason")
            .number("treated", rows.treatedLabel(), NumberFormat.COUNT)
            .number("control", rows.controlLabel(), NumberFormat.COUNT);
        counts.forEach((reason, n) -> table.row(text(reason), n[1], n[0]));
        return table.build();
    }

    /** Every unmatched patient but those of the group chosen from whom nobody needed. */
    Table unmatchedRows() {
        Table.Builder table = Table.builder("unmatched_rows", "Patients without a partner")
            .number("row", "Row", NumberFormat.COUNT).text("group", "Group")
            .number("score", "Score", NumberFormat.PROBABILITY).text("reason", "Reason");
        for (int i = 0; i < rows.size(); i++) {
            UnmatchedReason reason = set.unmatched()[i];
            if (reason != null && reason != UnmatchedReason.NOT_CHOSEN) {
                table.row(rows.rowNumber(i), rows.group(rows.treated()[i]), score.probability()[i], text(reason));
            }
        }
        return table.footnote("Patients of the comparison pool whom nobody chose are counted in the table above only.").build();
    }

    /** The patients who found no partner beside those who did, or null if one of them is nobody. */
    Table unmatchedDescription() {
        int[] focal = IntStream.range(0, rows.size()).filter(set::focal).toArray();
        boolean[] without = new boolean[focal.length];
        int missing = 0;
        for (int f = 0; f < focal.length; f++) {
            without[f] = set.weights()[focal[f]] == 0;
            missing += without[f] ? 1 : 0;
        }
        if (missing == 0 || missing == focal.length) {
            return null;
        }
        Table.Builder table = Table.builder("unmatched_description", "Patients without a partner beside those with one")
            .text("covariate", "Covariate").number("mean.matched", "With partner (" + (focal.length - missing) + ")",
                NumberFormat.ESTIMATE)
            .number("mean.unmatched", "Without partner (" + missing + ")", NumberFormat.ESTIMATE)
            .number("smd", "SMD", NumberFormat.SMD);
        BalanceTable groups = BalanceTable.unmatched(without, Estimand.ATE);
        add(table, groups, focal, "Propensity score", score.probability());
        for (Covariates.Covariate c : Covariates.ofBalance(rows.data(), options.exposure(), options.scoreModel(),
            options.further())) {
            add(table, groups, focal, c.name(), c.values());
        }
        return table.footnote("SMD: those without a partner less those with one, by the pooled standard deviation.").build();
    }

    private void add(Table.Builder table, BalanceTable groups, int[] focal, String name, double[] values) {
        double[] own = Arrays.stream(focal).mapToDouble(i -> values[i]).toArray();
        CovariateBalance b = groups.of(name, own);
        table.row(name, b.meanControl(), b.meanTreated(), b.standardizedMeanDifference());
    }

    static String text(UnmatchedReason reason) {
        return switch (reason) {
            case OUT_OF_SUPPORT -> "outside the common support of the score";
            case NO_PARTNER_IN_STRATUM -> "nobody in the other group in the same stratum of exact matching";
            case NONE_WITHIN_CALIPER -> "nobody in the other group within the caliper";
            case PARTNERS_USED_UP -> "all partners within reach were taken by others";
            case NOT_CHOSEN -> "not needed as a partner";
        };
    }
}
