/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.Locale;
import java.util.Set;

import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.expression.ExpressionException;
import org.cohortium.numerics.Progress;

/**
 * Which rows of a table are wanted and in which order.
 *
 * @param table the table
 * @param condition expression that is true for the rows wanted; empty for all
 * @param words text that some value of a row has; empty for all
 * @param sortedBy name of the column to sort by; empty for the order of the table
 * @param ascending smallest first
 * @param masked names of the columns whose values are not to be told
 */
record RowQuery(DataTable table, String condition, String words, String sortedBy, boolean ascending,
        Set<String> masked) {

    private static final int CHECK_EVERY = 4096;

    /** The same rows and order wanted of the same table object. */
    boolean sameAs(RowQuery other) {
        return other != null && table == other.table && condition.equals(other.condition) && words.equals(other.words)
            && sortedBy.equals(other.sortedBy) && ascending == other.ascending && masked.equals(other.masked);
    }

    /** Finds the rows. Any thread. */
    RowView run(Progress progress) {
        boolean[] kept = new boolean[table.rowCount()];
        java.util.Arrays.fill(kept, true);
        String problem = ""; //$NON-NLS-1$
        if (!condition.isBlank()) {
            try {
                LogicalColumn held = Expression.parse(condition).test(table);
                for (int i = 0; i < kept.length; i++) {
                    kept[i] = held.isTrue(i);
                }
            } catch (ExpressionException e) {
                problem = e.getMessage();
            }
        }
        if (!words.isBlank()) {
            search(words.strip().toLowerCase(Locale.ROOT), kept, progress);
        }
        int[] rows = DataTable.positions(kept);
        Column by = sortedBy.isEmpty() ? null : table.find(sortedBy).orElse(null);
        return new RowView(table, by == null ? rows : new RowSort(by, ascending, progress).sort(rows), problem);
    }

    private void search(String wanted, boolean[] kept, Progress progress) {
        boolean[] found = new boolean[kept.length];
        for (Column column : table.columns()) {
            if (!masked.contains(column.name())) {
                searchColumn(column, wanted, kept, found, progress);
            }
        }
        System.arraycopy(found, 0, kept, 0, kept.length);
    }

    private static void searchColumn(Column column, String wanted, boolean[] kept, boolean[] found,
            Progress progress) {
        boolean[] levels = column instanceof CategoryColumn category ? levels(category, wanted) : null;
        for (int i = 0; i < kept.length; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
            if (kept[i] && !found[i] && !column.isMissing(i)) {
                found[i] = levels != null ? levels[((CategoryColumn) column).code(i)]
                    : column.text(i).toLowerCase(Locale.ROOT).contains(wanted);
            }
        }
    }

    private static boolean[] levels(CategoryColumn column, String wanted) {
        boolean[] matches = new boolean[column.levels().size()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = column.levels().get(i).toLowerCase(Locale.ROOT).contains(wanted);
        }
        return matches;
    }
}
