/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Table;

/** Tables of a result as lines of a terminal. */
final class TextTable {

    private static final int ROWS_SHOWN = 60;

    private TextTable() {
    }

    static List<String> lines(Table table) {
        int columns = table.columns().size();
        List<String[]> grid = new ArrayList<>();
        String[] head = new String[columns];
        for (int j = 0; j < columns; j++) {
            head[j] = table.columns().get(j).label();
        }
        grid.add(head);
        int shown = Math.min(table.rows().size(), ROWS_SHOWN);
        for (int i = 0; i < shown; i++) {
            String[] cells = new String[columns];
            for (int j = 0; j < columns; j++) {
                String text = CellText.of(table, table.rows().get(i), j);
                cells[j] = j == 0 ? "  ".repeat(table.indents().get(i)) + text : text;
            }
            grid.add(cells);
        }
        List<String> lines = new ArrayList<>();
        lines.add(table.title());
        lines.addAll(align(grid, table));
        if (shown < table.rows().size()) {
            lines.add("  \u2026 and " + (table.rows().size() - shown) + " more rows");
        }
        for (String footnote : table.footnotes()) {
            lines.add("  " + footnote);
        }
        return lines;
    }

    private static List<String> align(List<String[]> grid, Table table) {
        int columns = table.columns().size();
        int[] width = new int[columns];
        for (String[] row : grid) {
            for (int j = 0; j < columns; j++) {
                width[j] = Math.max(width[j], row[j].codePointCount(0, row[j].length()));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : grid) {
            StringBuilder line = new StringBuilder("  ");
            for (int j = 0; j < columns; j++) {
                String pad = " ".repeat(width[j] - row[j].codePointCount(0, row[j].length()));
                boolean text = table.columns().get(j).kind() == Table.Kind.TEXT;
                line.append(text ? row[j] + pad : pad + row[j]).append(j < columns - 1 ? "  " : "");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
