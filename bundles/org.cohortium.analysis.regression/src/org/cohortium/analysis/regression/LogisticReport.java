/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.regression.BinaryLink;
import org.cohortium.numerics.regression.HosmerLemeshow;
import org.cohortium.numerics.regression.LikelihoodRatioTest;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.RocCurve;
import org.cohortium.numerics.survival.CoxTest;

/** The tables and the receiver operating characteristic of a logistic regression. */
final class LogisticReport {

    private static final int CURVE_POINTS = 400;

    private final DesignMatrix design;
    private final DataTable data;
    private final LogisticEffects effects;

    LogisticReport(DesignMatrix design, DataTable data, LogisticEffects effects) {
        this.design = design;
        this.data = data;
        this.effects = effects;
    }

    /** Every digit of the full model, the constant first. */
    Table coefficients() {
        Table.Builder table = columns("coefficients", "Coefficients of the multivariable model");
        add(table, effects, 0, LogisticModel.INTERCEPT, "Constant");
        for (int j = 0; j < design.names().size(); j++) {
            add(table, effects, j + 1, design.names().get(j), ModelRow.columnLabel(design.columns().get(j), data));
        }
        return table.build();
    }

    /** Every digit of the univariable models. */
    Table univariable(List<LogisticEffects> alone) {
        Table.Builder table = columns("univariable", "Coefficients of the univariable models");
        for (int t = 0; t < alone.size(); t++) {
            int[] columns = design.columnsOf(t);
            for (int j = 0; j < columns.length && alone.get(t) != null; j++) {
                add(table, alone.get(t), j + 1, design.names().get(columns[j]),
                        ModelRow.columnLabel(design.columns().get(columns[j]), data));
            }
        }
        return table.build();
    }

    private Table.Builder columns(String id, String title) {
        Table.Builder table = Table.builder(id, title).text("term", "Term").text("label", "Coefficient")
                .number("estimate", logit() ? "Log odds ratio" : "Estimate", NumberFormat.ESTIMATE).number("std.error", "SE", NumberFormat.ESTIMATE);
        if (effects.isRobust()) {
            table.number("robust.se", "Robust SE", NumberFormat.ESTIMATE);
        }
        table.number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
        if (logit()) {
            table.number("odds.ratio", "Odds ratio", NumberFormat.RATIO);
        }
        NumberFormat limits = logit() ? NumberFormat.RATIO : NumberFormat.ESTIMATE;
        return table.number("conf.low", "Lower limit", limits).number("conf.high", "Upper limit", limits);
    }

    private boolean logit() {
        return effects.fit.model().link() == BinaryLink.LOGIT;
    }

    private void add(Table.Builder table, LogisticEffects of, int j, String name, String label) {
        boolean finite = j == 0 || of.isEstimable(j - 1);
        double estimate = j == 0 ? of.fit.coefficient(0) : of.estimate(j - 1);
        CoxTest test = of.test(j);
        double[] limits = of.coefficientLimits(j);
        List<Object> cells = new ArrayList<>(Arrays.asList(name, label, estimate,
                finite ? of.fit.standardError(j) : Double.NaN));
        if (effects.isRobust()) {
            cells.add(finite ? of.standardError(j) : Double.NaN);
        }
        cells.addAll(Arrays.asList(finite ? of.statistic(j) : Double.NaN, test.pValue(), test.logPValue()));
        cells.addAll(logit() ? Arrays.asList(StrictMath.exp(estimate), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]))
                : Arrays.asList(limits[0], limits[1]));
        table.row(cells.toArray());
    }

    /** The tests of the model as a whole and of its calibration. */
    Table tests(HosmerLemeshow calibration) {
        Table.Builder table = testColumns("tests", "Tests of the model");
        LikelihoodRatioTest lr = LikelihoodRatioTest.ofModel(effects.fit);
        add(table, "Likelihood ratio", CoxTest.chiSquared(lr.chiSquared(), lr.degreesOfFreedom()));
        if (effects.isRobust()) {
            table.footnote("The likelihood ratio test takes rows as independent and of equal weight; the Wald tests of the terms do not.");
        }
        if (calibration != null) {
            add(table, "Hosmer-Lemeshow", CoxTest.chiSquared(calibration.chiSquared(), calibration.degreesOfFreedom()));
            table.footnote("A small p-value of the Hosmer-Lemeshow test speaks against the calibration of the model.");
        }
        return table.build();
    }

    /** The Wald test of each term. */
    Table terms() {
        Table.Builder table = testColumns("terms", "Wald test of each term");
        for (int t = 0; t < design.terms().size(); t++) {
            add(table, ModelRow.termLabel(design.terms().get(t), data), effects.wald(t));
        }
        return table.build();
    }

    /** Observed and expected outcomes in groups of rising probability. */
    static Table calibration(HosmerLemeshow test) {
        Table.Builder table = Table.builder("calibration", "Observed and expected outcomes by fitted probability")
                .number("group", "Group", NumberFormat.COUNT).number("n", "n", NumberFormat.COUNT)
                .number("observed", "Observed", NumberFormat.COUNT).number("expected", "Expected", NumberFormat.ESTIMATE);
        for (int g = 0; g < test.n().length; g++) {
            table.row(g + 1, test.n()[g], test.observed()[g], test.expected()[g]);
        }
        return table.build();
    }

    private static Table.Builder testColumns(String id, String title) {
        return Table.builder(id, title).text("term", "Test").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
    }

    private static void add(Table.Builder table, String name, CoxTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue(), test.logPValue());
    }

    /** Sensitivity against one minus specificity at every cut of the fitted probability. */
    CurveFigure roc(RocCurve curve, double level) {
        return roc(effects.fit.model().event(), effects.fit.linearPredictor(), curve, level);
    }

    /** The same for any score. */
    static CurveFigure roc(boolean[] event, double[] score, RocCurve curve, double level) {
        int[] order = SortOrder.ascending(score);
        int n = order.length;
        int events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        int points = 1;
        int hits = 0;
        int misses = 0;
        for (int i = n - 1; i >= 0; i--) {
            hits += event[order[i]] ? 1 : 0;
            misses += event[order[i]] ? 0 : 1;
            if (i == 0 || score[order[i - 1]] != score[order[i]]) {
                x[points] = (double) misses / (n - events);
                y[points++] = (double) hits / events;
            }
        }
        int shown = Math.min(points, CURVE_POINTS);
        double[] shownX = new double[shown];
        double[] shownY = new double[shown];
        for (int k = 0; k < shown; k++) {
            int at = (int) ((long) k * (points - 1) / (shown - 1));
            shownX[k] = x[at];
            shownY[k] = y[at];
        }
        return new CurveFigure("roc", "Receiver operating characteristic",
                "Sensitivity and specificity of the fitted probabilities in the data they were fitted to; the diagonal is a coin.",
                Axis.of("1 \u2212 specificity", "").range(0, 1), Axis.of("Sensitivity", "").range(0, 1),
                List.of(new CurveFigure.Series("", CurveFigure.Shape.LINE, new double[] {0, 1}, new double[] {0, 1}, null, null,
                        null), new CurveFigure.Series("", CurveFigure.Shape.LINE, shownX, shownY, null, null, null)),
                null, List.of(), List.of("AUC " + CellText.interval(curve.area(), curve.lower(level), curve.upper(level),
                        NumberFormat.PROBABILITY)));
    }
}
