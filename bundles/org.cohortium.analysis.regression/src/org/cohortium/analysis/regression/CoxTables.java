/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.ProportionalHazardsTest;

/** The tables of a Cox regression. */
final class CoxTables {

    private final CoxModel model;
    private final CoxEffects effects;
    private final CoxFit fit;

    CoxTables(CoxModel model, CoxEffects effects) {
        this.model = model;
        this.effects = effects;
        this.fit = effects.fit();
    }

    /** The table of a paper: each variable and level with counts, and hazard ratios alone and adjusted. */
    Table hazardRatios(List<CoxEffects> alone) {
        Table.Builder table = model.report().table("hazard_ratios", "Hazard ratios", effects, alone).footnote(varianceNote());
        if (effects.hasProfile() || alone.stream().anyMatch(e -> e != null && e.hasProfile())) {
            table.footnote("Without a finite estimate: limits of the profile likelihood and p-value of the likelihood ratio test.");
        }
        return table.build();
    }

    private String varianceNote() {
        return fit.coefficients().isRobust() ? model.data.isClustered()
                ? "Confidence intervals and p-values from the robust variance over clusters."
                : "Confidence intervals and p-values from the robust variance over rows."
                : "Confidence intervals and p-values from the model-based variance (Wald).";
    }

    /** Every digit of the full model, a coefficient a row. */
    Table coefficients() {
        Table.Builder table = coefficientColumns("coefficients", "Coefficients of the multivariable model");
        for (int j = 0; j < fit.coefficients().size(); j++) {
            addCoefficient(table, effects, j, j);
        }
        return table.build();
    }

    /** Every digit of the univariable models. */
    Table univariable(List<CoxEffects> alone) {
        Table.Builder table = coefficientColumns("univariable", "Coefficients of the univariable models");
        for (int t = 0; t < alone.size(); t++) {
            int[] columns = model.design.columnsOf(t);
            for (int j = 0; j < columns.length && alone.get(t) != null; j++) {
                addCoefficient(table, alone.get(t), j, columns[j]);
            }
        }
        return table.build();
    }

    private Table.Builder coefficientColumns(String id, String title) {
        Table.Builder table = Table.builder(id, title).text("term", "Term").text("label", "Coefficient")
                .number("estimate", "Log hazard ratio", NumberFormat.ESTIMATE)
                .number("std.error", "SE", NumberFormat.ESTIMATE);
        if (fit.coefficients().isRobust()) {
            table.number("robust.se", "Robust SE", NumberFormat.ESTIMATE);
        }
        return table.number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL).number("hazard.ratio", "Hazard ratio", NumberFormat.RATIO)
                .number("conf.low", "Lower limit", NumberFormat.RATIO).number("conf.high", "Upper limit", NumberFormat.RATIO);
    }

    private void addCoefficient(Table.Builder table, CoxEffects of, int column, int designColumn) {
        CoxCoefficients c = of.fit().coefficients();
        double[] limits = of.limits(column);
        CoxTest test = of.test(column);
        Object[] common = {c.names().get(column), model.columnLabel(designColumn), c.estimate(column),
            c.modelStandardError(column), c.robustStandardError(column), c.z(column), test.pValue(), test.logPValue(),
            c.hazardRatio(column), StrictMath.exp(limits[0]), StrictMath.exp(limits[1])};
        if (fit.coefficients().isRobust()) {
            table.row(common);
        } else {
            table.row(common[0], common[1], common[2], common[3], common[5], common[6], common[7], common[8], common[9],
                    common[10]);
        }
    }

    /** The tests of the model as a whole and of each term. */
    Table tests() {
        Table.Builder table = testColumns("tests", "Tests of the model");
        add(table, "Likelihood ratio", fit.likelihoodRatioTest());
        add(table, fit.coefficients().isRobust() ? "Wald (robust)" : "Wald", fit.waldTest());
        add(table, "Score", fit.scoreTest());
        if (fit.robustScoreTest() != null) {
            add(table, "Score (robust)", fit.robustScoreTest());
            table.footnote("The likelihood ratio and score tests assume independent rows; the robust tests do not.");
        }
        return table.build();
    }

    /** The Wald test of each term. */
    Table terms() {
        Table.Builder table = testColumns("terms", "Wald test of each term");
        for (int t = 0; t < model.design.terms().size(); t++) {
            add(table, model.termLabel(t), fit.waldTest(t));
        }
        return table.build();
    }

    /** The test of proportional hazards, by term and global. */
    Table proportionalHazards(ProportionalHazardsTest test) {
        Table.Builder table = testColumns("proportional_hazards", "Test of proportional hazards");
        for (int t = 0; t < test.terms().size(); t++) {
            add(table, model.termLabel(t), test.terms().get(t));
        }
        add(table, "Global", test.global());
        return table.footnote("Score test with time transformed by \"" + test.transform().label()
                + "\"; a small p-value speaks against a constant hazard ratio.").build();
    }

    /** For each smooth covariate the tests that its curve is level and that it is a line. */
    Table curveTests() {
        Table.Builder table = testColumns("curve_tests", "Wald tests of the curves");
        for (int t : CoxCurves.terms(model)) {
            int[] columns = model.design.columnsOf(t);
            double[] b = java.util.Arrays.stream(columns).mapToDouble(fit.coefficients()::estimate).toArray();
            double[] x = model.complete.data().numbers(CoxCurves.variable(model, t));
            CurveTests tests = CurveTests.of(model.basis(t), b, fit.coefficients().covariance().select(columns),
                    java.util.Arrays.stream(x).min().orElse(0), java.util.Arrays.stream(x).max().orElse(0));
            add(table, model.termLabel(t) + ": any effect", tests.overall());
            add(table, model.termLabel(t) + ": nonlinear", tests.nonlinear());
        }
        return table.footnote("A small p-value of the nonlinear part speaks against a straight line on the log hazard.").build();
    }

    private static Table.Builder testColumns(String id, String title) {
        return Table.builder(id, title).text("term", "Test").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
    }

    private static void add(Table.Builder table, String name, CoxTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue(), test.logPValue());
    }
}
