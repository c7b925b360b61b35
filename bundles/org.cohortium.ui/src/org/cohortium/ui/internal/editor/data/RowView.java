/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.data.DataTable;

/**
 * The rows of a table that are shown, in the order in which they are.
 *
 * @param table the whole table
 * @param order 0-based rows of the table; not to be changed
 * @param problem why the condition could not be applied; empty when all is well
 */
record RowView(DataTable table, int[] order, String problem) {

    /** All rows of a table as they come. */
    static RowView all(DataTable table, String problem) {
        int[] order = new int[table.rowCount()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return new RowView(table, order, problem);
    }

    /** Where the row with a number of the source is shown; -1 when it is not. */
    int positionOf(int rowNumber) {
        int[] numbers = table.rowNumbers();
        for (int i = 0; i < order.length; i++) {
            if (numbers[order[i]] == rowNumber) {
                return i;
            }
        }
        return -1;
    }
}
