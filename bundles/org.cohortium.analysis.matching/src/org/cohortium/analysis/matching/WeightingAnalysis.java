/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.Problem;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.MatchedRows;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.weighting.PopulationWeights;

/** Weighting of groups to be comparable, with the balance it reaches and the outcome of the weighted groups. */
public final class WeightingAnalysis implements Analysis<WeightingOptions> {

    private static final double LARGE = 10;

    private static final AnalysisDescriptor DESCRIPTOR = new AnalysisDescriptor("weighting", "1.1.0",
        "Propensity score weighting", AnalysisDescriptor.Category.CONFOUNDING,
        "How do the groups compare if each patient counts so much that the groups have the same covariates?",
        "Every common cause of exposure and outcome is among the covariates, measured without much error and before the "
            + "exposure. Patients of every kind could have been in either group (positivity): extreme weights are the sign that "
            + "they could not. For weights from a score the score model is right; entropy and covariate balancing need only that "
            + "the outcome is linear in what is balanced, or the score logistic in it.",
        "Report the covariates, where the weights come from, the population the effect is for, stabilisation, truncation and "
            + "trimming, the largest weight, effective sample sizes, balance before and after, and how the standard error allows "
            + "for the weights.",
        List.of("Hern\u00e1n MA, Brumback B, Robins JM. Marginal structural models to estimate the causal effect of zidovudine on the "
            + "survival of HIV-positive men. Epidemiology 2000;11:561-570.",
            "Li F, Morgan KL, Zaslavsky AM. Balancing covariates via propensity score weighting. J Am Stat Assoc "
                + "2018;113:390-400.",
            "Li F, Li F. Propensity score weighting for causal inference with multiple treatments. Ann Appl Stat "
                + "2019;13:2389-2415.",
            "McCaffrey DF, Griffin BA, Almirall D, et al. A tutorial on propensity score estimation for multiple treatments using "
                + "generalized boosted models. Stat Med 2013;32:3388-3414.",
            "Yoshida K, Solomon DH, Haneuse S, et al. Multinomial extension of propensity score trimming methods: a simulation study. "
                + "Am J Epidemiol 2019;188:609-616.",
            "Hainmueller J. Entropy balancing for causal effects. Polit Anal 2012;20:25-46.",
            "Imai K, Ratkovic M. Covariate balancing propensity score. J R Stat Soc B 2014;76:243-263.",
            "Austin PC, Stuart EA. Moving towards best practice when using inverse probability of treatment weighting using the "
                + "propensity score. Stat Med 2015;34:3661-3679.",
            "Shu D, Young JG, Toh S, Wang R. Variance estimation in inverse probability weighted Cox models. Biometrics "
                + "2021;77:1101-1117."),
        List.of());

    @Override
    public AnalysisDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Class<WeightingOptions> optionsType() {
        return WeightingOptions.class;
    }

    @Override
    public List<Problem> check(Schema schema, WeightingOptions options) {
        return WeightingProblems.of(schema, options);
    }

