/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.cutpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.prognosis.build.GroupCurves;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.rcode.RNames;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.cutpoint.LogRankScores;
import org.cohortium.numerics.cutpoint.MaximallySelected;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.SurvivalQuantiles;
import org.cohortium.numerics.survival.VarianceEstimator;

/** The cut-point of a number that separates survival best, with p-values that allow for the search. */
public final class CutPointAnalysis implements Analysis<CutPointOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("cut-point", "1.0.2", "Cut-point search",
        AnalysisDescriptor.Category.PROGNOSIS,
        "At which value of a number do patients divide into two groups with the most different survival, and is that more than chance?",
        "Censoring does not depend on prognosis; patients are independent; the range of the search was fixed beforehand. A number "
            + "that is cut loses information: to predict, leave it uncut.",
        "That the cut-point was searched for, the range of the search, the p-value corrected for the search and its method, and "
            + "that the hazard ratio of the two groups is too large; confirm the cut-point in other patients.",
        List.of("Lausen B, Schumacher M. Maximally selected rank statistics. Biometrics 1992;48:73-85.",
            "Lausen B, Sauerbrei W, Schumacher M. Classification and regression trees (CART) used for the exploration of "
                + "prognostic factors measured on different scales. In: Computational Statistics. Physica 1994:483-496.",
            "Hothorn T, Lausen B. On the exact distribution of maximally selected rank statistics. Comput Stat Data Anal "
                + "2003;43:121-137.",
            "Miller R, Siegmund D. Maximally selected chi square statistics. Biometrics 1982;38:1011-1016.",
            "Altman DG, Lausen B, Sauerbrei W, Schumacher M. Dangers of using \"optimal\" cutpoints in the evaluation of "
                + "prognostic factors. J Natl Cancer Inst 1994;86:829-835."), List.of());

    private static final double TENTH = 0.1;
    private static final double TWENTIETH = 0.05;
    private static final double FORMULA_HOLDS = 0.1;
    private static final int MOST_SHOWN = 500;

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<CutPointOptions> optionsType() {
        return CutPointOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, CutPointOptions options) {
        List<Problem> problems = new ArrayList<>();
        if (options.variable().equals(options.time()) || options.variable().equals(options.event())) {
            problems.add(Problem.error("variable", "\"" + options.variable().name() + "\" is the outcome itself.",
                "Choose the number that is to be cut."));
        }
        return problems;
    }

    @Override
    public AnalysisResult run(AnalysisInput input, CutPointOptions options, Progress progress) {
        CompleteRows rows = CompleteRows.of(input, List.of(options.time().name(), options.event().name(),
            options.variable().name()));
        SurvivalData data = SurvivalInput.of(rows.data(), options.time().name(), options.event().name(),
            options.eventLevels()).read();
        double[] x = rows.data().numbers(options.variable().name());
        MaximallySelected search = MaximallySelected.of(LogRankScores.of(data), x, options.smallest(),
            1 - options.smallest());
        double permuted = options.permutations() == 0 ? Double.NaN
            : search.permutation(options.permutations(), input.seed(), progress.part(0, 0.7));
        progress.report(0.7, "");
        double gaussian = search.gaussian(progress.part(0.7, 0.9));
        progress.checkCancelled();
        int[] group = Arrays.stream(x).mapToInt(v -> v <= search.cut() ? 0 : 1).toArray();
        Column column = rows.data().column(options.variable().name());
        String cut = NumberText.of(search.cut());
        List<String> names = List.of(column.label() + " \u2264 " + cut, column.label() + " > " + cut);
        List<SurvivalCurve> curves = KaplanMeier.fit(data, group, 2, VarianceEstimator.GREENWOOD);
        LogRankResult test = LogRankTest.test(data, group, 2, LogRankWeight.LOG_RANK);
        double corrected = Double.isNaN(permuted) ? improvedBonferroni(search) : permuted;
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(data.size()).events(data.eventCount())
            .dropped(rows.dropped()).scalar("cutpoint", "Cut-point", NumberFormat.GENERAL, search.cut())
            .scalar("statistic", "Largest statistic", NumberFormat.STATISTIC, search.statistic())
            .scalar("p.value", "p-value corrected for the search", NumberFormat.P_VALUE, corrected)
            .table(pValues(search, test, permuted, gaussian, options)).table(groups(data, group, names, curves, options))
            .table(search(search, data.size()))
            .figure(statistics(search, column, options, corrected))
            .figure(GroupCurves.figure("survival", "Survival below and above the cut-point", "Kaplan-Meier curves of the two "
                + "groups. Because the cut-point was chosen to make them differ, they differ more than they will in new "
                + "patients.", names, curves, rows.data().column(options.time().name()).unit(), options.confLevel(),
                List.of("Corrected " + CellText.pEquals(corrected))));
        messages(result, input, corrected, search);
        return result.build();
    }

    private static void messages(AnalysisResult.Builder result, AnalysisInput input, double corrected,
            MaximallySelected search) {
        result.warning("A cut-point that was searched for in the same patients is biased: the difference of the groups is too "
            + "large, and its naive p-value must not be reported.",
            "Report the corrected p-value " + CellText.pValue(corrected) + " and confirm the cut-point in other patients.");
        if (search.best() == 0 || search.best() == search.cuts().length - 1) {
            result.warning("The cut-point lies at the edge of the search.",
                "The best one may lie beyond: look at the figure, and doubt a cut-point that leaves few patients on one side.");
        }
        if (input.design().isMatched() || input.design().weights().isPresent()) {
            result.warning("The weights and sets of the cohort's design are not used here.",
                "Search the cut-point in the cohort before matching or weighting.");
        }
    }

    private static Table pValues(MaximallySelected search, LogRankResult test, double permuted, double gaussian,
            CutPointOptions options) {
        Table.Builder table = Table.builder("p_values", "Is the difference more than the search makes by chance?")
            .text("method", "Method").number("p.value", "p", NumberFormat.P_VALUE).text("remark", "Remark");
        if (!Double.isNaN(permuted)) {
            boolean least = permuted * (options.permutations() + 1.0) < 1.5;
            table.row("Permutation", permuted, options.permutations() + " random orders of the patients"
                + (least ? ", none as extreme: the smallest p so many can give" : ""));
        }
        if (!Double.isNaN(gaussian)) {
            table.row("Joint normal distribution", Math.min(1, gaussian), "of the statistics at all cut-points");
        }
        table.row("Lausen and Schumacher 1994", improvedBonferroni(search), "improved Bonferroni; good for few cut-points");
        table.row("Lausen and Schumacher 1992", Math.min(1, search.lausen92()),
            "asymptotic (Miller and Siegmund); for continuous variables");
        boolean tenth = options.smallest() == TENTH;
        if ((tenth || options.smallest() == TWENTIETH) && test.pValue() < FORMULA_HOLDS) {
            table.row("Altman's formula", MaximallySelected.altman(test.pValue(), tenth), "from the naive p-value");
        }
        table.row("Naive log-rank test", test.pValue(), "NOT VALID: ignores the search; biased towards small values");
        return table.footnote("Maximally selected log-rank statistic " + CellText.number(search.statistic(),
            NumberFormat.ESTIMATE) + " over " + search.cuts().length + " cut-points.").build();
    }

    /** At least the p-value of one cut-point: the expansion of the bound falls below that, and below 0, for large statistics. */
    private static double improvedBonferroni(MaximallySelected search) {
        return Math.min(1, Math.max(search.naiveP(), search.lausen94()));
    }

    private static Table groups(SurvivalData data, int[] group, List<String> names, List<SurvivalCurve> curves,
            CutPointOptions options) {
        double[] upper = Arrays.stream(group).asDoubleStream().toArray();
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of(names.get(1), upper));
        boolean finite = fit.monotone().isEmpty();
        double[] limits = fit.coefficients().limits(0, options.confLevel());
        Table.Builder table = Table.builder("groups", "The two groups").text("group", "Group")
            .number("n", "n", NumberFormat.COUNT).number("n.event", "Events", NumberFormat.COUNT)
            .number("median", "Median survival", NumberFormat.TIME)
            .number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
            .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        for (int g = 0; g < 2; g++) {
            double median = SurvivalQuantiles.of(curves.get(g), new double[] {0.5}, ConfidenceType.LOG,
                options.confLevel()).estimate()[0];
            table.row(names.get(g), curves.get(g).n(), curves.get(g).eventTotal(),
                Double.isNaN(median) ? null : (Object) median, g == 0 ? (Object) 1.0
                    : finite ? (Object) fit.coefficients().hazardRatio(0) : null,
                g > 0 && finite ? (Object) StrictMath.exp(limits[0]) : null,
                g > 0 && finite ? (Object) StrictMath.exp(limits[1]) : null);
        }
        if (!finite) {
            return table.footnote("There is no hazard ratio: one of the two groups has no events.").build();
        }
        return table.footnote("The hazard ratio and its interval take the cut-point as if it had been fixed beforehand; both "
            + "overstate the difference.").build();
    }

    private static Table search(MaximallySelected search, int n) {
        Table.Builder table = Table.builder("search", "All cut-points tried")
            .number("cutpoint", "Cut-point", NumberFormat.GENERAL).number("n.low", "At or below", NumberFormat.COUNT)
            .number("n.high", "Above", NumberFormat.COUNT).number("statistic", "Statistic", NumberFormat.STATISTIC);
        double[] cuts = search.cuts();
        double[] statistics = search.statistics();
        int[] below = search.below();
        int[] shown = shown(search);
        for (int k : shown) {
            table.row(cuts[k], below[k], n - below[k], statistics[k]);
        }
        return shown.length == cuts.length ? table.build()
            : table.footnote("Of " + cuts.length + " cut-points tried " + shown.length + " are shown.").build();
    }

    /** The cut-points that are shown: all, or of very many some at equal distances and the selected one. */
    private static int[] shown(MaximallySelected search) {
        int n = search.cuts().length;
        int every = (n + MOST_SHOWN - 1) / MOST_SHOWN;
        return java.util.stream.IntStream.range(0, n).filter(k -> k % every == 0 || k == search.best()).toArray();
    }

    private static CurveFigure statistics(MaximallySelected search, Column column, CutPointOptions options,
            double corrected) {
        int[] shown = shown(search);
        double[] allCuts = search.cuts();
        double[] all = search.statistics();
        double[] cuts = Arrays.stream(shown).mapToDouble(k -> allCuts[k]).toArray();
        double[] statistics = Arrays.stream(shown).mapToDouble(k -> all[k]).toArray();
        return new CurveFigure("statistics", "Log-rank statistic at each cut-point", "Absolute standardized log-rank statistic "
            + "over all cut-points that leave at least " + CellText.number(options.smallest(), NumberFormat.PERCENT)
            + " % of the patients on each side; the highest is the cut-point.", Axis.of(column.label(), column.unit()),
            Axis.of("Standardized log-rank statistic", "").range(0, Double.NaN),
            List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, cuts, statistics, null, null, null)),
            null, List.of(new CurveFigure.ReferenceLine(false, search.cut(), NumberText.of(search.cut()))),
            List.of("Corrected " + CellText.pEquals(corrected)));
    }

    @Override
    public String methods(Schema schema, CutPointOptions options, CohortDesign design) {
        String label = schema.find(options.variable().name()).map(v -> v.label()).orElse(options.variable().name());
        return "The cut-point of " + label + " was searched for by the maximally selected log-rank statistic (Lausen and "
            + "Schumacher) over all values with at least " + CellText.number(options.smallest(), NumberFormat.PERCENT)
            + "% of the patients on each side. " + (options.permutations() > 0
                ? "The p-value comes from " + options.permutations() + " random permutations and so allows for the search."
                : "The p-value was corrected for the search by the improved Bonferroni inequality (Lausen et al. 1994).")
            + " Patients with a missing value were left out.";
    }

    @Override
    public Optional<RCode> rCode(Schema schema, CutPointOptions options, CohortDesign design) {
        String surv = RNames.surv(null, options.time(), options.event(), options.eventLevels());
        String x = RNames.name(options.variable());
        List<String> names = List.of(options.time().name(), options.event().name(), options.variable().name());
        String call = "maxstat.test(" + surv + " ~ " + x + ", data = m, smethod = \"LogRank\", minprop = "
            + RNames.number(options.smallest()) + ", maxprop = " + RNames.number(1 - options.smallest()) + ", pmethod = ";
        RCode.Builder code = RCode.builder().library("survival").library("maxstat")
            .line("m <- d[complete.cases(d[, " + RNames.texts(names) + "]), ]")
            .line("search <- " + call + "\"Lau94\"); print(search)").line(call + "\"Lau92\")")
            .line(call + "\"exactGauss\")");
        if (options.permutations() > 0) {
            code.line("set.seed(1)").line(call + "\"condMC\", B = " + options.permutations() + ")")
                .remark("The random numbers of R are others, so that the permutation p-value differs slightly.");
        }
        return Optional.of(code.line("plot(search)").line("m$.group <- m[[" + RNames.text(options.variable().name())
            + "]] > search$estimate").line("summary(coxph(" + surv + " ~ .group, data = m))")
            .line("survfit(" + surv + " ~ .group, data = m)").build());
    }
}
