/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Table;
import org.cohortium.data.csv.CsvWriter;

/** Writes tables as delimited text with every digit; formulas are kept away from text cells, numbers are untouched. */
final class DelimitedTable {

    private static final String MARK = "data";

    private DelimitedTable() {
    }

    static String of(Table table, String mark, boolean labels, char delimiter, String lineEnd) {
        CsvWriter writer = new CsvWriter(delimiter, '.', lineEnd, true);
        StringBuilder out = new StringBuilder();
        List<String> header = new ArrayList<>();
        for (int j = 0; j < table.columns().size(); j++) {
            Table.Column c = table.columns().get(j);
            String name = labels ? c.label() : c.id();
            header.add(writer.text(plain(name.isEmpty() ? c.id().isEmpty() ? "column" + (j + 1) : c.id() : name, delimiter)));
        }
        boolean marked = !mark.isBlank();
        if (marked) {
            header.add(writer.text(table.column(MARK) < 0 ? MARK : "." + MARK));
        }
        out.append(String.join(String.valueOf(delimiter), header)).append(lineEnd);
        for (List<Object> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (Object cell : row) {
                cells.add(switch (cell) {
                    case null -> "";
                    case Double x -> writer.number(x);
                    default -> writer.text(plain(cell.toString(), delimiter));
                });
            }
            if (marked) {
                cells.add(writer.text(plain(mark, delimiter)));
            }
            boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
            out.append(blank ? "\"\"" : String.join(String.valueOf(delimiter), cells)).append(lineEnd);
        }
        return out.toString();
    }

    /** A clipboard row is a line: breaks inside a cell become blanks. */
    private static String plain(String text, char delimiter) {
        return delimiter == '\t' ? text.replaceAll("[\\t\\r\\n]+", " ") : text;
    }
}
