/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.List;
import java.util.Set;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Gives the grid the text of a cell when it is painted; nothing is copied. */
final class GridCells implements IDataProvider {

    /** What stands where a value is missing. */
    static final String MISSING = "\u2013"; //$NON-NLS-1$
    /** What stands where a value is not to be told. */
    static final String MASKED = "\u2022\u2022\u2022\u2022"; //$NON-NLS-1$

    private RowView view = RowView.all(DataTable.of(), ""); //$NON-NLS-1$
    private List<Column> columns = List.of();
    private Set<String> masked = Set.of();

    void show(RowView newView, Set<String> newMasked) {
        if (newView.table() != view.table()) {
            columns = newView.table().columns();
        }
        view = newView;
        masked = newMasked;
    }

    RowView view() {
        return view;
    }

    List<Column> columns() {
        return columns;
    }

    boolean isMasked(int column) {
        return masked.contains(columns.get(column).name());
    }

    boolean isMissing(int column, int row) {
        return columns.get(column).isMissing(view.order()[row]);
    }

    /** The number in the source of a row that is shown. */
    int rowNumber(int row) {
        return view.table().rowNumbers()[view.order()[row]];
    }

    /** What a copy or a file holds: empty where missing. */
    String plain(int column, int row) {
        return isMissing(column, row) ? "" : isMasked(column) ? MASKED //$NON-NLS-1$
            : columns.get(column).text(view.order()[row]);
    }

    @Override
    public Object getDataValue(int column, int row) {
        if (column >= columns.size() || row >= view.order().length) {
            return ""; //$NON-NLS-1$
        }
        return isMissing(column, row) ? MISSING : plain(column, row);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return view.order().length;
    }
}
