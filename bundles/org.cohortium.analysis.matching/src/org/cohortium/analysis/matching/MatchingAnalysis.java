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
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.AliasedTerm;

/** Propensity score matching: nearest neighbours, optimal pairs, full, exact, coarsened exact, and subclasses. */
public final class MatchingAnalysis implements Analysis<MatchingOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("matching", "1.2.0",
        "Propensity score matching", AnalysisDescriptor.Category.CONFOUNDING,
        "Which patients of the other group are comparable with each exposed patient, and how comparable are the groups then?",
        "Every common cause of exposure and outcome is among the covariates, measured without much error and before the "
            + "exposure. Patients with the covariates of the exposed could also have been unexposed (positivity). Nothing known "
            + "only after the exposure enters the score: it would adjust part of the effect away.",
        "Report the covariates and why they were chosen, the score model, the algorithm with distance, caliper and its width, "
            + "ratio, replacement and order, patients before and after, balance before and after as standardized differences, "
            + "who was left unmatched, and an outcome analysis that takes the matched sets into account.",
        List.of("Rosenbaum PR, Rubin DB. The central role of the propensity score in observational studies for causal effects. "
            + "Biometrika 1983;70:41-55.",
            "Austin PC. Optimal caliper widths for propensity-score matching when estimating differences in means and "
                + "differences in proportions in observational studies. Pharm Stat 2011;10:150-161.",
            "Ho DE, Imai K, King G, Stuart EA. MatchIt: nonparametric preprocessing for parametric causal inference. J Stat "
                + "Softw 2011;42(8):1-28.",
            "Hansen BB, Klopfer SO. Optimal full matching and related designs via network flows. J Comput Graph Stat "
                + "2006;15:609-627.",
            "Iacus SM, King G, Porro G. Causal inference without balance checking: coarsened exact matching. Polit Anal "
                + "2012;20:1-24.",
            "Austin PC. Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in "
                + "propensity-score matched samples. Stat Med 2009;28:3083-3107."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<MatchingOptions> optionsType() {
        return MatchingOptions.class;
    }

    @Override
    public boolean rowOrderMatters() {
        return true;
    }

    @Override
    public List<Problem> check(Schema schema, MatchingOptions options) {
        return MatchingProblems.of(schema, options);
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MatchingOptions options, Progress progress) {
        progress.report(0.05, "Propensity score");
        Score score = Score.of(MatchingRows.read(input, options.exposure(), options.needed()), options.scoreModel(),
            progress.part(0.05, 0.3));
        MatchingRows rows = score.rows();
        double[] first = scale(options, score);
        boolean[] aside = options.commonSupport().value().outside(rows.treated(), first);
        if (options.reestimate() && options.score() == null && MatchingRows.any(aside)) {
            score = score.again(aside, options.scoreModel(), progress.part(0.25, 0.3));
        }
        double[] scale = scale(options, score);
        progress.report(0.3, "Matching");
        long seed = options.seed() == null ? input.seed() : options.seed();
        MatchedDesign found = new MatchingRun(rows, options, scale, aside, seed).match(progress.part(0.3, 0.7));
        double[] sampling = options.scoreModel().weights(rows);
        MatchedDesign set = found.sampled(sampling);
        progress.report(0.7, "Balance");
        progress.checkCancelled();
        BalanceReport balance = new BalanceReport(rows, scale,
            Covariates.ofBalance(rows.data(), options.exposure(), options.scoreModel(), options.further()), set.estimand(),
            options.threshold(), "matching", set.balance(), set.pairs() != null, sampling);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).dropped(rows.dropped());
        scalars(result, score, set, balance);
        MatchingTables tables = new MatchingTables(rows, options, score, set);
        result.table(tables.sampleSizes()).table(balance.table()).table(tables.unmatchedReasons())
            .table(tables.unmatchedRows());
        for (Table more : new Table[] {tables.unmatchedDescription(), MatchingTables.scoreModel(score, options.link()),
            options.pairsTable() || set.pairs() == null ? tables.pairsOrSets() : null}) {
            if (more != null) {
                result.table(more);
            }
        }
        result.figure(balance.lovePlot(set.pairs() == null ? set.setCount() + " sets" : set.pairs().pairs() + " pairs"))
            .figure(OverlapPlot.of(rows, score, set.weights(), OverlapPlot.MATCHED));
        progress.report(0.9, "Checks");
        new MatchingChecks(rows, options, scale, set).addTo(result, balance);
        remarks(result, options, score, set, balance);
        MatchingDialect.note(result, options.dialect());
        if (input.design().isMatched()) {
            result.warning("The cohort is matched already, and its weights were not used.",
                "Match the cohort before that matching instead.");
        }
        result.matched(matchedRows(rows, options, set));
        return result.build();
    }

    private static double[] scale(MatchingOptions options, Score score) {
        return options.scale() == MatchingOptions.Scale.PROBABILITY ? score.probability() : score.linear();
    }

    private static void scalars(AnalysisResult.Builder result, Score score, MatchedDesign set, BalanceReport balance) {
        if (set.pairs() != null) {
            result.scalar("pairs", "Pairs", NumberFormat.COUNT, set.pairs().pairs());
        } else {
            result.scalar("sets", "Sets", NumberFormat.COUNT, set.setCount());
        }
        result.scalar("matched.focal", "Patients with a partner", NumberFormat.COUNT, set.focalCounts()[1])
            .scalar("caliper", "Caliper in units of the score", NumberFormat.GENERAL,
                Double.isFinite(set.caliper()) ? set.caliper() : Double.NaN);
        if (!Double.isNaN(set.total())) {
            result.scalar("distance.total", "Sum of the distances", NumberFormat.GENERAL, set.total());
        }
        if (set.pairs() != null) {
            result.scalar("distance.max", "Largest distance of a pair", NumberFormat.GENERAL, set.pairs().maximumDistance());
        }
        result.scalar("c.statistic", "c-statistic of the score", NumberFormat.PROBABILITY, score.area())
            .scalar("smd.max.before", "Largest absolute SMD before", NumberFormat.SMD, balance.largestBefore())
            .scalar("smd.max.after", "Largest absolute SMD after", NumberFormat.SMD,
                set.any() ? balance.largestAfter() : Double.NaN);
    }

    private static void remarks(AnalysisResult.Builder result, MatchingOptions options, Score score,
            MatchedDesign set, BalanceReport balance) {
        for (String remark : score.remarks()) {
            result.warning(remark, "Say so in the report, join these levels with others if they are alike, or choose Firth's "
                + "correction as the link.");
        }
        if (!set.any()) {
            result.warning("Nobody could be matched.",
                "Look at the reasons and the overlap of the scores; a wider caliper or fewer exact-match variables may help.");
            return;
        }
        List<String> unbalanced = balance.unbalanced();
        if (!unbalanced.isEmpty()) {
            result.warning("The groups are not balanced after matching: " + String.join(", ", unbalanced) + ".",
                "Change the score model (interactions, squares), the caliper or the ratio, or adjust for these covariates in the "
                    + "outcome analysis; do not call the groups balanced.");
        }
        int[] counts = set.focalCounts();
        int missing = counts[0] - counts[1];
        if (missing > 0) {
            result.info(missing + " of " + counts[0] + " patients who looked for a partner found none: the effect is "
                + "then that of those who can be matched.");
        }
        if (options.method().distances() && options.caliper() == null) {
            result.warning("No caliper was set: pairs may be far apart.", "A caliper of 0.2 standard deviations is customary.");
        }
        for (AliasedTerm term : score.aliased()) {
            result.info("In the score model " + term.message());
        }
    }

    /** The matched rows by their positions in the cohort; with replacement a row has the number of its first set. */
    private static MatchedRows matchedRows(MatchingRows rows, MatchingOptions options, MatchedDesign set) {
        int n = set.matched();
        double[] product = set.times(options.scoreModel().weights(rows));
        int[] positions = new int[n];
        int[] sets = new int[n];
        double[] weights = new double[n];
        int k = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (set.weights()[i] > 0) {
                positions[k] = rows.positions()[i];
                sets[k] = set.sets()[i];
                weights[k++] = product[i];
            }
        }
        return new MatchedRows(positions, sets, weights, MatchingProblems.design(options));
    }

    @Override
    public String methods(Schema schema, MatchingOptions options, CohortDesign design) {
        return MatchingMethods.text(schema, options);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, MatchingOptions options, CohortDesign design) {
        return Optional.of(MatchingRCode.of(schema, options));
    }

    /** Labels of variables, joined for a sentence. */
    static String labels(Schema schema, List<VariableRef> variables) {
        List<String> labels = new ArrayList<>();
        for (VariableRef v : variables) {
            labels.add(schema.variable(v.name()).label());
        }
        return String.join(", ", labels);
    }
}
