/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.expression.Deparser;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.penalized.RiskSetExpansion;

/** A second Cox model in which chosen covariates have a hazard ratio that changes with a function of time. */
final class TimeVaryingReport {

    private static final double[] SHOWN = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final int GRID = 80;
    private static final int MOST_FIGURES = 12;

    private final CoxModel model;
    private final CoxFit constant;
    private final CoxAnalysisOptions.TimeFunction function;
    private final int[] columns;
    private final double[] eventTimes;

    /** @param constant the model with constant hazard ratios */
    TimeVaryingReport(CoxModel model, CoxFit constant) {
        this.model = model;
        this.constant = constant;
        this.function = model.options.timeFunction();
        List<String> names = VariableRef.names(model.options.timeVarying()).stream().map(Deparser::name).toList();
        columns = IntStream.range(0, model.design.columns().size()).filter(j -> constant.coefficients().isEstimable(j)
                && model.isMainEffect(model.design.columns().get(j).term())
                && names.contains(model.design.columns().get(j).parts().get(0).variable())).toArray();
        eventTimes = IntStream.range(0, model.data.size()).filter(model.data::event).mapToDouble(model.data::stop).sorted()
                .toArray();
    }

    void write(AnalysisResult.Builder result, Progress progress) {
        if (columns.length == 0) {
            result.info("No covariate with a hazard ratio was left for a time-varying effect.");
            return;
        }
        if (function == CoxAnalysisOptions.TimeFunction.LOG && eventTimes[0] <= 0) {
            result.warning("There is an event at time zero, where the logarithm of time is not defined: time-varying effects were "
                    + "left out.", "Choose another function of time.");
            return;
        }
        CoxFit fit = fit(progress);
        int p = model.design.columns().size();
        CoxTest ratio = CoxTest.chiSquared(2 * (fit.logLikelihood() - constant.logLikelihood()), fit.rank() - constant.rank());
        result.table(coefficients(fit, p, ratio)).table(ratios(fit, p));
        for (int k = 0; k < Math.min(MOST_FIGURES, columns.length); k++) {
            result.figure(figure(fit, p, k));
        }
    }

    private CoxFit fit(Progress progress) {
        boolean robust = constant.coefficients().isRobust();
        RiskSetExpansion expansion = RiskSetExpansion.of(model.data, robust);
        CoxCovariates fixed = expansion.expand(model.covariates());
        double[] time = Arrays.stream(expansion.times()).map(function::at).toArray();
        List<String> names = new ArrayList<>(fixed.names());
        double[][] values = Arrays.copyOf(fixed.columns(), fixed.size() + columns.length);
        for (int k = 0; k < columns.length; k++) {
            double[] product = fixed.columns()[columns[k]].clone();
            for (int i = 0; i < product.length; i++) {
                product[i] *= time[i];
            }
            names.add(fixed.names().get(columns[k]) + ":" + function.text());
            values[fixed.size() + k] = product;
        }
        return CoxRegression.fit(expansion.data(), CoxCovariates.of(names, values).withOffset(fixed.offset()),
                CoxOptions.DEFAULT.withTies(model.options.ties().ties()).withRobust(robust), progress);
    }

    private Table coefficients(CoxFit fit, int p, CoxTest ratio) {
        Table.Builder table = Table.builder("time_varying", "Model with time-varying effects").text("term", "Term")
                .text("label", "Coefficient").number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("statistic", "z", NumberFormat.STATISTIC)
                .number("p.value", "p", NumberFormat.P_VALUE);
        CoxCoefficients c = fit.coefficients();
        for (int j = 0; j < c.size(); j++) {
            String label = j < p ? model.columnLabel(j) : model.columnLabel(columns[j - p]) + " \u00d7 " + function.text();
            table.row(c.names().get(j), label, c.estimate(j), c.standardError(j), c.z(j), c.test(j).pValue());
        }
        return table.footnote("A covariate's log hazard ratio at time t is its coefficient plus that of its product times "
                + function.text() + ".").footnote(String.format(Locale.ROOT,
                        "Likelihood ratio test against constant hazard ratios: chi-squared %.3f, df %d, %s.", ratio.statistic(),
                        ratio.df(), CellText.pEquals(ratio.pValue()))).build();
    }

    /** Log hazard ratio and standard error of a time-varying covariate at a time. */
    private double[] at(CoxFit fit, int p, int k, double time) {
        CoxCoefficients c = fit.coefficients();
        SymmetricMatrix v = c.covariance().select(columns[k], p + k);
        double g = function.at(time);
        double b = c.estimate(columns[k]) + g * c.estimate(p + k);
        return new double[] {b, Math.sqrt(Math.max(0, v.quadraticForm(new double[] {1, g})))};
    }

    private double quantile() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - model.options.confLevel()) / 2);
    }

    private Table ratios(CoxFit fit, int p) {
        Table.Builder table = Table.builder("time_varying_ratios", "Hazard ratios over time").text("term", "Coefficient")
                .number("time", "Time", NumberFormat.TIME).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
                .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        double q = quantile();
        for (int k = 0; k < columns.length; k++) {
            for (double share : SHOWN) {
                double time = Quantiles.of(eventTimes, share);
                double[] b = at(fit, p, k, time);
                table.row(model.columnLabel(columns[k]), time, StrictMath.exp(b[0]), StrictMath.exp(b[0] - q * b[1]),
                        StrictMath.exp(b[0] + q * b[1]));
            }
        }
        return table.footnote("Times are the 10th, 25th, 50th, 75th and 90th percentiles of the events' times.").build();
    }

    private CurveFigure figure(CoxFit fit, int p, int k) {
        double low = eventTimes[0];
        double high = eventTimes[eventTimes.length - 1];
        double[][] curve = new double[4][GRID];
        double q = quantile();
        for (int i = 0; i < GRID; i++) {
            double time = low + i * ((high - low) / (GRID - 1));
            double[] b = at(fit, p, k, time);
            curve[0][i] = time;
            curve[1][i] = b[0];
            curve[2][i] = b[0] - q * b[1];
            curve[3][i] = b[0] + q * b[1];
        }
        String label = model.columnLabel(columns[k]);
        return new CurveFigure("time_varying_" + (k + 1), "Log hazard ratio of " + label + " over time",
                "A model in which the log hazard ratio changes with " + function.text() + ", with pointwise "
                        + ModelReport.percent(model.options.confLevel()) + "% confidence band.",
                Axis.of("Time", model.timeUnit()), Axis.of("Log hazard ratio", ""),
                List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, curve[0], curve[1], curve[2], curve[3], null)), null,
                List.of(new CurveFigure.ReferenceLine(true, constant.coefficients().estimate(columns[k]), "constant")),
                List.of());
    }
}