    @Override
    public AnalysisResult run(AnalysisInput input, WeightingOptions options, Progress progress) {
        progress.report(0.05, "Weights");
        MatchingRows given = options.everyLevel() ? MatchingRows.readEveryLevel(input, options.treatment(), options.needed())
            : MatchingRows.read(input, options.exposure(), options.needed());
        WeightedRows rows = WeightedRows.of(given, options, progress.part(0.05, 0.3));
        AnalysisResult.Builder result = AnalysisResult.builder(DESCRIPTOR).n(rows.rows().size()).dropped(rows.rows().dropped());
        Arms arms = options.everyLevel() ? Arms.of(given.data().column(options.treatment().name()), options.controlLevels())
            : null;
        int focal = arms == null ? -1 : WeightedArms.focal(arms, options);
        result.table(groups(rows, focal));
        progress.report(0.3, "Balance");
        List<Covariates.Covariate> covariates = Covariates.ofBalance(rows.rows().data(), options.exposure(), options.scoreModel(),
            List.of(options.balance()));
        WeightFigures figures = new WeightFigures(rows);
        if (options.everyLevel()) {
            ArmBalance balance = new ArmBalance(rows, covariates, options.threshold(), focal);
            result.table(balance.table()).table(balance.pairs()).figure(balance.lovePlot());
            if (rows.armScore() != null) {
                figures.scores(rows.armScore()).forEach(result::figure);
                result.table(rows.armScore().table());
                rows.armScore().remarks().forEach(r -> result.warning(r, "Say so in the report; or join a small group with another, "
                    + "or leave the covariate out."));
            }
            result.figure(figures.distribution());
            if (!arms.absent().isEmpty()) {
                result.info("No complete row has the level " + String.join(" or ", arms.absent()) + ": it is no group here.");
            }
            verdict(result, options, balance.largest(0), balance.largest(1), balance.beyond(), covariates.size());
        } else {
            BalanceReport balance = new BalanceReport(rows.rows(), rows.score() == null ? null : rows.score().linear(), covariates,
                options.population().estimand(), options.threshold(), "weighting",
                BalanceTable.weighted(rows.rows().treated(), rows.weights(), options.population().estimand()), false);
            result.table(balance.table()).figure(balance.lovePlot("weighted"));
            if (rows.score() != null) {
                result.figure(OverlapPlot.of(rows.rows(), rows.score(), rows.weights(), OverlapPlot.WEIGHTED));
                Table model = MatchingTables.scoreModel(rows.score(), options.link());
                if (model != null) {
                    result.table(model);
                }
                rows.score().remarks().forEach(r -> result.warning(r, "Say so in the report, or choose Firth's correction."));
            }
            result.figure(figures.histogram());
            verdict(result, options, balance.largestBefore(), balance.largestAfter(), balance.unbalanced().size(),
                balance.count());
        }
        checks(result, rows, options);
        if (options.hasOutcome()) {
            progress.report(0.5, "Outcome");
            WeightedSurvival survival = new WeightedSurvival(rows, options, focal, input.seed());
            result.events(survival.events());
            survival.addTo(result, progress.part(0.5, 0.95));
            String unit = rows.rows().data().column(options.time().name()) instanceof NumberColumn x ? x.unit() : "";
            result.figure(figures.survival(survival.curves(), options.confLevel(), unit));
        }
        if (input.design().isMatched()) {
            result.warning("The cohort is matched already, and its weights were not used.",
                "Weight the cohort before that matching instead.");
        }
        result.matched(cohort(rows, options));
        return result.build();
    }

    private static Table groups(WeightedRows rows, int focal) {
        Table.Builder table = Table.builder("groups", "Groups and their weights").text("group", "Group")
            .number("n", "Patients", NumberFormat.COUNT).number("weight.sum", "Sum of weights", NumberFormat.WEIGHTED_COUNT)
            .number("ess", "Effective size", NumberFormat.WEIGHTED_COUNT).number("min", "Smallest", NumberFormat.ESTIMATE)
            .number("median", "Median", NumberFormat.ESTIMATE).number("p99", "99th percentile", NumberFormat.ESTIMATE)
            .number("max", "Largest", NumberFormat.ESTIMATE);
        double[] ess = PopulationWeights.effectiveSizes(rows.arm(), rows.labels().size(), rows.weights());
        for (int g = 0; g < rows.labels().size(); g++) {
            double[] w = of(rows, g);
            table.row(rows.labels().get(g), w.length, Arrays.stream(w).sum(), ess[g], w[0], Quantiles.of(w, 0.5),
                Quantiles.of(w, 0.99), w[w.length - 1]);
        }
        return table.footnote("The effective size is (sum of weights)^2 / sum of squared weights: as many equally weighted "
            + "patients would tell as much." + (focal < 0 ? "" : " The groups are weighted to be like " + rows.labels().get(focal)
                + ".")).build();
    }

