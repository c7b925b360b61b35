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
    private double hazardRatio;

    SurvivalEffects(MatchingRows rows, EffectOptions options, CohortDesign design) {
        this.rows = rows;
        this.options = options;
        designed = design.isMatched();
        data = SurvivalInput.of(rows.data(), options.time().name(), options.outcome().name(), options.eventLevels())
            .design(design).read();
    }

    int events() {
        return data.eventCount();
    }

    double hazardRatio() {
        return hazardRatio;
    }

    Table hazards(Progress progress) {
        Table.Builder table = EffectAnalysis.table();
        double[] exposed = new double[rows.size()];
        for (int i = 0; i < exposed.length; i++) {
            exposed[i] = rows.treated()[i] ? 1 : 0;
        }
        CoxOptions robust = CoxOptions.DEFAULT.withRobust(designed);
        CoxFit marginal = CoxRegression.fit(data, CoxCovariates.of("exposed", exposed), robust, progress);
        hazardRatio = marginal.coefficients().hazardRatio(0);
        add(table, "Hazard ratio", marginal);
        if (!options.covariates().isEmpty()) {
            double[][] columns = ModelTerms.design(rows.data(), options.covariates(), List.of()).values();
            double[][] all = new double[columns.length + 1][];
            all[0] = exposed;
            System.arraycopy(columns, 0, all, 1, columns.length);
            String[] names = new String[all.length];
            Arrays.setAll(names, j -> "x" + j);
            add(table, "Hazard ratio, adjusted for the covariates",
                CoxRegression.fit(data, CoxCovariates.of(List.of(names), all), robust, progress));
        }
        if (options.stratified() && data.isClustered()) {
            SurvivalData strata = SurvivalData.right(data.stops(), data.events()).weights(data.weights())
                .strata(data.clusters()).clusters(data.clusters()).build();
            add(table, "Hazard ratio within sets", CoxRegression.fit(strata, CoxCovariates.of("exposed", exposed), robust,
                progress));
        }
        return table.footnote(designed ? EffectAnalysis.errors(data.isClustered() ? data.clusters() : null) : "Model-based standard "
            + "errors: the cohort is neither matched nor weighted.").build();
    }

    private void add(Table.Builder table, String label, CoxFit fit) {
        double b = fit.coefficients().estimate(0);
        double se = fit.coefficients().standardError(0);
        double z = NORMAL.inverseSurvivalProbability((1 - options.confLevel()) / 2);
        table.row(label, StrictMath.exp(b), StrictMath.exp(b - z * se), StrictMath.exp(b + z * se), se,
            Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(b / se))));
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
        String[] label = {"Survival, " + rows.treatedLabel(), "Survival, " + rows.controlLabel(), "Difference in survival",
            "Restricted mean, " + rows.treatedLabel(), "Restricted mean, " + rows.controlLabel(),
            "Difference in restricted mean"};
        double z = NORMAL.inverseSurvivalProbability((1 - options.confLevel()) / 2);
        for (int k = 0; k < label.length; k++) {
            double mean = Arrays.stream(drawn[k]).average().orElse(Double.NaN);
            double se = Math.sqrt(Arrays.stream(drawn[k]).map(v -> (v - mean) * (v - mean)).sum() / (drawn[k].length - 1));
            boolean contrast = k == 2 || k == 5;
            table.row(label[k], estimate[k], estimate[k] - z * se, estimate[k] + z * se, se,
                contrast && se > 0 ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(estimate[k] / se))) : null);
        }
        return table.footnote("Weighted Kaplan-Meier curves; errors from " + options.replicates() + " bootstrap samples of "
            + (data.isClustered() ? "sets" : "patients") + ", the design taken as given.").build();
    }

    /** Survival and restricted mean of both groups and their differences in some rows, which may repeat. */
    private double[] at(int[] pick) {
        double[] result = new double[6];
        for (int g = 0; g < 2; g++) {
            boolean treated = g == 0;
            int[] own = Arrays.stream(pick).filter(i -> rows.treated()[i] == treated).toArray();
            if (own.length == 0) {
                return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
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
            result[3 + g] = RestrictedMean.of(curve, options.tau()).mean();
        }
        result[2] = result[0] - result[1];
        result[5] = result[3] - result[4];
        return result;
    }
}
