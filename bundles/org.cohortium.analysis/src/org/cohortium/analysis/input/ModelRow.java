/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Term;

/**
 * A row of a model as papers print it: a variable, one of its levels, its reference level, or an interaction.
 *
 * @param kind what it is
 * @param label variable with unit, or level
 * @param term position of its term in the design
 * @param column position of its coefficient in the design, -1 for headings and reference levels
 * @param n rows of the level, or all rows; {@link #NO_COUNT} for interactions
 * @param events events among them, or {@link #NO_COUNT}
 */
public record ModelRow(Kind kind, String label, int term, int column, int n, int events) {

    /** Where a count would say nothing. */
    public static final int NO_COUNT = -1;

    /** What a row is. */
    public enum Kind {
        /** A variable whose levels follow. */
        HEADING,
        /** The level the others are compared with. */
        REFERENCE,
        /** A level with a coefficient, under its heading. */
        LEVEL,
        /** A coefficient that stands alone. */
        SINGLE
    }

    /** Whether it stands under a heading. */
    public boolean isIndented() {
        return kind == Kind.REFERENCE || kind == Kind.LEVEL;
    }

    /**
     * The rows of a design in the order of its terms.
     *
     * @param data the rows used
     * @param event whether each had the event
     */
    public static List<ModelRow> of(DesignMatrix design, DataTable data, boolean[] event) {
        List<ModelRow> rows = new ArrayList<>();
        boolean[] everyone = new boolean[event.length];
        Arrays.fill(everyone, true);
        for (int t = 0; t < design.terms().size(); t++) {
            Term term = design.terms().get(t);
            int[] columns = design.columnsOf(t);
            if (term.order() == 1 && design.basis(term.variables().get(0)).isPresent()) {
                rows.add(row(Kind.HEADING, termLabel(term, data) + ", as a curve", t, -1, everyone, event));
            } else if (term.order() == 1 && isCategory(column(data, term.variables().get(0)))) {
                addLevels(rows, design, data, event, t, columns);
            } else if (term.order() == 1) {
                rows.add(row(Kind.SINGLE, termLabel(term, data), t, columns[0], everyone, event));
            } else if (columns.length == 1) {
                rows.add(uncounted(Kind.SINGLE, columnLabel(design.columns().get(columns[0]), data), t, columns[0]));
            } else {
                rows.add(uncounted(Kind.HEADING, termLabel(term, data), t, -1));
                for (int j : columns) {
                    rows.add(uncounted(Kind.LEVEL, columnLabel(design.columns().get(j), data), t, j));
                }
            }
        }
        return rows;
    }

    private static void addLevels(List<ModelRow> rows, DesignMatrix design, DataTable data, boolean[] event, int term,
            int[] columns) {
        Column variable = column(data, design.terms().get(term).variables().get(0));
        boolean[] everyone = new boolean[event.length];
        Arrays.fill(everyone, true);
        rows.add(row(Kind.HEADING, label(variable), term, -1, everyone, event));
        if (columns.length > 0) {
            String reference = design.columns().get(columns[0]).parts().get(0).reference();
            rows.add(row(Kind.REFERENCE, reference, term, -1, rowsOf(variable, reference), event));
        }
        for (int j : columns) {
            String level = design.columns().get(j).parts().get(0).level();
            rows.add(row(Kind.LEVEL, level, term, j, rowsOf(variable, level), event));
        }
    }

    private static ModelRow uncounted(Kind kind, String label, int term, int column) {
        return new ModelRow(kind, label, term, column, NO_COUNT, NO_COUNT);
    }

    private static ModelRow row(Kind kind, String label, int term, int column, boolean[] rows, boolean[] event) {
        int n = 0;
        int events = 0;
        for (int i = 0; i < rows.length; i++) {
            n += rows[i] ? 1 : 0;
            events += rows[i] && event[i] ? 1 : 0;
        }
        return new ModelRow(kind, label, term, column, n, events);
    }

    private static boolean[] rowsOf(Column variable, String level) {
        boolean[] rows = new boolean[variable.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = level.equals(variable.text(i));
        }
        return rows;
    }

    private static boolean isCategory(Column column) {
        return column instanceof CategoryColumn || column instanceof LogicalColumn || column instanceof TextColumn;
    }

    /** The column behind a variable of a formula. */
    private static Column column(DataTable data, String variable) {
        for (Column column : data.columns()) {
            if (Deparser.name(column.name()).equals(variable)) {
                return column;
            }
        }
        // a smooth term: the variable is its first argument
        int open = variable.indexOf('(');
        for (Column column : data.columns()) {
            String name = open < 0 ? "" : variable.substring(open + 1);
            if (name.startsWith(Deparser.name(column.name()) + ",") || name.equals(Deparser.name(column.name()) + ")")) {
                return column;
            }
        }
        return data.column(variable);
    }

    /** The label of a variable, with its unit where it is a number. */
    public static String label(Column column) {
        return column instanceof NumberColumn && !column.unit().isEmpty() ? column.label() + " (" + column.unit() + ")"
                : column.label();
    }

    /** The words for a term: its variables' labels. */
    public static String termLabel(Term term, DataTable data) {
        return String.join(" \u00d7 ", term.variables().stream().map(v -> label(column(data, v))).toList());
    }

    /** The words for a coefficient that can stand alone: "Age (years)", "Sex: female", "Sex: female x Age (years)". */
    public static String columnLabel(DesignColumn column, DataTable data) {
        List<String> parts = new ArrayList<>();
        for (DesignColumn.Part part : column.parts()) {
            String name = label(column(data, part.variable()));
            parts.add(part.level() == null ? name : name + ": " + part.level());
        }
        if (column.parts().size() == 1 && column.parts().get(0).variable().contains("(")) {
            return parts.get(0) + ", column " + column.name();
        }
        return String.join(" \u00d7 ", parts);
    }
}
