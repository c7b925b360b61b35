/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.input.SurvivalInput;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.RestrictedMeanContrast;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;
import org.cohortium.numerics.weighting.ScoreCorrection;

/** The hazard ratios and curves of weighted groups, with errors that fit the weights. */
final class WeightedSurvival {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final WeightedRows rows;
    private final WeightingOptions options;
    private final int focal;
    private final long seed;
    private final SurvivalData crude;
    private final SurvivalData weighted;

    /** @param focal the group whose effect is asked for, or -1 */
    WeightedSurvival(WeightedRows rows, WeightingOptions options, int focal, long seed) {
        this.rows = rows;
        this.focal = focal;
        this.options = options;
        this.seed = seed;
        crude = SurvivalInput.of(rows.rows().data(), options.time().name(), options.event().name(), options.eventLevels())
            .read();
        weighted = SurvivalData.right(crude.stops(), crude.events()).weights(rows.weights())
            .rowNumbers(rows.rows().data().rowNumbers()).build();
    }

    int events() {
        return crude.eventCount();
    }

    List<SurvivalCurve> curves() {
        return KaplanMeier.fit(weighted, rows.arm(), rows.labels().size(), VarianceEstimator.ROBUST);
    }

    /** An indicator of each group but the reference. */
    private CoxCovariates arms(int[] arm) {
        int others = rows.labels().size() - 1;
        double[][] indicator = new double[others][arm.length];
        for (int i = 0; i < arm.length; i++) {
            if (arm[i] > 0) {
                indicator[arm[i] - 1][i] = 1;
            }
        }
        return CoxCovariates.of(rows.labels().subList(1, others + 1), indicator);
    }

    private CoxCovariates arms(boolean adjusted) {
        CoxCovariates plain = arms(rows.arm());
        List<String> names = new ArrayList<>(plain.names());
        List<double[]> columns = new ArrayList<>(List.of(plain.columns()));
        for (int j = 0; adjusted && j < rows.columns().length; j++) {
            names.add("x" + j);
            columns.add(rows.columns()[j]);
        }
        return CoxCovariates.of(names, columns.toArray(double[][]::new));
    }

    void addTo(AnalysisResult.Builder result, Progress progress) {
        Table.Builder table = Table.builder("effects", "Hazard ratios").text("model", "Model").text("term", "Comparison")
            .number("estimate", "Hazard ratio", NumberFormat.RATIO).number("conf.low", "Lower limit", NumberFormat.RATIO)
            .number("conf.high", "Upper limit", NumberFormat.RATIO)
            .number("std.error", "Standard error of the log", NumberFormat.ESTIMATE)
            .number("p.value", "p", NumberFormat.P_VALUE);
        CoxFit plain = CoxRegression.fit(crude, arms(false), CoxOptions.DEFAULT, progress);
        add(table, "Crude", plain, null);
        CoxFit fit = CoxRegression.fit(weighted, arms(false), CoxOptions.DEFAULT.withRobust(true), progress);
        double[] errors = errors(fit, result, progress);
        add(table, "Weighted", fit, errors);
        if (options.adjusted()) {
            add(table, "Weighted, adjusted for the covariates",
                CoxRegression.fit(weighted, arms(true), CoxOptions.DEFAULT.withRobust(true), progress), null);
        }
        result.table(table.footnote("Reference: " + rows.labels().getFirst() + ". Weighted models: " + switch (options.errors()) {
            case ROBUST -> "robust (sandwich) standard errors, the weights taken as known.";
            case CORRECTED -> "robust standard errors that allow for the score having been estimated.";
            case BOOTSTRAP -> "bootstrap standard errors, weights made anew in each sample.";
        } + (options.adjusted() ? " The adjusted model has robust errors." : "")).build());
        for (int k = 0; k < errors.length; k++) {
            String id = errors.length == 1 ? "" : "." + (k + 2);
            String which = errors.length == 1 ? "" : ", " + rows.labels().get(k + 1) + " vs " + rows.labels().getFirst();
            result.scalar("hazard.ratio" + id, "Weighted hazard ratio" + which, NumberFormat.RATIO,
                fit.coefficients().hazardRatio(k)).scalar("std.error" + id, "Standard error of its log" + which,
                    NumberFormat.ESTIMATE, errors[k]);
        }
        if (errors.length > 1 && options.errors() == WeightingOptions.Errors.ROBUST) {
            result.scalar("p.value.any", "p of any difference in hazard (robust Wald)", NumberFormat.P_VALUE, fit.waldTest().pValue());
        }
        if (options.tau() != null) {
            result.table(restricted());
        }
    }

