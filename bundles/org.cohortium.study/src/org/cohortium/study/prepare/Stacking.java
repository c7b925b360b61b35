/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.model.Variable;

/** Puts columns below one another, and picks rows of a column with gaps. */
final class Stacking {

    private Stacking() {
    }

    /** The rows of all columns, one below the other; of one kind, or else as text. */
    static Column stack(List<Column> pieces) {
        Column first = pieces.get(0);
        if (pieces.size() == 1) {
            return first;
        }
        int rows = pieces.stream().mapToInt(Column::size).sum();
        boolean same = pieces.stream().allMatch(p -> p.kind() == first.kind());
        if (same && first instanceof NumberColumn) {
            double[] values = pieces.stream().flatMapToDouble(p -> Arrays.stream(((NumberColumn) p).values()))
                    .toArray();
            return new NumberColumn(first.info(), values);
        }
        if (same && first instanceof DateColumn) {
            long[] days = pieces.stream().flatMapToLong(p -> Arrays.stream(((DateColumn) p).epochDays())).toArray();
            return new DateColumn(first.info(), days);
        }
        if (same && first instanceof LogicalColumn) {
            byte[] codes = new byte[rows];
            int at = 0;
            for (Column piece : pieces) {
                System.arraycopy(((LogicalColumn) piece).codes(), 0, codes, at, piece.size());
                at += piece.size();
            }
            return new LogicalColumn(first.info(), codes);
        }
        String[] texts = new String[rows];
        int at = 0;
        for (Column piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                texts[at++] = piece.text(i);
            }
        }
        return new TextColumn(first.info(), texts);
    }

    /** A column of the variable's kind without any value. */
    static Column empty(Variable variable, int rows) {
        return switch (variable.getType()) {
            case NUMBER -> {
                double[] values = new double[rows];
                Arrays.fill(values, Double.NaN);
                yield new NumberColumn(Typing.info(variable), values);
            }
            case DATE -> {
                long[] days = new long[rows];
                Arrays.fill(days, DateColumn.MISSING);
                yield new DateColumn(Typing.info(variable), days);
            }
            case LOGICAL -> {
                byte[] codes = new byte[rows];
                Arrays.fill(codes, LogicalColumn.MISSING);
                yield new LogicalColumn(Typing.info(variable), codes);
            }
            case TEXT, CATEGORY -> new TextColumn(Typing.info(variable), new String[rows]);
        };
    }

    /** The rows named, in that order; missing where the row is -1. */
    static Column pick(Column column, int[] rows) {
        boolean gaps = Arrays.stream(rows).anyMatch(r -> r < 0);
        if (!gaps) {
            return column.select(rows);
        }
        return switch (column) {
            case NumberColumn c -> {
                double[] values = new double[rows.length];
                Arrays.setAll(values, i -> rows[i] < 0 ? Double.NaN : c.value(rows[i]));
                yield new NumberColumn(c.info(), values);
            }
            case DateColumn c -> {
                long[] days = new long[rows.length];
                Arrays.setAll(days, i -> rows[i] < 0 ? DateColumn.MISSING : c.epochDays()[rows[i]]);
                yield new DateColumn(c.info(), days);
            }
            case LogicalColumn c -> {
                byte[] codes = new byte[rows.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = rows[i] < 0 ? LogicalColumn.MISSING : c.codes()[rows[i]];
                }
                yield new LogicalColumn(c.info(), codes);
            }
            case CategoryColumn c -> {
                int[] codes = new int[rows.length];
                Arrays.setAll(codes, i -> rows[i] < 0 ? -1 : c.code(rows[i]));
                yield new CategoryColumn(c.info(), codes, new ArrayList<>(c.levels()), c.reference());
            }
            case TextColumn c -> {
                String[] texts = new String[rows.length];
                Arrays.setAll(texts, i -> rows[i] < 0 ? null : c.value(rows[i]));
                yield new TextColumn(c.info(), texts);
            }
        };
    }
}
