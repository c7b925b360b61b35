/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** What stands at the left of the rows: the number of the row in its source. */
final class GridRowNumbers implements IDataProvider {

    private final GridCells cells;

    GridRowNumbers(GridCells cells) {
        this.cells = cells;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return row < cells.getRowCount() ? String.valueOf(cells.rowNumber(row)) : ""; //$NON-NLS-1$
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getColumnCount() {
        return 1;
    }

    @Override
    public int getRowCount() {
        return cells.getRowCount();
    }
}
