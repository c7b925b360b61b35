/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.numerics.survival.CoxCoefficients;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.ProportionalHazardsTest;

/** The tables of a Cox regression. */
final class CoxTables {

    private static final String REFERENCE = "1 (ref)";

    private final CoxModel model;
    private final CoxFit fit;
    private final double level;

    CoxTables(CoxModel model, CoxFit fit) {
        this.model = model;
        this.fit = fit;
        this.level = model.options.confLevel();
    }

    /** A confidence level in percent: 95, 99.9. */
    static String percent(double level) {
        double p = Math.rint(level * 1e6) / 1e4;
        return p == Math.rint(p) ? String.format(Locale.ROOT, "%.0f", p) : Double.toString(p);
    }

    /** The table of a paper: each variable and level with counts, and hazard ratios alone and adjusted. */
    Table hazardRatios(List<CoxFit> alone) {
        Table.Builder table = Table.builder("hazard_ratios", "Hazard ratios").text("variable", "Variable")
                .number("n", "n", NumberFormat.COUNT).number("events", "Events", NumberFormat.COUNT);
        String interval = "HR (" + percent(level) + "% CI)";
        boolean both = !alone.isEmpty();
        if (both) {
            table.text("univariable", "Univariable " + interval).number("p.value.univariable", "p", NumberFormat.P_VALUE);
        }
        table.text("multivariable", both ? "Multivariable " + interval : interval)
                .number("p.value.multivariable", "p", NumberFormat.P_VALUE);
        for (ModelRow row : model.rows) {
            Object[] cells = new Object[both ? 7 : 5];
            cells[0] = row.label();
            cells[1] = row.n() == ModelRow.NO_COUNT ? null : row.n();
            cells[2] = row.events() == ModelRow.NO_COUNT ? null : row.events();
            if (both && model.isMainEffect(row.term())) {
                int first = model.design.columnsOf(row.term()).length == 0 ? 0 : model.design.columnsOf(row.term())[0];
                fill(cells, 3, row, alone.get(row.term()), row.column() - first, 0);
            }
            fill(cells, both ? 5 : 3, row, fit, row.column(), row.term());
            table.indented(row.isIndented() ? 1 : 0, cells);
        }
        if (both) {
            table.footnote("Univariable: each variable in a model of its own, on the rows of the multivariable model.");
        }
        table.footnote("The p-value beside a variable with levels is of the Wald test of all its levels together.");
        table.footnote(varianceNote());
        return table.build();
    }

    private void fill(Object[] cells, int at, ModelRow row, CoxFit of, int column, int term) {
        CoxCoefficients c = of.coefficients();
        switch (row.kind()) {
            case HEADING -> cells[at + 1] = model.design.columnsOf(row.term()).length > 1
                    ? (Double) of.waldTest(term).pValue() : null;
            case REFERENCE -> cells[at] = REFERENCE;
            case LEVEL, SINGLE -> {
                cells[at] = effect(c, column);
                cells[at + 1] = c.test(column).pValue();
            }
        }
    }

    /** A hazard ratio with its limits, or why there is none. */
    String effect(CoxCoefficients c, int column) {
        double b = c.estimate(column);
        if (Double.isNaN(b)) {
            return "redundant";
        }
        if (Double.isInfinite(b)) {
            return b > 0 ? "\u221e (no finite estimate)" : "0 (no finite estimate)";
        }
        double[] limits = c.limits(column, level);
        return CellText.interval(c.hazardRatio(column), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]),
                NumberFormat.RATIO);
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
            addCoefficient(table, fit.coefficients(), j, j);
        }
        return table.build();
    }

    /** Every digit of the univariable models. */
    Table univariable(List<CoxFit> alone) {
        Table.Builder table = coefficientColumns("univariable", "Coefficients of the univariable models");
        for (int t = 0; t < alone.size(); t++) {
            int[] columns = model.design.columnsOf(t);
            for (int j = 0; j < columns.length && alone.get(t) != null; j++) {
                addCoefficient(table, alone.get(t).coefficients(), j, columns[j]);
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

    private void addCoefficient(Table.Builder table, CoxCoefficients c, int column, int designColumn) {
        double[] limits = c.limits(column, level);
        CoxTest test = c.test(column);
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

    private static Table.Builder testColumns(String id, String title) {
        return Table.builder(id, title).text("term", "Test").number("statistic", "Chi-squared", NumberFormat.STATISTIC)
                .number("df", "df", NumberFormat.COUNT).number("p.value", "p", NumberFormat.P_VALUE)
                .number("log.p.value", "log p", NumberFormat.GENERAL);
    }

    private static void add(Table.Builder table, String name, CoxTest test) {
        table.row(name, test.statistic(), test.df(), test.pValue(), test.logPValue());
    }
}
