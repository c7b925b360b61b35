/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.input.ModelRow;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.formula.DesignMatrix;

/**
 * A model as papers print it: each variable and level with its counts, the effect of the univariable model beside that of
 * the multivariable one, and the latter as a forest plot. Effects are ratios, or differences for models that are not on a
 * log scale.
 *
 * @param design the columns of the model
 * @param rows its rows
 * @param measure the effect in words, such as "hazard ratio"
 * @param symbol the effect in letters, such as "HR"
 * @param level the confidence level
 * @param ratio whether effects are ratios, whose logarithms the model estimates
 * @param counted whether rows have events to be counted
 */
record ModelReport(DesignMatrix design, List<ModelRow> rows, String measure, String symbol, double level, boolean ratio,
        boolean counted) {

    /** A model of ratios with counted events. */
    ModelReport(DesignMatrix design, List<ModelRow> rows, String measure, String symbol, double level) {
        this(design, rows, measure, symbol, level, true, true);
    }

    private String reference() {
        return ratio ? CellText.REFERENCE : "0 (ref)";
    }

    private double shown(double b) {
        return ratio ? StrictMath.exp(b) : b;
    }

    /** A confidence level in percent: 95, 99.9. */
    static String percent(double level) {
        double p = Math.rint(level * 1e6) / 1e4;
        return p == Math.rint(p) ? String.format(Locale.ROOT, "%.0f", p) : Double.toString(p);
    }

    private String interval() {
        return symbol + " (" + percent(level) + "% CI)";
    }

    /**
     * The table.
     *
     * @param full the multivariable model
     * @param alone the univariable model of each term, null for interactions; empty to leave that column out
     */
    Table.Builder table(String id, String title, ModelEffects full, List<? extends ModelEffects> alone) {
        Table.Builder table = Table.builder(id, title).text("variable", "Variable").number("n", "n", NumberFormat.COUNT);
        if (counted) {
            table.number("events", "Events", NumberFormat.COUNT);
        }
        int first = counted ? 3 : 2;
        boolean both = !alone.isEmpty();
        if (both) {
            table.text("univariable", "Univariable " + interval()).number("p.value.univariable", "p", NumberFormat.P_VALUE);
        }
        table.text("multivariable", both ? "Multivariable " + interval() : interval())
                .number("p.value.multivariable", "p", NumberFormat.P_VALUE);
        for (ModelRow row : rows) {
            Object[] cells = new Object[first + (both ? 4 : 2)];
            cells[0] = row.label();
            cells[1] = row.n() == ModelRow.NO_COUNT ? null : row.n();
            if (counted) {
                cells[2] = row.events() == ModelRow.NO_COUNT ? null : row.events();
            }
            int[] columns = design.columnsOf(row.term());
            if (both && alone.get(row.term()) != null) {
                fill(cells, first, row, alone.get(row.term()), columns.length == 0 ? -1 : row.column() - columns[0], 0);
            }
            fill(cells, first + (both ? 2 : 0), row, full, row.column(), row.term());
            table.indented(row.isIndented() ? 1 : 0, cells);
        }
        if (both) {
            table.footnote("Univariable: each variable in a model of its own, on the rows of the multivariable model.");
        }
        return table.footnote("The p-value beside a variable with levels is of all its levels together.");
    }

    private void fill(Object[] cells, int at, ModelRow row, ModelEffects of, int column, int term) {
        switch (row.kind()) {
            case HEADING -> cells[at + 1] = design.columnsOf(row.term()).length > 1 ? (Double) of.termPValue(term) : null;
            case REFERENCE -> cells[at] = reference();
            case LEVEL, SINGLE -> {
                cells[at] = effect(of, column);
                cells[at + 1] = of.pValue(column);
            }
        }
    }

    /** An effect with its limits, or why there is none. */
    String effect(ModelEffects of, int column) {
        double b = of.estimate(column);
        if (Double.isNaN(b)) {
            return "redundant";
        }
        double[] limits = of.limits(column);
        if (Double.isInfinite(b) && Double.isNaN(limits[0])) {
            return (b > 0 ? "\u221e" : ratio ? "0" : "\u2212\u221e") + " (no finite estimate)";
        }
        return CellText.interval(shown(b), shown(limits[0]), shown(limits[1]),
                ratio ? NumberFormat.RATIO : NumberFormat.ESTIMATE);
    }

    /** The forest plot of the multivariable model; {@code low} and {@code high} say what lies on either side. */
    ForestFigure forest(ModelEffects full, String caption, String low, String high) {
        List<ForestFigure.Row> plot = new ArrayList<>();
        for (ModelRow row : rows) {
            List<String> none = counted ? List.of("", "") : List.of("");
            List<String> counts = row.n() == ModelRow.NO_COUNT ? none
                    : counted ? List.of(Integer.toString(row.n()), Integer.toString(row.events()))
                            : List.of(Integer.toString(row.n()));
            plot.add(switch (row.kind()) {
                case HEADING -> new ForestFigure.Row(ForestFigure.RowKind.HEADING, row.label(), 0, none,
                        List.of("", design.columnsOf(row.term()).length > 1 ? CellText.pValue(full.termPValue(row.term())) : ""),
                        Double.NaN, Double.NaN, Double.NaN, Double.NaN);
                case REFERENCE -> new ForestFigure.Row(ForestFigure.RowKind.REFERENCE, row.label(), 1, counts,
                        List.of(reference(), ""), ratio ? 1 : 0, Double.NaN, Double.NaN, Double.NaN);
                case LEVEL, SINGLE -> effectRow(full, row, counts);
            });
        }
        String heading = Character.toUpperCase(measure.charAt(0)) + measure.substring(1);
        return new ForestFigure("forest", heading + "s of the multivariable model", caption,
                ratio ? Axis.log(heading + " (" + percent(level) + "% CI)", "")
                        : Axis.of(heading + " (" + percent(level) + "% CI)", ""),
                ratio ? 1 : 0, "Variable", counted ? List.of("n", "Events") : List.of("n"),
                List.of(interval(), "p"), plot, low, high);
    }

    private ForestFigure.Row effectRow(ModelEffects full, ModelRow row, List<String> counts) {
        boolean estimable = full.isEstimable(row.column());
        double[] limits = full.limits(row.column());
        return new ForestFigure.Row(estimable ? ForestFigure.RowKind.EFFECT : ForestFigure.RowKind.NOT_ESTIMABLE, row.label(),
                row.isIndented() ? 1 : 0, counts,
                List.of(effect(full, row.column()), estimable ? CellText.pValue(full.pValue(row.column())) : ""),
                estimable ? shown(full.estimate(row.column())) : Double.NaN, shown(limits[0]), shown(limits[1]), Double.NaN);
    }
}
