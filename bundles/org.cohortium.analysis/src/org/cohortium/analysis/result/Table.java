/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table with typed columns. A cell is a {@code String} in a text column, a {@code Double} in a number column (whole
 * numbers too), or null where there is nothing to say.
 *
 * @param id stable id, unique in the result; also the file name of its CSV
 * @param title caption
 * @param columns the columns
 * @param rows the cells, as many per row as there are columns
 * @param indents for each row how deep it is indented under a heading row: 0 for most
 * @param footnotes below the table
 */
public record Table(String id, String title, List<Column> columns, List<List<Object>> rows, List<Integer> indents,
        List<String> footnotes) {

    /** What the cells of a column are. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** Numbers. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param id conventional name such as {@code estimate} or {@code p.value}
     * @param label heading
     * @param kind text or number
     * @param format how numbers are printed
     */
    public record Column(String id, String label, Kind kind, NumberFormat format) {
    }

    public Table {
        columns = List.copyOf(columns);
        List<List<Object>> copy = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of table " + id + " has " + row.size() + " cells for "
                    + columns.size() + " columns.");
            }
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
        indents = List.copyOf(indents);
        footnotes = List.copyOf(footnotes);
    }

    /** A table to be filled. */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    /** Position of a column, or -1. */
    public int column(String columnId) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(columnId)) {
                return i;
            }
        }
        return -1;
    }

    /** The text of a cell, or null. */
    public String text(int row, String columnId) {
        return (String) rows.get(row).get(column(columnId));
    }

    /** The number of a cell; NaN where it is empty. */
    public double number(int row, String columnId) {
        return rows.get(row).get(column(columnId)) instanceof Number x ? x.doubleValue() : Double.NaN;
    }

    /** Fills a table: first its columns, then its rows. */
    public static final class Builder {

        private final String id;
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();
        private final List<Integer> indents = new ArrayList<>();
        private final List<String> footnotes = new ArrayList<>();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Adds a column of texts. */
        public Builder text(String columnId, String label) {
            columns.add(new Column(columnId, label, Kind.TEXT, NumberFormat.GENERAL));
            return this;
        }

        /** Adds a column of numbers. */
        public Builder number(String columnId, String label, NumberFormat format) {
            columns.add(new Column(columnId, label, Kind.NUMBER, format));
            return this;
        }

        /** Adds a row: {@code String}, {@code Double}, {@code Integer}, {@code Long} or null, one a column. */
        public Builder row(Object... cells) {
            return indented(0, cells);
        }

        /** Adds a row under a heading row. */
        public Builder indented(int depth, Object... cells) {
            Object[] row = cells.clone();
            for (int i = 0; i < row.length; i++) {
                if (row[i] instanceof Integer || row[i] instanceof Long) {
                    row[i] = ((Number) row[i]).doubleValue();
                }
                Kind kind = i < columns.size() ? columns.get(i).kind() : null;
                boolean fits = row[i] == null || kind == Kind.TEXT && row[i] instanceof String
                    || kind == Kind.NUMBER && row[i] instanceof Double;
                if (!fits) {
                    throw new IllegalArgumentException("Cell " + (i + 1) + " of table " + id + " is no " + kind + ".");
                }
            }
            rows.add(Arrays.asList(row));
            indents.add(depth);
            return this;
        }

        /** Adds a footnote. */
        public Builder footnote(String text) {
            if (!footnotes.contains(text)) {
                footnotes.add(text);
            }
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(id, title, columns, rows, indents, footnotes);
        }
    }
}
