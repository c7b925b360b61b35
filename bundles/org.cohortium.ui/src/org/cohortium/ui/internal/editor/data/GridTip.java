/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.function.IntFunction;

import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;

/** Tells what a column is when the pointer rests on its head. */
final class GridTip extends NatTableContentTooltip {

    private final IntFunction<String> columnTip;

    GridTip(NatTable table, IntFunction<String> columnTip) {
        super(table, ToolTip.NO_RECREATE, false, GridRegion.COLUMN_HEADER);
        this.columnTip = columnTip;
        setPopupDelay(500);
    }

    @Override
    protected String getText(Event event) {
        int index = natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(event.x));
        return index < 0 ? null : columnTip.apply(index);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return super.shouldCreateToolTip(event) && getText(event) != null;
    }
}
