/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;

/**
 * An order of the rows of a table that depends on what the rows hold and not on where they stand. Sums of floating-point
 * numbers differ in their last digits with the order of the terms, and random streams deal their numbers out by position; an
 * analysis that is given its rows in this order gives the same digits for a file whose rows were sorted in another way. Rows are
 * sorted by the values of the columns that the analysis uses, one column after the other, so that another unit of a variable
 * changes no position. Rows alike in all these are sorted by a hash of 64 bits of all columns; rows alike in all columns may
 * stand in any order. The cost is that of one sort.
 */
final class RowOrder {

    private static final int HALF = 32;

    private final List<IntToLongFunction> words = new ArrayList<>();
    private final int[] rows;

    private RowOrder(DataTable data, List<Column> used) {
        used.forEach(column -> halves(key(column)));
        halves(new RowHash(data.columns()));
        rows = IntStream.range(0, data.rowCount()).toArray();
    }

    /**
     * The order.
     *
     * @param data the table
     * @param used the columns that the analysis uses, the most important first; what the others hold decides only between rows
     *        alike in these, so that a change in a column that is not used changes no digit
     * @return 0-based positions of the rows in their order, one for each row
     */
    static int[] of(DataTable data, List<Column> used) {
        RowOrder order = new RowOrder(data, used);
        order.sort(0, order.rows.length, 0);
        return order.rows;
    }

    private void halves(IntToLongFunction key) {
        words.add(row -> key.applyAsLong(row) >>> HALF);
        words.add(row -> key.applyAsLong(row) & 0xFFFFFFFFL);
    }

    /** A number for each row that, read without a sign, grows with the value of the column; text has no order here. */
    private static IntToLongFunction key(Column column) {
        return switch (column) {
            case NumberColumn numbers -> {
                double[] values = numbers.values();
                yield row -> {
                    long bits = Double.doubleToLongBits(values[row] + 0.0);
                    return bits ^ (bits >> 63 | Long.MIN_VALUE);
                };
            }
            case CategoryColumn categories -> {
                int[] codes = categories.codes();
                List<String> sorted = categories.levels().stream().sorted().toList();
                long[] ranks = categories.levels().stream().mapToLong(level -> Collections.binarySearch(sorted, level) + 1L).toArray();
                yield row -> codes[row] == CategoryColumn.MISSING ? 0 : ranks[codes[row]];
            }
            case DateColumn dates -> {
                long[] days = dates.epochDays();
                yield row -> days[row] ^ Long.MIN_VALUE;
            }
            case LogicalColumn flags -> {
                byte[] codes = flags.codes();
                yield row -> codes[row] + 1L;
            }
            case TextColumn texts -> new RowHash(List.of(texts));
        };
    }

    private void sort(int from, int to, int level) {
        IntToLongFunction word = words.get(level);
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = (word.applyAsLong(rows[i]) << HALF ^ Long.MIN_VALUE) | rows[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            rows[i] = (int) keys[i - from];
        }
        if (level + 1 == words.size()) {
            return;
        }
        for (int start = 0, end; start < keys.length; start = end) {
            end = start + 1;
            while (end < keys.length && keys[end] >>> HALF == keys[start] >>> HALF) {
                end++;
            }
            if (end - start > 1) {
                sort(from + start, from + end, level + 1);
            }
        }
    }
}
