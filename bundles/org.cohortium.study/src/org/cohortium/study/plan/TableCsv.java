/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.result.Table;
import org.cohortium.data.Column;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.data.csv.CsvWriter;

/** A table of a result as CSV: full precision, formulas guarded, simulated data marked on every row. */
public final class TableCsv {

    /** Column that marks simulated data. */
    public static final String DATA_COLUMN = "data";

    private TableCsv() {
    }

    /**
     * The bytes of a table.
     *
     * @param table the table
     * @param simulatedLabel text that marks the data as simulated; empty for real data
     */
    public static byte[] bytes(Table table, String simulatedLabel) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        int rows = table.rows().size();
        for (int j = 0; j < table.columns().size(); j++) {
            Table.Column column = table.columns().get(j);
            ColumnInfo info = ColumnInfo.of(column.id().isEmpty() ? "column" + (j + 1) : column.id());
            taken.add(info.name());
            columns.add(column.kind() == Table.Kind.TEXT ? new TextColumn(info, texts(table, j))
                    : new NumberColumn(info, numbers(table, j)));
        }
        if (!simulatedLabel.isEmpty() && rows > 0) {
            String name = taken.contains(DATA_COLUMN) ? ".data" : DATA_COLUMN;
            String[] marks = new String[rows];
            Arrays.fill(marks, headline(simulatedLabel));
            columns.add(new TextColumn(ColumnInfo.of(name), marks));
        }
        return CsvWriter.standard().bytes(DataTable.of(columns));
    }

    /** The label up to its first dash between words: long enough to say it, short enough for every row. */
    static String headline(String label) {
        int dash = label.indexOf(" - ");
        return (dash > 0 ? label.substring(0, dash) : label).strip();
    }

    private static String[] texts(Table table, int column) {
        return table.rows().stream().map(r -> (String) r.get(column)).toArray(String[]::new);
    }

    private static double[] numbers(Table table, int column) {
        return table.rows().stream().mapToDouble(r -> r.get(column) instanceof Double x ? x : Double.NaN).toArray();
    }
}
