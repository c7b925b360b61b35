/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DateColumn;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.TextColumn;
import org.cohortium.numerics.Progress;

/** Sorts rows by the values of a column: equal ones stay in their order, missing ones come last either way. */
final class RowSort {

    private final Column column;
    private final boolean ascending;
    private final Progress progress;

    RowSort(Column column, boolean ascending, Progress progress) {
        this.column = column;
        this.ascending = ascending;
        this.progress = progress;
    }

    /** The rows sorted, in a new array. */
    int[] sort(int[] rows) {
        int[] sorted = new int[rows.length];
        int present = 0;
        for (int row : rows) {
            if (!column.isMissing(row)) {
                sorted[present++] = row;
            }
        }
        int at = present;
        for (int row : rows) {
            if (column.isMissing(row)) {
                sorted[at++] = row;
            }
        }
        merge(sorted, present);
        return sorted;
    }

    /** Merges runs that double in length, from the bottom up. */
    private void merge(int[] rows, int n) {
        int[] from = rows;
        int[] to = rows.clone();
        for (long run = 1; run < n; run *= 2) {
            progress.checkCancelled();
            for (long start = 0; start < n; start += 2 * run) {
                int middle = (int) Math.min(start + run, n);
                int end = (int) Math.min(start + 2 * run, n);
                mergeRuns(from, to, (int) start, middle, end);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        if (from != rows) {
            System.arraycopy(from, 0, rows, 0, n);
        }
    }

    private void mergeRuns(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private int compare(int a, int b) {
        int order = switch (column) {
            case NumberColumn number -> Double.compare(number.value(a), number.value(b));
            case CategoryColumn category -> Integer.compare(category.code(a), category.code(b));
            case DateColumn date -> Long.compare(date.epochDays()[a], date.epochDays()[b]);
            case LogicalColumn truth -> Byte.compare(truth.codes()[a], truth.codes()[b]);
            case TextColumn text -> compareTexts(text.value(a), text.value(b));
        };
        return ascending ? order : -order;
    }

    private static int compareTexts(String a, String b) {
        int order = a.compareToIgnoreCase(b);
        return order != 0 ? order : a.compareTo(b);
    }
}