    private void add(Table.Builder table, String model, CoxFit fit, double[] errors) {
        double z = NORMAL.inverseSurvivalProbability((1 - options.confLevel()) / 2);
        for (int g = 1; g < rows.labels().size(); g++) {
            double b = fit.coefficients().estimate(g - 1);
            double se = errors == null ? fit.coefficients().standardError(g - 1) : errors[g - 1];
            table.row(model, rows.labels().get(g) + " vs " + rows.labels().getFirst(), StrictMath.exp(b),
                StrictMath.exp(b - z * se), StrictMath.exp(b + z * se), se,
                Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(b / se))));
        }
    }

    private double[] errors(CoxFit fit, AnalysisResult.Builder result, Progress progress) {
        double[] errors = new double[rows.labels().size() - 1];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = fit.coefficients().robustStandardError(k);
        }
        if (options.errors() == WeightingOptions.Errors.CORRECTED && rows.score() != null) {
            Score score = rows.score();
            double[] influence = ScoreCorrection.of(rows.rows().treated(), score.columns(), score.probability(), rows.weights(),
                options.formula().slopes(rows.rows().treated(), score.probability()), fit.residuals().dfbeta()[0]);
            errors[0] = Math.sqrt(Arrays.stream(influence).map(d -> d * d).sum());
        } else if (options.errors() == WeightingOptions.Errors.CORRECTED && rows.armScore() != null) {
            double[][] influence = fit.residuals().dfbeta();
            for (int k = 0; k < errors.length; k++) {
                errors[k] = Math.sqrt(Arrays.stream(WeightedArms.corrected(rows, options, focal, influence[k])).map(d -> d * d)
                    .sum());
            }
        } else if (options.errors() == WeightingOptions.Errors.BOOTSTRAP) {
            return bootstrap(result, progress);
        }
        return errors;
    }

    private double[] bootstrap(AnalysisResult.Builder result, Progress progress) {
        int n = rows.arm().length;
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int groups = rows.labels().size();
        double[][] estimate = new double[groups - 1][options.replicates()];
        int done = 0;
        int failed = 0;
        for (int b = 0; b < options.replicates(); b++) {
            progress.checkCancelled();
            progress.report(b / (double) options.replicates(), "Bootstrap");
            int[] drawn = new int[n];
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
            }
            try {
                int[] arm = Arrays.stream(drawn).map(i -> rows.arm()[i]).toArray();
                double[][] columns = new double[rows.columns().length][];
                for (int j = 0; j < columns.length; j++) {
                    double[] column = rows.columns()[j];
                    columns[j] = Arrays.stream(drawn).mapToDouble(i -> column[i]).toArray();
                }
                double[] w = options.everyLevel()
                    ? WeightedArms.plain(arm, rows.labels(), columns, focal, options, Progress.NONE)
                    : WeightedRows.plain(arm, columns, options, Progress.NONE);
                boolean[] event = new boolean[n];
                double[] time = new double[n];
                for (int i = 0; i < n; i++) {
                    event[i] = crude.event(drawn[i]);
                    time[i] = crude.stop(drawn[i]);
                }
                CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).weights(w).build(), arms(arm), CoxOptions.DEFAULT,
                    Progress.NONE);
                for (int k = 0; k < estimate.length; k++) {
                    estimate[k][done] = fit.coefficients().estimate(k);
                }
                done++;
            } catch (EstimationException e) {
                failed++;
            }
        }
        if (failed > 0) {
            result.info(failed + " of " + options.replicates() + " bootstrap samples allowed no estimate and were left out.");
        }
        double[] errors = new double[estimate.length];
        for (int k = 0; k < errors.length; k++) {
            double[] used = Arrays.copyOf(estimate[k], done);
            double mean = Arrays.stream(used).average().orElse(Double.NaN);
            errors[k] = Math.sqrt(Arrays.stream(used).map(e -> (e - mean) * (e - mean)).sum() / (done - 1));
        }
        return errors;
    }

    private Table restricted() {
        Table.Builder table = Table.builder("rmst", "Restricted mean survival time up to " + NumberText.of(options.tau()))
            .text("group", "Group").number("estimate", "Weighted mean", NumberFormat.TIME)
            .number("conf.low", "Lower limit", NumberFormat.TIME).number("conf.high", "Upper limit", NumberFormat.TIME)
            .number("p.value", "p", NumberFormat.P_VALUE);
        List<RestrictedMean> means = new ArrayList<>();
        List<SurvivalCurve> curves = curves();
        for (int g = 0; g < curves.size(); g++) {
            int group = g;
            int[] own = IntStream.range(0, rows.arm().length).filter(i -> rows.arm()[i] == group).toArray();
            RestrictedMean mean = RestrictedMean.robust(weighted.select(own), curves.get(g), options.tau());
            means.add(mean);
            double[] limits = mean.limits(options.confLevel());
            table.row(rows.labels().get(g), mean.mean(), limits[0], limits[1], null);
        }
        for (int g = 1; g < means.size(); g++) {
            RestrictedMeanContrast d = RestrictedMeanContrast.difference(means.getFirst(), means.get(g), options.confLevel());
            table.row(rows.labels().get(g) + " less " + rows.labels().getFirst(), d.estimate(), d.lower(), d.upper(),
                d.pValue());
        }
        return table.footnote("Weighted Kaplan-Meier curves; errors by the infinitesimal jackknife.").build();
    }
}
