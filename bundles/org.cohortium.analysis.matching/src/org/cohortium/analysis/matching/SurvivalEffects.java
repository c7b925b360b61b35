/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.input.ModelTerms;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;

/** Hazard ratios and differences in survival of a designed cohort, by its weights and its sets. */
final class SurvivalEffects {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final MatchingRows rows;
    private final EffectOptions options;
    private final SurvivalData data;
    private final boolean designed;
    private final Arms arms;
    private double[] hazardRatios;

    SurvivalEffects(MatchingRows rows, Arms arms, EffectOptions options, CohortDesign design) {
        this.rows = rows;
        this.arms = arms;
        this.options = options;
        designed = design.isMatched();
        data = SurvivalInput.of(rows.data(), options.time().name(), options.outcome().name(), options.eventLevels())
            .design(design).read();
    }

    int events() {
        return data.eventCount();
    }

    /** Of each group against the reference, after {@link #hazards}. */
    double[] hazardRatios() {
        return hazardRatios;
    }

    private CoxCovariates indicators(double[][] further) {
        int others = arms.count() - 1;
        double[][] all = new double[others + further.length][];
        String[] names = new String[all.length];
        for (int g = 0; g < others; g++) {
            all[g] = new double[rows.size()];
            names[g] = "exposed" + g;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (arms.codes()[i] > 0) {
                all[arms.codes()[i] - 1][i] = 1;
            }
        }
        for (int j = 0; j < further.length; j++) {
            all[others + j] = further[j];
            names[others + j] = "x" + j;
        }
        return CoxCovariates.of(List.of(names), all);
    }

    Table hazards(Progress progress) {
        Table.Builder table = EffectAnalysis.table();
        CoxOptions robust = CoxOptions.DEFAULT.withRobust(designed);
        CoxFit marginal = CoxRegression.fit(data, indicators(new double[0][]), robust, progress);
        hazardRatios = new double[arms.count() - 1];
        for (int k = 0; k < hazardRatios.length; k++) {
            hazardRatios[k] = marginal.coefficients().hazardRatio(k);
        }
        add(table, "Hazard ratio", "", marginal);
        if (!options.covariates().isEmpty()) {
            add(table, "Hazard ratio", ", adjusted for the covariates", CoxRegression.fit(data,
                indicators(ModelTerms.design(rows.data(), options.covariates(), List.of()).values()), robust, progress));
        }
        if (options.stratified() && data.isClustered()) {
            SurvivalData strata = SurvivalData.right(data.stops(), data.events()).weights(data.weights())
                .strata(data.clusters()).clusters(data.clusters()).build();
            add(table, "Hazard ratio within sets", "", CoxRegression.fit(strata, indicators(new double[0][]), robust, progress));
        }
        return table.footnote(designed ? EffectAnalysis.errors(data.isClustered() ? data.clusters() : null) : "Model-based standard "
            + "errors: the cohort is neither matched nor weighted.").build();
    }

