/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Schema;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.Caliper;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.NearestNeighbourMatching;
import org.cohortium.numerics.regression.AliasedTerm;

/** Propensity score matching by nearest neighbours. */
public final class MatchingAnalysis implements Analysis<MatchingOptions> {

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("matching", "1.0.0",
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
    public List<Problem> check(Schema schema, MatchingOptions options) {
        return MatchingProblems.of(schema, options);
    }

    @Override
    public AnalysisResult run(AnalysisInput input, MatchingOptions options, Progress progress) {
        progress.report(0.05, "Propensity score");
        Score score = Score.of(MatchingRows.read(input, options), options, progress.part(0.05, 0.3));
        MatchingRows rows = score.rows();
        progress.report(0.3, "Matching");
        MatchedSet set = match(rows, options, score, input.seed(), progress.part(0.3, 0.7));
        progress.report(0.7, "Balance");
        progress.checkCancelled();
        BalanceReport balance = new BalanceReport(rows, options, score.matching(), set);
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.size()).dropped(rows.dropped());
        scalars(result, score, set, balance);
        MatchingTables tables = new MatchingTables(rows, options, score, set);
        result.table(tables.sampleSizes()).table(balance.table()).table(tables.unmatchedReasons())
            .table(tables.unmatchedRows());
        Table left = tables.unmatchedDescription();
        if (left != null) {
            result.table(left);
        }
        result.table(tables.scoreModel());
        if (options.pairsTable()) {
            result.table(tables.pairs());
        }
        result.figure(balance.lovePlot()).figure(OverlapPlot.of(rows, score, set));
        progress.report(0.9, "Checks");
        new MatchingChecks(rows, options, score, set).addTo(result, balance);
        remarks(result, options, score, set, balance);
        if (input.design().isMatched()) {
            result.warning("The cohort is matched already, and its weights were not used.",
                "Match the cohort before that matching instead.");
        }
        result.matched(matchedRows(rows, options, set));
        return result.build();
    }

    private static MatchedSet match(MatchingRows rows, MatchingOptions options, Score score, long seed, Progress progress) {
        NearestNeighbourMatching matching;
        if (options.nearest() == MatchingOptions.Nearest.MAHALANOBIS) {
            List<VariableRef> chosen = options.mahalanobis().isEmpty() ? options.covariates() : options.mahalanobis();
            matching = NearestNeighbourMatching.onCovariates(rows.treated(),
                Covariates.of(rows.data(), VariableRef.names(chosen)).stream().map(Covariates.Covariate::values)
                    .toArray(double[][]::new)).score(score.matching());
        } else {
            matching = NearestNeighbourMatching.onScore(rows.treated(), score.matching());
        }
        if (options.caliper() != null) {
            matching.caliper(options.caliperUnit() == MatchingOptions.CaliperUnit.RAW ? Caliper.raw(options.caliper())
                : Caliper.standardDeviations(options.caliper()));
        }
        for (int c = 0; c < options.caliperVariables().size(); c++) {
            matching.caliper(rows.data().numbers(options.caliperVariables().get(c).name()),
                Caliper.raw(options.caliperWidths().get(c)));
        }
        int[] strata = Covariates.strata(rows.data(), options.exact());
        if (strata != null) {
            matching.exact(strata);
        }
        return matching.commonSupport(options.commonSupport().value()).estimand(options.estimand().value())
            .ratio(options.ratio()).replacement(options.replacement()).order(options.order().value())
            .seed(options.seed() == null ? seed : options.seed()).match(progress);
    }

    private static void scalars(AnalysisResult.Builder result, Score score, MatchedSet set, BalanceReport balance) {
        result.scalar("pairs", "Pairs", NumberFormat.COUNT, set.pairs())
            .scalar("matched.focal", "Patients with a partner", NumberFormat.COUNT, set.matchedFocal())
            .scalar("caliper", "Caliper in units of the score", NumberFormat.GENERAL,
                Double.isFinite(set.caliper()) ? set.caliper() : Double.NaN)
            .scalar("distance.total", "Sum of the distances of the pairs", NumberFormat.GENERAL, set.totalDistance())
            .scalar("distance.max", "Largest distance of a pair", NumberFormat.GENERAL, set.maximumDistance())
            .scalar("c.statistic", "c-statistic of the score", NumberFormat.PROBABILITY, score.area())
            .scalar("smd.max.before", "Largest absolute SMD before", NumberFormat.SMD, balance.largestBefore())
            .scalar("smd.max.after", "Largest absolute SMD after", NumberFormat.SMD, balance.largestAfter());
    }

    private static void remarks(AnalysisResult.Builder result, MatchingOptions options, Score score, MatchedSet set,
            BalanceReport balance) {
        for (String remark : score.remarks()) {
            result.warning(remark, "Say so in the report, or join these levels with others if they are alike.");
        }
        if (set.pairs() == 0) {
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
        int missing = set.focal().length - set.matchedFocal();
        if (missing > 0) {
            result.info(missing + " of " + set.focal().length + " patients who looked for a partner found none: the effect is "
                + "then that of those who can be matched.");
        }
        if (options.caliper() == null) {
            result.warning("No caliper was set: pairs may be far apart.", "A caliper of 0.2 standard deviations is customary.");
        }
        for (AliasedTerm term : score.fit().aliased()) {
            result.info("In the score model " + term.message());
        }
    }

    /** The matched rows by their positions in the cohort; with replacement a row has the number of its first set. */
    private static MatchedRows matchedRows(MatchingRows rows, MatchingOptions options, MatchedSet set) {
        int[] number = set.subclass() == null ? firstSets(rows.size(), set) : set.subclass();
        int n = 0;
        int[] kept = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            if (set.weights()[i] > 0) {
                kept[n++] = i;
            }
        }
        int[] positions = new int[n];
        int[] sets = new int[n];
        double[] weights = new double[n];
        for (int k = 0; k < n; k++) {
            positions[k] = rows.positions()[kept[k]];
            sets[k] = number[kept[k]];
            weights[k] = set.weights()[kept[k]];
        }
        return new MatchedRows(positions, sets, weights, MatchingProblems.design(options));
    }

    private static int[] firstSets(int rows, MatchedSet set) {
        int[] number = new int[rows];
        int next = 0;
        for (int f = 0; f < set.focal().length; f++) {
            int partners = set.partnersOf(f);
            next += partners > 0 ? 1 : 0;
            for (int k = 0; k < partners; k++) {
                int p = set.partners()[f * set.ratio() + k];
                number[p] = number[p] == 0 ? next : number[p];
                number[set.focal()[f]] = next;
            }
        }
        return number;
    }

    @Override
    public String methods(Schema schema, MatchingOptions options, CohortDesign design) {
        return MatchingMethods.text(schema, options);
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
