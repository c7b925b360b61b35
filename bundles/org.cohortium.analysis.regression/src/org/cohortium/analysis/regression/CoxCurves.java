/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.expression.Deparser;
import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.smooth.SmoothBasis;

/** The curves of the smooth covariates of a Cox model: how they are written, drawn, tabulated and tested. */
final class CoxCurves {

    private static final int GRID = 101;
    private static final double[] SHOWN = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final CoxModel model;
    private final double[] estimates;
    private final SymmetricMatrix covariance;

    /**
     * @param estimates by column of the design
     * @param covariance of the estimates
     */
    CoxCurves(CoxModel model, double[] estimates, SymmetricMatrix covariance) {
        this.model = model;
        this.estimates = estimates;
        this.covariance = covariance;
    }

    /** A covariate as a term in R's language: itself, or its curve. */
    static String written(String name, CoxAnalysisOptions options) {
        String plain = Deparser.name(name);
        if (!VariableRef.names(options.smooth()).contains(name)) {
            return plain;
        }
        return switch (options.spline()) {
            case NATURAL -> "ns(" + plain + ", df = " + options.splineDf() + ")";
            case RESTRICTED -> "rcs(" + plain + ", " + (options.splineDf() + 1) + ")";
            case PENALIZED -> "pspline(" + plain + ", df = " + options.splineDf() + ")";
        };
    }

    /** The terms that are curves. */
    static List<Integer> terms(CoxModel model) {
        List<Integer> terms = new ArrayList<>();
        for (int t = 0; t < model.design.terms().size(); t++) {
            if (model.basis(t) != null) {
                terms.add(t);
            }
        }
        return terms;
    }

    /** The smooth covariate whose curve a term is. */
    static String variable(CoxModel model, int term) {
        String written = model.design.terms().get(term).variables().get(0);
        return VariableRef.names(model.options.smooth()).stream().filter(n -> written(n, model.options).equals(written))
                .findFirst().orElseThrow();
    }

    private double[] sorted(int term) {
        double[] values = model.complete.data().numbers(variable(model, term)).clone();
        Arrays.sort(values);
        return values;
    }

    private double reference(int term) {
        int position = VariableRef.names(model.options.smooth()).indexOf(variable(model, term));
        List<Double> given = model.options.references();
        return position < given.size() && !Double.isNaN(given.get(position)) ? given.get(position)
                : Quantiles.of(sorted(term), 0.5);
    }

    /** Effect and standard error at some values, against the reference. */
    private double[][] effect(int term, double[] x, double reference) {
        int[] columns = model.design.columnsOf(term);
        SmoothBasis basis = model.basis(term);
        double[][] at = basis.columns(x);
        double[][] zero = basis.columns(new double[] {reference});
        SymmetricMatrix v = covariance.select(columns);
        double[][] result = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            double[] c = new double[columns.length];
            for (int j = 0; j < c.length; j++) {
                c[j] = at[j][i] - zero[j][0];
                result[0][i] += Double.isNaN(estimates[columns[j]]) ? 0 : c[j] * estimates[columns[j]];
            }
            result[1][i] = Math.sqrt(Math.max(0, v.quadraticForm(c)));
        }
        return result;
    }

    /** Writes the figure of each curve and the table of all. */
    void write(AnalysisResult.Builder result, String footnote) {
        List<Integer> terms = terms(model);
        if (terms.isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder("curves", "Smooth covariates: hazard ratios along their curves").text("term", "Covariate")
                .number("value", "Value", NumberFormat.GENERAL).number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
                .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
        double q = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - model.options.confLevel()) / 2);
        List<String> references = new ArrayList<>();
        for (int term : terms) {
            double reference = reference(term);
            double[] sorted = sorted(term);
            double[] shown = Arrays.stream(SHOWN).map(p -> Quantiles.of(sorted, p)).distinct().toArray();
            double[][] effect = effect(term, shown, reference);
            for (int i = 0; i < shown.length; i++) {
                double b = effect[0][i];
                double se = effect[1][i];
                table.row(model.termLabel(term), shown[i], b, se, StrictMath.exp(b), StrictMath.exp(b - q * se),
                        StrictMath.exp(b + q * se));
            }
            references.add(model.termLabel(term) + " " + CellText.number(reference, NumberFormat.GENERAL));
            result.figure(figure(term, sorted, reference, q));
        }
        table.footnote("Values are the 5th, 25th, 50th, 75th and 95th percentiles; the hazard ratio is against "
                + String.join(", ", references) + ".").footnote(footnote);
        result.table(table.build());
    }

    private CurveFigure figure(int term, double[] sorted, double reference, double q) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double[] x = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            x[i] = i == GRID - 1 ? high : low + i * ((high - low) / (GRID - 1));
        }
        double[][] effect = effect(term, x, reference);
        double[] y = new double[GRID];
        double[] lower = new double[GRID];
        double[] upper = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            y[i] = effect[0][i];
            lower[i] = effect[0][i] - q * effect[1][i];
            upper[i] = effect[0][i] + q * effect[1][i];
        }
        Column column = model.complete.data().column(variable(model, term));
        return new CurveFigure("curve_" + (term + 1), "Effect of " + column.label(), String.format(Locale.ROOT,
                "Log hazard ratio against %s with pointwise %s%% confidence band, other covariates held fixed.",
                CellText.number(reference, NumberFormat.GENERAL), ModelReport.percent(model.options.confLevel())),
                Axis.of(column.label(), column.unit()), Axis.of("Log hazard ratio", ""),
                List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, x, y, lower, upper, null)), null,
                List.of(new CurveFigure.ReferenceLine(true, 0, ""), new CurveFigure.ReferenceLine(false, reference, "reference")),
                List.of());
    }
}
