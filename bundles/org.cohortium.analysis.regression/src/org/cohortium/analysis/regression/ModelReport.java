/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.ForestFigure;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;
import org.cohortium.data.formula.DesignMatrix;

/**
 * A model as papers print it: each variable and level with its counts, the ratio of the univariable model beside that of
 * the multivariable one, and the latter as a forest plot.
 *
 * @param design the columns of the model
 * @param rows its rows
 * @param measure the ratio in words, such as "hazard ratio"
 * @param symbol the ratio in letters, such as "HR"
 * @param level the confidence level
 */
record ModelReport(DesignMatrix design, List<ModelRow> rows, String measure, String symbol, double level) {

    private static final String REFERENCE = "1 (ref)";

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
        Table.Builder table = Table.builder(id, title).text("variable", "Variable").number("n", "n", NumberFormat.COUNT)
                .number("events", "Events", NumberFormat.COUNT);
        boolean both = !alone.isEmpty();
        if (both) {
            table.text("univariable", "Univariable " + interval()).number("p.value.univariable", "p", NumberFormat.P_VALUE);
        }
        table.text("multivariable", both ? "Multivariable " + interval() : interval())
                .number("p.value.multivariable", "p", NumberFormat.P_VALUE);
        for (ModelRow row : rows) {
            Object[] cells = new Object[both ? 7 : 5];
            cells[0] = row.label();
            cells[1] = row.n() == ModelRow.NO_COUNT ? null : row.n();
            cells[2] = row.events() == ModelRow.NO_COUNT ? null : row.events();
            int[] columns = design.columnsOf(row.term());
            if (both && alone.get(row.term()) != null) {
                fill(cells, 3, row, alone.get(row.term()), columns.length == 0 ? -1 : row.column() - columns[0], 0);
            }
            fill(cells, both ? 5 : 3, row, full, row.column(), row.term());
            table.indented(row.isIndented() ? 1 : 0, cells);
        }
        if (both) {
            table.footnote("Univariable: each variable in a model of its own, on the rows of the multivariable model.");
        }
        return table.footnote("The p-value beside a variable with levels is of the Wald test of all its levels together.");
    }

    private void fill(Object[] cells, int at, ModelRow row, ModelEffects of, int column, int term) {
        switch (row.kind()) {
            case HEADING -> cells[at + 1] = design.columnsOf(row.term()).length > 1 ? (Double) of.termPValue(term) : null;
            case REFERENCE -> cells[at] = REFERENCE;
            case LEVEL, SINGLE -> {
                cells[at] = effect(of, column);
                cells[at + 1] = of.pValue(column);
            }
        }
    }

    /** A ratio with its limits, or why there is none. */
    static String effect(ModelEffects of, int column) {
        double b = of.estimate(column);
        if (Double.isNaN(b)) {
            return "redundant";
        }
        double[] limits = of.limits(column);
        if (Double.isInfinite(b) && Double.isNaN(limits[0])) {
            return b > 0 ? "\u221e (no finite estimate)" : "0 (no finite estimate)";
        }
        return CellText.interval(StrictMath.exp(b), StrictMath.exp(limits[0]), StrictMath.exp(limits[1]), NumberFormat.RATIO);
    }

    /** The forest plot of the multivariable model; {@code low} and {@code high} say what lies on either side. */
    ForestFigure forest(ModelEffects full, String caption, String low, String high) {
        List<ForestFigure.Row> plot = new ArrayList<>();
        for (ModelRow row : rows) {
            List<String> counts = row.n() == ModelRow.NO_COUNT ? List.of("", "")
                    : List.of(Integer.toString(row.n()), Integer.toString(row.events()));
            plot.add(switch (row.kind()) {
                case HEADING -> new ForestFigure.Row(ForestFigure.RowKind.HEADING, row.label(), 0, List.of("", ""),
                        List.of("", design.columnsOf(row.term()).length > 1 ? CellText.pValue(full.termPValue(row.term())) : ""),
                        Double.NaN, Double.NaN, Double.NaN, Double.NaN);
                case REFERENCE -> new ForestFigure.Row(ForestFigure.RowKind.REFERENCE, row.label(), 1, counts,
                        List.of(REFERENCE, ""), 1, Double.NaN, Double.NaN, Double.NaN);
                case LEVEL, SINGLE -> effectRow(full, row, counts);
            });
        }
        String heading = Character.toUpperCase(measure.charAt(0)) + measure.substring(1);
        return new ForestFigure("forest", heading + "s of the multivariable model", caption,
                Axis.log(heading + " (" + percent(level) + "% CI)", ""), 1, "Variable", List.of("n", "Events"),
                List.of(interval(), "p"), plot, low, high);
    }

    private static ForestFigure.Row effectRow(ModelEffects full, ModelRow row, List<String> counts) {
        boolean estimable = full.isEstimable(row.column());
        double[] limits = full.limits(row.column());
        return new ForestFigure.Row(estimable ? ForestFigure.RowKind.EFFECT : ForestFigure.RowKind.NOT_ESTIMABLE, row.label(),
                row.isIndented() ? 1 : 0, counts,
                List.of(effect(full, row.column()), estimable ? CellText.pValue(full.pValue(row.column())) : ""),
                estimable ? StrictMath.exp(full.estimate(row.column())) : Double.NaN, StrictMath.exp(limits[0]),
                StrictMath.exp(limits[1]), Double.NaN);
    }
}
