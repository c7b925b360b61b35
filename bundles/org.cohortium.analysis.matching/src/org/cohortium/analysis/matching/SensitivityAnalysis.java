/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.EventIndicator;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.sensitivity.RosenbaumBounds;

/** How much hidden bias a result would survive: Rosenbaum bounds of matched pairs. */
public final class SensitivityAnalysis implements Analysis<SensitivityOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("sensitivity", "1.0.0",
        "Sensitivity to hidden bias", AnalysisDescriptor.Category.CONFOUNDING,
        "How strong would confounding by something not measured have to be to explain the result away?",
        "Rosenbaum bounds are for pairs of one exposed and one other patient who are alike in what was measured; gamma is the most "
            + "by which something else changes the odds of exposure within a pair.",
        "Report the test, the informative pairs, and the gamma at which significance is lost, beside how strongly measured "
            + "confounders change the odds of exposure. The E-value answers the same question for an estimate.",
        List.of("Rosenbaum PR. Observational studies. 2nd ed. New York: Springer; 2002. Chapter 4.",
            "Lu B, Cai D, Tong X. Testing causal effects in observational survival data using propensity score matching design. "
                + "Stat Med 2018;37:1846-1858."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<SensitivityOptions> optionsType() {
        return SensitivityOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, SensitivityOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.kind() == EffectOptions.Kind.SURVIVAL && options.time() == null) {
            problems.add(Problem.error("time", "A time to an event needs a follow-up time.",
                "Choose it, or another kind of outcome."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, SensitivityOptions options, Progress progress) {
        MatchingRows rows = MatchingRows.read(input, options.exposure(), options.needed());
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).dropped(rows.dropped());
        bounds(result, rows, options, input.design());
        return result.build();
    }

    private static void bounds(AnalysisResult.Builder result, MatchingRows rows, SensitivityOptions options, CohortDesign design) {
        if (!design.isMatched() || design.cluster().isEmpty()) {
            throw new EstimationException("Rosenbaum bounds need a matched cohort: this one has no matched sets.",
                "Run it on the cohort of a matching.");
        }
        int[] set = Groups.clusterCodes(rows.data().column(design.cluster().get()));
        int sets = Arrays.stream(set).max().orElse(-1) + 1;
        int[][] member = new int[2][sets];
        int[][] count = new int[2][sets];
        for (int i = 0; i < set.length; i++) {
            int g = rows.treated()[i] ? 1 : 0;
            member[g][set[i]] = i;
            count[g][set[i]]++;
        }
        int[] pairs = new int[sets];
        int n = 0;
        for (int s = 0; s < sets; s++) {
            if (count[0][s] == 1 && count[1][s] == 1) {
                pairs[n++] = s;
            }
        }
        if (n == 0) {
            throw new EstimationException("No matched set is a pair of one exposed and one other patient.",
                "Match 1:1 without replacement for these bounds.");
        }
        if (n < sets) {
            result.warning(sets - n + " of " + sets + " sets are no pairs and do not count here.",
                "Match 1:1 without replacement for these bounds.");
        }
        RosenbaumBounds bounds = of(rows, options, Arrays.copyOf(pairs, n), member);
        double critical = bounds.critical(options.level());
        Table.Builder table = Table.builder("bounds", "Rosenbaum bounds").number("gamma", "Gamma", NumberFormat.ESTIMATE)
            .number("p.value.low", "p, lower bound", NumberFormat.P_VALUE)
            .number("p.value.high", "p, upper bound", NumberFormat.P_VALUE);
        double[] gamma = options.gammas().stream().mapToDouble(g -> g).sorted().distinct().toArray();
        double[] upper = new double[gamma.length];
        for (int k = 0; k < gamma.length; k++) {
            RosenbaumBounds.Bound b = bounds.at(gamma[k]);
            upper[k] = b.upper();
            table.row(gamma[k], b.lower(), b.upper());
        }
        result.table(table.footnote("One-sided p-values of the side of the exposed " + (bounds.exposedHigher() ? "having more"
            : "having less") + ", by " + (bounds.statistic().equals("sign") ? "McNemar's exact test" : "Wilcoxon's signed rank test")
            + " of " + bounds.informative() + " informative of " + bounds.pairs() + " pairs.").build());
        result.scalar("pairs", "Pairs", NumberFormat.COUNT, bounds.pairs())
            .scalar("pairs.informative", "Informative pairs", NumberFormat.COUNT, bounds.informative())
            .scalar("gamma.critical", "Largest gamma still significant", NumberFormat.RATIO, critical);
        result.figure(new CurveFigure("bounds", "Upper bound of the p-value", "Upper bound of the one-sided p-value over the hidden "
            + "bias allowed for.", Axis.of("Gamma", ""), Axis.of("Upper bound of p", "").range(0, 1),
            List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, gamma, upper, null, null, null)), null,
            List.of(new CurveFigure.ReferenceLine(true, options.level(), "")), List.of()));
        if (Double.isNaN(critical)) {
            result.info("The pairs do not differ significantly at " + NumberText.of(options.level())
                + " even without hidden bias.");
        }
    }

    private static RosenbaumBounds of(MatchingRows rows, SensitivityOptions options, int[] pairs, int[][] member) {
        if (options.kind() == EffectOptions.Kind.NUMBER) {
            double[] y = rows.data().numbers(options.outcome().name());
            return RosenbaumBounds.signedRank(Arrays.stream(pairs).mapToDouble(s -> y[member[1][s]] - y[member[0][s]]).toArray());
        }
        boolean[] event = EventIndicator.read(rows.data().column(options.outcome().name()), options.eventLevels());
        double[] time = options.kind() == EffectOptions.Kind.SURVIVAL ? rows.data().numbers(options.time().name()) : null;
        int exposed = 0;
        int other = 0;
        for (int s : pairs) {
            int a = member[1][s];
            int b = member[0][s];
            // of a time, the first of the two to go must have had the event, and the other was still there
            boolean first = time == null ? event[a] && !event[b] : event[a] && (time[a] < time[b] || time[a] == time[b] && !event[b]);
            boolean second = time == null ? event[b] && !event[a] : event[b] && (time[b] < time[a] || time[a] == time[b] && !event[a]);
            exposed += first ? 1 : 0;
            other += second ? 1 : 0;
        }
        return RosenbaumBounds.sign(pairs.length, exposed, other);
    }

    @Override
    public String methods(Schema schema, SensitivityOptions options, CohortDesign design) {
        return "Sensitivity of the matched pairs to hidden bias was assessed by Rosenbaum bounds of " + switch (options.kind()) {
            case SURVIVAL -> "the sign test of who of a pair had the event first.";
            case BINARY -> "McNemar's test.";
            case NUMBER -> "Wilcoxon's signed rank test.";
        };
    }
}
