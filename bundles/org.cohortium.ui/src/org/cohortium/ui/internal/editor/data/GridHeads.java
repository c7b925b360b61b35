/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.data.Column;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** What stands in the heads of the columns: label with unit, and below it the name; the sorted one has a mark. */
final class GridHeads implements IDataProvider {

    private static final String UP = " \u25B2"; //$NON-NLS-1$
    private static final String DOWN = " \u25BC"; //$NON-NLS-1$

    private final GridCells cells;
    private String sortedBy = ""; //$NON-NLS-1$
    private boolean ascending;

    GridHeads(GridCells cells) {
        this.cells = cells;
    }

    void sorted(String column, boolean up) {
        sortedBy = column;
        ascending = up;
    }

    @Override
    public Object getDataValue(int index, int row) {
        Column column = cells.columns().get(index);
        String mark = column.name().equals(sortedBy) ? ascending ? UP : DOWN : ""; //$NON-NLS-1$
        return title(column) + mark + "\n" + below(column); //$NON-NLS-1$
    }

    /** The first line. */
    static String title(Column column) {
        return column.label().replace('\n', ' ');
    }

    /** The second line. */
    static String below(Column column) {
        String unit = column.unit().isEmpty() ? "" : "  [" + column.unit() + "]"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return column.name() + unit;
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getColumnCount() {
        return cells.getColumnCount();
    }

    @Override
    public int getRowCount() {
        return 1;
    }
}
