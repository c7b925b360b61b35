/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;

/**
 * An order of the rows of a table that depends on what the rows hold and not on where they stand. Sums of floating-point
 * numbers differ in their last digits with the order of the terms; an analysis that is given its rows in this order gives the
 * same digits for a file whose rows were sorted in another way. Rows are compared by hashes of 64 bits of the columns that
 * the analysis uses and then of all columns; rows alike in all columns may stand in any order. The cost is one sort.
 */
final class RowOrder {

    private static final int HALF = 32;

    private final IntToLongFunction[] words;
    private final int[] rows;

    private RowOrder(DataTable data, List<Column> used) {
        RowHash first = new RowHash(used);
        RowHash second = new RowHash(data.columns());
        words = new IntToLongFunction[] {row -> first.applyAsLong(row) >>> HALF, row -> first.applyAsLong(row) & 0xFFFFFFFFL,
            row -> second.applyAsLong(row) >>> HALF, row -> second.applyAsLong(row) & 0xFFFFFFFFL};
        rows = IntStream.range(0, data.rowCount()).toArray();
    }

    /**
     * The order.
     *
     * @param data the table
     * @param used the columns that the analysis uses; what the others hold decides only between rows alike in these, so that
     *        a change in a column that is not used changes no digit
     * @return 0-based positions of the rows in their order, one for each row
     */
    static int[] of(DataTable data, List<Column> used) {
        RowOrder order = new RowOrder(data, used);
        order.sort(0, order.rows.length, 0);
        return order.rows;
    }

    private void sort(int from, int to, int level) {
        long[] keys = new long[to - from];
        for (int i = from; i < to; i++) {
            keys[i - from] = words[level].applyAsLong(rows[i]) << HALF | rows[i];
        }
        Arrays.sort(keys);
        for (int i = from; i < to; i++) {
            rows[i] = (int) keys[i - from];
        }
        if (level + 1 == words.length) {
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
