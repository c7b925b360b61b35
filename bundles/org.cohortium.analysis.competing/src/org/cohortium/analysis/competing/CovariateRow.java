/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.ArrayList;
import java.util.List;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.expression.Deparser;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;

/**
 * A row of a model as papers print it: a variable, a level of it, or the level it is compared with.
 *
 * @param label variable with unit, or level
 * @param heading whether levels follow
 * @param reference whether it is the reference level
 * @param indent 1 under a heading
 * @param term position of its term
 * @param column position of its coefficient, -1 for headings and reference levels
 * @param n rows of the level, or all; -1 where a count would say nothing
 * @param events events among them
 */
record CovariateRow(String label, boolean heading, boolean reference, int indent, int term, int column, int n, int events) {

    static List<CovariateRow> of(DesignMatrix design, DataTable data, boolean[] event) {
        List<CovariateRow> rows = new ArrayList<>();
        for (int t = 0; t < design.terms().size(); t++) {
            int[] columns = design.columnsOf(t);
            List<String> variables = design.terms().get(t).variables();
            String label = String.join(" × ", variables.stream().map(v -> label(column(data, v))).toList());
            DesignColumn first = columns.length == 0 ? null : design.columns().get(columns[0]);
            boolean category = first != null && first.parts().size() == 1 && first.parts().get(0).level() != null;
            if (category) {
                Column variable = column(data, variables.get(0));
                rows.add(new CovariateRow(label, true, false, 0, t, -1, -1, -1));
                rows.add(counted(first.parts().get(0).reference(), true, t, -1, variable, event));
                for (int j : columns) {
                    rows.add(counted(design.columns().get(j).parts().get(0).level(), false, t, j, variable, event));
                }
            } else if (columns.length == 1 && first.parts().size() == 1) {
                int events = 0;
                for (boolean e : event) {
                    events += e ? 1 : 0;
                }
                rows.add(new CovariateRow(label, false, false, 0, t, columns[0], event.length, events));
            } else {
                for (int j : columns) {
                    rows.add(new CovariateRow(columnLabel(design.columns().get(j), data), false, false, 0, t, j, -1, -1));
                }
            }
        }
        return rows;
    }

    private static CovariateRow counted(String level, boolean reference, int term, int column, Column variable,
            boolean[] event) {
        int n = 0;
        int events = 0;
        for (int i = 0; i < event.length; i++) {
            if (level.equals(variable.text(i))) {
                n++;
                events += event[i] ? 1 : 0;
            }
        }
        return new CovariateRow(level, false, reference, 1, term, column, n, events);
    }

    /** The words for a column: its variables' labels, with levels. */
    static String columnLabel(DesignColumn column, DataTable data) {
        return String.join(" × ", column.parts().stream().map(part -> {
            String label = label(column(data, part.variable()));
            return part.level() == null ? label : label + ": " + part.level();
        }).toList());
    }

    private static String label(Column column) {
        return column instanceof NumberColumn && !column.unit().isEmpty() ? column.label() + " (" + column.unit() + ")"
                : column.label();
    }

    /** The column behind a variable of a formula. */
    private static Column column(DataTable data, String variable) {
        for (Column column : data.columns()) {
            if (Deparser.name(column.name()).equals(variable)) {
                return column;
            }
        }
        return data.column(variable);
    }
}