    private void add(Table.Builder table, String label, String how, CoxFit fit) {
        double z = NORMAL.inverseSurvivalProbability((1 - options.confLevel()) / 2);
        for (int g = 1; g < arms.count(); g++) {
            double b = fit.coefficients().estimate(g - 1);
            double se = fit.coefficients().standardError(g - 1);
            table.row(label + EffectAnalysis.against(arms, g) + how, StrictMath.exp(b), StrictMath.exp(b - z * se),
                StrictMath.exp(b + z * se), se, Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(b / se))));
        }
    }

    /** Survival and restricted mean at the horizon, with errors from clusters drawn anew. */
    Table differences(long seed, Progress progress) {
        double[] estimate = at(IntStream.range(0, rows.size()).toArray());
        int[] cluster = data.isClustered() ? data.clusters() : IntStream.range(0, rows.size()).toArray();
        int clusters = Arrays.stream(cluster).max().orElse(0) + 1;
        int[] start = new int[clusters + 1];
        for (int c : cluster) {
            start[c + 1]++;
        }
        for (int c = 0; c < clusters; c++) {
            start[c + 1] += start[c];
        }
        int[] member = new int[cluster.length];
        int[] next = start.clone();
        for (int i = 0; i < cluster.length; i++) {
            member[next[cluster[i]]++] = i;
        }
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[][] drawn = new double[estimate.length][options.replicates()];
        for (int b = 0; b < options.replicates(); b++) {
            progress.checkCancelled();
            progress.report(b / (double) options.replicates(), "Bootstrap");
            int[] pick = new int[rows.size() * 2];
            int n = 0;
            for (int k = 0; k < clusters; k++) {
                int c = random.nextInt(clusters);
                int size = start[c + 1] - start[c];
                if (n + size > pick.length) {
                    pick = Arrays.copyOf(pick, 2 * (n + size));
                }
                System.arraycopy(member, start[c], pick, n, size);
                n += size;
            }
            double[] one = at(Arrays.copyOf(pick, n));
            for (int k = 0; k < estimate.length; k++) {
                drawn[k][b] = one[k];
            }
        }
        Table.Builder table = Table.builder("differences", "Differences at " + NumberText.of(options.tau()))
            .text("term", "Quantity").number("estimate", "Estimate", NumberFormat.ESTIMATE)
            .number("conf.low", "Lower limit", NumberFormat.ESTIMATE).number("conf.high", "Upper limit", NumberFormat.ESTIMATE)
            .number("std.error", "Standard error", NumberFormat.ESTIMATE).number("p.value", "p", NumberFormat.P_VALUE);
        String[] label = new String[estimate.length];
        int half = label.length / 2;
        int groups = arms.count();
        for (int g = 0; g < groups; g++) {
            int place = g == 0 ? groups - 1 : g - 1;
            label[place] = "Survival, " + arms.labels().get(g);
            label[half + place] = "Restricted mean, " + arms.labels().get(g);
            if (g > 0) {
                label[groups + g - 1] = "Difference in survival" + EffectAnalysis.against(arms, g);
                label[half + groups + g - 1] = "Difference in restricted mean" + EffectAnalysis.against(arms, g);
            }
        }
        double z = NORMAL.inverseSurvivalProbability((1 - options.confLevel()) / 2);
        for (int k = 0; k < label.length; k++) {
            // a sample without patients of some group tells nothing
            double[] used = Arrays.stream(drawn[k]).filter(v -> !Double.isNaN(v)).toArray();
            double mean = Arrays.stream(used).average().orElse(Double.NaN);
            double se = Math.sqrt(Arrays.stream(used).map(v -> (v - mean) * (v - mean)).sum() / (used.length - 1));
            boolean contrast = k % half >= groups;
            table.row(label[k], estimate[k], estimate[k] - z * se, estimate[k] + z * se, se,
                contrast && se > 0 ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(estimate[k] / se))) : null);
        }
        return table.footnote("Weighted Kaplan-Meier curves; errors from " + options.replicates() + " bootstrap samples of "
            + (data.isClustered() ? "sets" : "patients") + ", the design taken as given.").build();
    }

    /**
     * In some rows, which may repeat: survival of every group, the reference last, and the differences from it, then the same
     * of the restricted mean.
     */
    private double[] at(int[] pick) {
        int groups = arms.count();
        int half = 2 * groups - 1;
        double[] result = new double[2 * half];
        for (int g = 0; g < groups; g++) {
            int group = g == groups - 1 ? 0 : g + 1;
            int[] own = Arrays.stream(pick).filter(i -> arms.codes()[i] == group).toArray();
            if (own.length == 0) {
                Arrays.fill(result, Double.NaN);
                return result;
            }
            double[] time = Arrays.stream(own).mapToDouble(data::stop).toArray();
            boolean[] event = new boolean[own.length];
            for (int k = 0; k < event.length; k++) {
                event[k] = data.event(own[k]);
            }
            SurvivalCurve curve = KaplanMeier.fit(SurvivalData.right(time, event)
                .weights(Arrays.stream(own).mapToDouble(data::weight).toArray()).build());
            int step = curve.stepAt(options.tau());
            result[g] = step < 0 ? 1 : curve.survival()[step];
            result[half + g] = RestrictedMean.of(curve, options.tau()).mean();
        }
        for (int g = 1; g < groups; g++) {
            result[groups + g - 1] = result[g - 1] - result[groups - 1];
            result[half + groups + g - 1] = result[half + g - 1] - result[half + groups - 1];
        }
        return result;
    }
}
