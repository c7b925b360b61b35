/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.rcode.RCode;
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

/** How much hidden bias a result would survive: Rosenbaum bounds of matched pairs and sets. */
public final class SensitivityAnalysis implements Analysis<SensitivityOptions> {

    private static final int POINTS = 41;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("sensitivity", "1.1.0",
        "Sensitivity to hidden bias", AnalysisDescriptor.Category.CONFOUNDING,
        "How strong would confounding by something not measured have to be to explain the result away?",
        "Rosenbaum bounds are for matched pairs or sets of exposed and other patients who are alike in what was measured; gamma is the "
            + "most by which something else changes the odds of exposure within a set. Sets are independent: no patient is in two.",
        "Report the test, the informative sets, and the gamma at which significance is lost, beside how strongly measured "
            + "confounders change the odds of exposure. The E-value answers the same question for an estimate.",
        List.of("Rosenbaum PR. Observational studies. 2nd ed. New York: Springer; 2002. Chapter 4.",
            "Gastwirth JL, Krieger AM, Rosenbaum PR. Asymptotic separability in sensitivity analysis. J R Stat Soc B "
                + "2000;62:545-555.",
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
        String column = options.set() != null ? options.set().name() : design.isMatched() ? design.cluster().orElse(null) : null;
        if (column == null) {
            throw new EstimationException("Rosenbaum bounds need a matched cohort: this one has no matched sets.",
                "Run it on the cohort of a matching, or name the variable of the matched sets.");
        }
        SensitivitySets sets = new SensitivitySets(rows, options, column);
        if (sets.usable() == 0) {
            throw new EstimationException("No matched set holds patients of both groups" + (options.kind() == EffectOptions.Kind.NUMBER
                ? ", only one of one of them." : "."), "Match pairs, or one exposed with several others.");
        }
        if (sets.usable() < sets.all()) {
            result.warning(sets.all() - sets.usable() + " of " + sets.all() + " sets do not hold "
                + (options.kind() == EffectOptions.Kind.NUMBER ? "one patient of a group and others of the other" : "patients of both groups")
                + " and do not count here.", "Match pairs, or one exposed with several others.");
        }
        if (design.description().contains("with replacement")) {
            result.warning("Patients were matched with replacement: sets that share patients are not independent.",
                "Match without replacement for these bounds.");
        }
        RosenbaumBounds bounds = sets.bounds();
        String what = sets.pairs() ? "pairs" : "sets";
        double critical = bounds.critical(options.level());
        Table.Builder table = Table.builder("bounds", "Rosenbaum bounds").number("gamma", "Gamma", NumberFormat.ESTIMATE)
            .number("p.value.low", "p, lower bound", NumberFormat.P_VALUE)
            .number("p.value.high", "p, upper bound", NumberFormat.P_VALUE);
        double[] gamma = options.gammas().stream().mapToDouble(g -> g).sorted().distinct().toArray();
        for (double g : gamma) {
            RosenbaumBounds.Bound b = bounds.at(g);
            table.row(g, b.lower(), b.upper());
        }
        result.table(table.footnote("One-sided p-values of the side of the exposed " + (bounds.exposedHigher() ? "having more"
            : "having less") + ", by " + test(bounds) + " of " + bounds.informative() + " informative of " + bounds.pairs() + " " + what
            + ".").build());
        result.scalar("pairs", sets.pairs() ? "Pairs" : "Matched sets", NumberFormat.COUNT, bounds.pairs())
            .scalar("pairs.informative", "Informative " + what, NumberFormat.COUNT, bounds.informative())
            .scalar("gamma.critical", "Largest gamma still significant", NumberFormat.RATIO, critical);
        result.figure(figure(bounds, gamma[gamma.length - 1], options.level(), critical));
        if (Double.isNaN(critical)) {
            result.info("The " + what + " do not differ significantly at " + NumberText.of(options.level())
                + " even without hidden bias.");
        }
    }

    /** The upper bound over gamma, with the level and the largest gamma that keeps to it. */
    private static CurveFigure figure(RosenbaumBounds bounds, double last, double level, double critical) {
        double end = Math.max(last, 1.5);
        double[] gamma = new double[POINTS];
        double[] upper = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            gamma[k] = 1 + (end - 1) * k / (POINTS - 1);
            upper[k] = bounds.upper(gamma[k]);
        }
        List<CurveFigure.ReferenceLine> lines = new ArrayList<>(List.of(new CurveFigure.ReferenceLine(true, level, "")));
        if (critical <= end) {
            lines.add(new CurveFigure.ReferenceLine(false, critical, ""));
        }
        return new CurveFigure("bounds", "Upper bound of the p-value", "Upper bound of the one-sided p-value over the hidden bias "
            + "allowed for. The lines mark the level and the largest gamma that is still significant.",
            Axis.of("Gamma", "").range(1, end), Axis.of("Upper bound of p", "").range(0, 1),
            List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, gamma, upper, null, null, null)), null, lines, List.of());
    }

    private static String test(RosenbaumBounds bounds) {
        return switch (bounds.statistic()) {
            case "sign" -> "McNemar's exact test";
            case "signed-rank" -> "Wilcoxon's signed rank test";
            case "aligned-rank" -> "the aligned rank test (large samples)";
            case "mantel-haenszel" -> "the exact Mantel-Haenszel test";
            default -> "the Mantel-Haenszel test (large samples)";
        };
    }

    @Override
    public String methods(Schema schema, SensitivityOptions options, CohortDesign design) {
        return "Sensitivity of the matched sets to hidden bias was assessed by Rosenbaum bounds of " + switch (options.kind()) {
            case SURVIVAL -> "the test of who of a set had the event first (McNemar's of pairs, Mantel-Haenszel's of larger sets).";
            case BINARY -> "McNemar's test of pairs, Mantel-Haenszel's of larger sets.";
            case NUMBER -> "Wilcoxon's signed rank test of pairs, the aligned rank test of larger sets.";
        };
    }

    @Override
    public Optional<RCode> rCode(Schema schema, SensitivityOptions options, CohortDesign design) {
        String set = options.set() != null ? options.set().name() : design.cluster().orElse(CohortDesign.SET_COLUMN);
        return Optional.of(SensitivityRCode.of(schema, options, set));
    }
}