    /** The weights of a group in ascending order. */
    private static double[] of(WeightedRows rows, int group) {
        double[] w = new double[rows.arm().length];
        int n = 0;
        for (int i = 0; i < w.length; i++) {
            if (rows.arm()[i] == group) {
                w[n++] = rows.weights()[i];
            }
        }
        w = Arrays.copyOf(w, n);
        Arrays.sort(w);
        return w;
    }

    private static void verdict(AnalysisResult.Builder result, WeightingOptions options, double before, double after, int beyond,
            int count) {
        result.scalar("smd.max.before", "Largest absolute SMD before", NumberFormat.SMD, before)
            .scalar("smd.max.after", "Largest absolute SMD after", NumberFormat.SMD, after);
        result.target("balance", "All covariates have an absolute standardized mean difference of at most "
            + NumberText.of(options.threshold()) + ".", beyond == 0, beyond + " of " + count + " beyond it, largest "
                + CellText.number(after, NumberFormat.SMD));
        if (beyond > 0) {
            result.warning("The weighted groups are not balanced in " + beyond + " of " + count + " covariates.",
                "Change the score model, or use entropy balancing or overlap weights, which balance means exactly.");
        }
    }

    private static void checks(AnalysisResult.Builder result, WeightedRows rows, WeightingOptions options) {
        boolean positive = true;
        double largest = 0;
        double sum = 0;
        for (double w : rows.weights()) {
            positive &= w >= 0 && Double.isFinite(w);
            largest = Math.max(largest, w);
            sum += w;
        }
        result.check("weights", "Every weight is finite and not negative.", positive, rows.weights().length + " weights");
        double ratio = largest / (sum / rows.weights().length);
        result.scalar("weight.max", "Largest weight", NumberFormat.ESTIMATE, largest);
        if (ratio > LARGE) {
            result.warning("The largest weight is " + CellText.number(ratio, NumberFormat.ESTIMATE) + " times the mean weight: few "
                + "patients decide.", "Look at the overlap of the scores; truncate, trim, or use overlap weights.");
        }
        if (options.source() != WeightingOptions.Source.SCORE) {
            result.check("exact", "The means of what is balanced agree between the groups.", exact(rows, options),
                rows.columns().length + " columns");
        }
    }

    private static boolean exact(WeightedRows rows, WeightingOptions options) {
        if (options.truncation() != null) {
            return true;
        }
        int groups = rows.labels().size();
        boolean exact = true;
        for (double[] x : rows.columns()) {
            double[] sum = new double[groups];
            double[] total = new double[groups];
            double spread = 0;
            for (int i = 0; i < x.length; i++) {
                sum[rows.arm()[i]] += rows.weights()[i] * x[i];
                total[rows.arm()[i]] += rows.weights()[i];
                spread = Math.max(spread, Math.abs(x[i]));
            }
            for (int g = 1; g < groups; g++) {
                exact &= Math.abs(sum[g] / total[g] - sum[0] / total[0]) <= 1e-6 * Math.max(spread, 1e-300);
            }
        }
        return exact;
    }

    /** The weighted cohort for other analyses: every patient a set of their own, so that errors are robust. */
    private static MatchedRows cohort(WeightedRows rows, WeightingOptions options) {
        int[] kept = IntStream.range(0, rows.weights().length).filter(i -> rows.weights()[i] > 0).toArray();
        int[] sets = new int[kept.length];
        Arrays.setAll(sets, k -> k + 1);
        return new MatchedRows(Arrays.stream(kept).map(i -> rows.rows().positions()[i]).toArray(), sets,
            Arrays.stream(kept).mapToDouble(i -> rows.weights()[i]).toArray(), WeightingProblems.design(options));
    }

    @Override
    public String methods(Schema schema, WeightingOptions options, CohortDesign design) {
        return WeightingProblems.methods(schema, options);
    }

    @Override
    public Optional<RCode> rCode(Schema schema, WeightingOptions options, CohortDesign design) {
        return Optional.ofNullable(WeightingRCode.of(schema, options));
    }
}
