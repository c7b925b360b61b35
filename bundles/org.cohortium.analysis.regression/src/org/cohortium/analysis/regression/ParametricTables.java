/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.ParametricModel;
import org.cohortium.numerics.parametric.ParametricPrediction;
import org.cohortium.numerics.survival.CoxTest;

/** The tables of a parametric survival model. */
final class ParametricTables {

    private static final double[] QUANTILES = {0.25, 0.5, 0.75};

    private final ParametricRows model;
    private final ParametricEffects effects;
    private final ParametricFit fit;

    ParametricTables(ParametricRows model, ParametricEffects effects) {
        this.model = model;
        this.effects = effects;
        this.fit = effects.fit;
    }

    /** All distributions side by side, the best first by AIC. */
    static Table comparison(List<ParametricFit> fits) {
        double best = fits.stream().mapToDouble(ParametricFit::aic).min().orElse(Double.NaN);
        Table.Builder table = Table.builder("comparison", "Distributions compared").text("distribution", "Distribution")
                .number("parameters", "Parameters", NumberFormat.COUNT)
                .number("loglik", "Log-likelihood", NumberFormat.STATISTIC).number("aic", "AIC", NumberFormat.STATISTIC)
                .number("delta.aic", "\u0394 AIC", NumberFormat.STATISTIC).number("bic", "BIC", NumberFormat.STATISTIC);
        for (ParametricFit each : fits) {
            table.row(each.model().distribution().label(), each.rank(), each.logLikelihood(), each.aic(), each.aic() - best,
                    each.bic());
        }
        return table.footnote("A lower AIC is better; differences below 2 say little.").build();
    }

    /** Every digit of the model, the constant first and the scale or shape last. */
    Table coefficients() {
        boolean hazard = effects.hasHazardRatio();
        Table.Builder table = Table.builder("coefficients", "Parameters of the model").text("term", "Term")
                .text("label", "Parameter").number("estimate", "Estimate", NumberFormat.ESTIMATE)
                .number("std.error", fit.isRobust() ? "Robust SE" : "SE", NumberFormat.ESTIMATE)
                .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
        if (effects.isTimeRatio()) {
            table.number("time.ratio", "TR", NumberFormat.RATIO).number("time.ratio.low", "TR lower", NumberFormat.RATIO)
                    .number("time.ratio.high", "TR upper", NumberFormat.RATIO);
        }
        if (hazard) {
            table.number("hazard.ratio", "HR", NumberFormat.RATIO).number("hazard.ratio.low", "HR lower", NumberFormat.RATIO)
                    .number("hazard.ratio.high", "HR upper", NumberFormat.RATIO);
        }
        add(table, 0, ParametricModel.INTERCEPT, "Constant");
        for (int j = 0; j < model.design.names().size(); j++) {
            add(table, j + 1, model.design.names().get(j),
                    ModelRow.columnLabel(model.design.columns().get(j), model.complete.data()));
        }
        boolean scale = fit.model().distribution().isLocationScale();
        for (int s = 0; s < fit.ancillaries(); s++) {
            String of = model.strata.isEmpty() ? "" : ": " + model.strata.get(s);
            add(table, fit.coefficients() + s, (scale ? "log(scale)" : "shape") + of, (scale ? "Log scale" : "Shape") + of);
        }
        return table.build();
    }

    private void add(Table.Builder table, int j, String name, String label) {
        CoxTest test = effects.test(j);
        double b = fit.parameter(j);
        List<Object> cells = new ArrayList<>(Arrays.asList(name, label, b, fit.standardError(j), fit.statistic(j),
                test.pValue(), test.logPValue()));
        boolean covariate = j > 0 && j < fit.coefficients();
        if (effects.isTimeRatio()) {
            double[] l = covariate ? effects.limits(j - 1) : new double[] {Double.NaN, Double.NaN};
            cells.addAll(Arrays.asList(covariate ? StrictMath.exp(b) : Double.NaN, StrictMath.exp(l[0]), StrictMath.exp(l[1])));
        }
        if (effects.hasHazardRatio()) {
            double[] h = covariate ? effects.hazardRatio(j - 1) : new double[] {Double.NaN, Double.NaN, Double.NaN};
            cells.addAll(Arrays.asList(StrictMath.exp(h[0]), StrictMath.exp(h[1]), StrictMath.exp(h[2])));
        }
        table.row(cells.toArray());
    }

    /** The tests of the whole model and of each term. */
    Table tests() {
        Table.Builder table = Table.builder("tests", "Tests of the model").text("term", "Test")
                .number("statistic", "Chi-squared", NumberFormat.STATISTIC).number("df", "df", NumberFormat.COUNT)
                .number("p.value", "p", NumberFormat.P_VALUE).number("log.p.value", "log p", NumberFormat.GENERAL);
        if (!fit.isRobust() && fit.degreesOfFreedom() > 0) {
            add(table, "Likelihood ratio",
                    CoxTest.chiSquared(2 * (fit.logLikelihood() - fit.nullLogLikelihood()), fit.degreesOfFreedom()));
        }
        for (int t = 0; t < model.design.terms().size(); t++) {
            add(table, "Wald: " + ModelRow.termLabel(model.design.terms().get(t), model.complete.data()), effects.wald(t));
        }
        return table.build();
    }

    private static void add(Table.Builder table, String name, CoxTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue(), test.logPValue());
    }

    /** What the model says of the patient of the profile. */
    Table predictions() {
        Map<String, String> profile = model.profile();
        double[] x = model.coded(profile);
        Table.Builder table = Table.builder("predictions", "Predictions").text("quantity", "Quantity");
        boolean stratified = !model.strata.isEmpty() && fit.ancillaries() > 0;
        if (stratified) {
            table.text("stratum", "Stratum");
        }
        table.number("at", "At", NumberFormat.GENERAL)
                .number("estimate", "Estimate", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("conf.low", "Lower limit", NumberFormat.ESTIMATE)
                .number("conf.high", "Upper limit", NumberFormat.ESTIMATE);
        for (int s = 0; s < Math.max(1, fit.ancillaries()); s++) {
            ParametricPrediction prediction = new ParametricPrediction(fit, x, 0, s, model.options.confLevel());
            String stratum = stratified ? model.strata.get(s) : null;
            for (double q : QUANTILES) {
                add(table, "Time by which this part has had the event", stratum, q, prediction.quantile(q));
            }
            for (double t : times()) {
                add(table, "Survival at a time", stratum, t, prediction.survival(t));
            }
            for (double t : times()) {
                add(table, "Hazard at a time", stratum, t, prediction.hazard(t));
            }
        }
        List<String> words = new ArrayList<>();
        profile.forEach((name, value) -> words.add(model.complete.data().column(name).label() + " " + value));
        String unit = model.timeUnit();
        if (!unit.isEmpty()) {
            table.footnote("Times are in " + unit + "; the hazard is per " + unit + ".");
        }
        return table.footnote(words.isEmpty() ? "For the whole cohort." : "For a patient with " + String.join(", ", words) + ".")
                .build();
    }

    private double[] times() {
        if (!model.options.times().isEmpty()) {
            return model.options.times().stream().mapToDouble(Double::doubleValue).toArray();
        }
        double last = model.lastTime();
        return new double[] {last / 4, last / 2, 3 * last / 4};
    }

    private static void add(Table.Builder table, String quantity, String stratum, double at, ParametricPrediction.Value v) {
        if (stratum == null) {
            table.row(quantity, at, v.estimate(), v.standardError(), v.lower(), v.upper());
        } else {
            table.row(quantity, stratum, at, v.estimate(), v.standardError(), v.lower(), v.upper());
        }
    }
}
