/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.Arrays;
import java.util.List;

/** The data rows of a file as text: a cell store for each column, and where each row stands in the file. */
final class CellGrid {

    private final List<String> ids;
    private final List<String> labels;
    private final CellStore[] stores;
    private int[] lines = new int[64];
    private int[] rowNumbers = new int[64];
    private int rows;

    CellGrid(List<String> ids, List<String> labels) {
        this.ids = ids;
        this.labels = labels;
        this.stores = new CellStore[ids.size()];
        Arrays.setAll(stores, i -> new CellStore());
    }

    int columns() {
        return stores.length;
    }

    int rows() {
        return rows;
    }

    String id(int column) {
        return ids.get(column);
    }

    String label(int column) {
        return labels.get(column);
    }

    CellStore store(int column) {
        return stores[column];
    }

    /** Gives a column's cells away; the grid keeps them no longer. */
    CellStore take(int column) {
        CellStore store = stores[column];
        stores[column] = null;
        return store;
    }

    int[] rowNumbers() {
        return Arrays.copyOf(rowNumbers, rows);
    }

    /** Where a cell stands. */
    CsvPlace place(int row, int column) {
        return new CsvPlace(lines[row], rowNumbers[row], ids.get(column));
    }

    /** Notes a row whose cells have been added. */
    void endRow(long line, int rowNumber) {
        if (rows == lines.length) {
            int size = Math.addExact(rows, rows >> 1);
            lines = Arrays.copyOf(lines, size);
            rowNumbers = Arrays.copyOf(rowNumbers, size);
        }
        lines[rows] = (int) Math.min(Integer.MAX_VALUE, line);
        rowNumbers[rows++] = rowNumber;
    }

    /** Drops the last rows; returns how many there were to drop. */
    int dropLast(int count) {
        int dropped = Math.min(count, rows);
        rows -= dropped;
        for (CellStore store : stores) {
            store.truncate(rows);
        }
        return dropped;
    }
}
