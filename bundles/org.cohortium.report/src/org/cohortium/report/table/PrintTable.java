/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.Table;

/**
 * A table as a journal prints it: numbers rounded by their formats, lower and upper confidence limits in one column, and
 * in parentheses behind their estimate where that stands just before them.
 *
 * @param title caption
 * @param columns the columns
 * @param rows the rows
 * @param footnotes below the table
 */
public record PrintTable(String title, List<Column> columns, List<Row> rows, List<String> footnotes) {

    private static final String LOW = "conf.low";
    private static final String HIGH = "conf.high";

    /** What a column holds. */
    public enum Kind {
        /** Text, at the left. */
        TEXT,
        /** Numbers, aligned at the decimal mark. */
        NUMBER,
        /** An estimate with its interval, or an interval. */
        INTERVAL
    }

    /**
     * A column.
     *
     * @param heading heading
     * @param kind what it holds
     */
    public record Column(String heading, Kind kind) {
    }

    /**
     * A row.
     *
     * @param cells the cells; empty text where there is nothing
     * @param indent how deep the first cell is indented
     * @param heading whether only the first cell says something, so that the row heads those below
     */
    public record Row(List<String> cells, int indent, boolean heading) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Columns of the table that make up one printed column. */
    private record Source(int estimate, int low, int high) {
    }

    public PrintTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
    }

    /** The printed form of a table. */
    public static PrintTable of(Table table) {
        List<Source> sources = sources(table);
        List<Column> columns = new ArrayList<>();
        for (Source s : sources) {
            columns.add(column(table, s));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Object> cells = table.rows().get(r);
            List<String> texts = new ArrayList<>();
            for (Source s : sources) {
                texts.add(cell(table, s, cells));
            }
            boolean heading = texts.size() > 1 && !texts.get(0).isEmpty()
                && texts.subList(1, texts.size()).stream().allMatch(String::isEmpty);
            rows.add(new Row(texts, table.indents().get(r), heading));
        }
        return new PrintTable(table.title(), columns, rows, table.footnotes());
    }

    private static List<Source> sources(Table table) {
        List<Source> sources = new ArrayList<>();
        for (int j = 0; j < table.columns().size(); j++) {
            if (isInterval(table, j + 1) && isEstimateOf(table, j)) {
                sources.add(new Source(j, j + 1, j + 2));
                j += 2;
            } else if (isInterval(table, j)) {
                sources.add(new Source(-1, j, j + 1));
                j++;
            } else {
                sources.add(new Source(j, -1, -1));
            }
        }
        return sources;
    }

    private static boolean isInterval(Table table, int j) {
        if (j + 1 >= table.columns().size()) {
            return false;
        }
        Table.Column low = table.columns().get(j);
        Table.Column high = table.columns().get(j + 1);
        return low.kind() == Table.Kind.NUMBER && high.kind() == Table.Kind.NUMBER && low.id().startsWith(LOW)
            && high.id().startsWith(HIGH) && low.id().substring(LOW.length()).equals(high.id().substring(HIGH.length()));
    }

    private static boolean isEstimateOf(Table table, int j) {
        Table.Column estimate = table.columns().get(j);
        return estimate.kind() == Table.Kind.NUMBER && estimate.format() == table.columns().get(j + 1).format()
            && !estimate.id().startsWith("std.error") && !estimate.id().startsWith(HIGH) && !estimate.id().startsWith("n.");
    }

    private static Column column(Table table, Source s) {
        if (s.low < 0) {
            Table.Column c = table.columns().get(s.estimate);
            return new Column(c.label(), c.kind() == Table.Kind.TEXT ? Kind.TEXT : Kind.NUMBER);
        }
        String interval = table.columns().get(s.low).label().replaceFirst("(?i)[ ,]*\\b(lower|low|from)\\b.*$", "");
        if (interval.isBlank()) {
            interval = "CI";
        }
        return new Column(s.estimate < 0 ? interval : table.columns().get(s.estimate).label() + " (" + interval + ")",
            Kind.INTERVAL);
    }

    private static String cell(Table table, Source s, List<Object> cells) {
        if (s.low < 0) {
            Object cell = cells.get(s.estimate);
            return cell == null ? "" : CellText.of(table, cells, s.estimate);
        }
        String low = limit(table, s.low, cells);
        String high = limit(table, s.high, cells);
        boolean none = low.isEmpty() && high.isEmpty();
        boolean unknown = low.equals(CellText.NONE) && high.equals(CellText.NONE);
        String interval = none ? "" : unknown ? CellText.NONE : between(low, high);
        if (s.estimate < 0) {
            return interval;
        }
        Object estimate = cells.get(s.estimate);
        if (estimate == null) {
            return interval;
        }
        String text = CellText.of(table, cells, s.estimate);
        return none || unknown && text.equals(CellText.NONE) ? text : text + " (" + interval + ")";
    }

    /** With an en dash, or in words where a limit is negative or not there, so that no two dashes meet. */
    private static String between(String low, String high) {
        return low.startsWith("\u2212") || high.startsWith("\u2212") || low.equals(CellText.NONE)
            || high.equals(CellText.NONE) ? low + " to " + high : low + "\u2013" + high;
    }

    private static String limit(Table table, int column, List<Object> cells) {
        Object cell = cells.get(column);
        return cell == null ? "" : CellText.of(cell, table.columns().get(column).format());
    }
}
