/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.theme.DarkNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;

/** The grid of rows and columns; only what is in sight is ever asked for, so that a million rows scroll. */
final class DataGrid {

    private static final int HEAD_HEIGHT = 42;
    private static final int ROW_HEIGHT = 24;
    private static final int NUMBER_WIDTH = 64;
    private static final int NARROWEST = 80;
    private static final int WIDEST = 260;
    private static final int PADDING = 22;
    private static final int PICTURE = 22;
    private static final int MEASURED = 100;
    private static final int HALF_BRIGHT = 3 * 128;

    static {
        GridLibrary.makeReady();
    }

    private final GridCells cells = new GridCells();
    private final GridHeads heads = new GridHeads(cells);
    private final DataLayer body = new DataLayer(cells);
    private final ColumnHideShowLayer shown = new ColumnHideShowLayer(body);
    private final SelectionLayer selection = new SelectionLayer(shown);
    private final CompositeFreezeLayer freeze;
    private final ViewportLayer viewport = new ViewportLayer(selection);
    private final DataLayer headData;
    private final NatTable table;
    private Boolean dark;

    DataGrid(Composite parent, Consumer<Column> selected, IntFunction<String> tip) {
        freeze = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);
        body.setDefaultRowHeight(ROW_HEIGHT);
        body.setConfigLabelAccumulator((labels, column, row) -> {
            if (column < cells.columns().size() && row < cells.getRowCount()) {
                if (cells.isMissing(column, row) || cells.isMasked(column)) {
                    labels.addLabel(GridLook.PALE);
                }
                labels.addLabel(cells.columns().get(column).kind() == ColumnKind.NUMBER ? GridLook.NUMBERS
                    : GridLook.WORDS);
            }
        });
        headData = new DataLayer(heads);
        headData.setDefaultRowHeight(HEAD_HEIGHT);
        headData.setConfigLabelAccumulator(
            (labels, column, row) -> labels.addLabel(GridLook.head(cells.columns().get(column).kind())));
        ColumnHeaderLayer columnHeader = new ColumnHeaderLayer(headData, freeze, selection);
        GridRowNumbers numbers = new GridRowNumbers(cells);
        DataLayer numberData = new DataLayer(numbers, NUMBER_WIDTH, ROW_HEIGHT);
        RowHeaderLayer rowHeader = new RowHeaderLayer(numberData, freeze, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(heads, numbers)), rowHeader,
            columnHeader);
        table = new NatTable(parent, new GridLayer(freeze, columnHeader, rowHeader, corner), false);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new GridLook());
        table.configure();
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                selected.accept(selectedColumn());
            }
        });
        new GridTip(table, tip);
        table.addListener(SWT.Paint, event -> table.getDisplay().asyncExec(this::theme));
    }

    NatTable control() {
        return table;
    }

    GridCells cells() {
        return cells;
    }

    SelectionLayer selection() {
        return selection;
    }

    /** Shows other rows; columns keep their place when the table has the same ones. */
    void show(RowView view, Set<String> masked, String sortedBy, boolean ascending) {
        boolean sameColumns = names(view).equals(cells.columns().stream().map(Column::name).toList());
        theme();
        heads.sorted(sortedBy, ascending);
        cells.show(view, masked);
        if (sameColumns) {
            selection.clear(false);
            body.fireLayerEvent(new RowStructuralRefreshEvent(body));
        } else {
            unfreeze();
            shown.showAllColumns();
            body.fireLayerEvent(new StructuralRefreshEvent(body));
            headData.fireLayerEvent(new StructuralRefreshEvent(headData));
            widths();
        }
        table.refresh(false);
    }

    private static java.util.List<String> names(RowView view) {
        return view.table().names();
    }

    /** Takes the colours of the workbench, which may change at any time. */
    private void theme() {
        if (table.isDisposed()) {
            return;
        }
        RGB paper = table.getParent().getBackground().getRGB();
        boolean nowDark = paper.red + paper.green + paper.blue < HALF_BRIGHT;
        if (dark == null || dark != nowDark) {
            dark = nowDark;
            table.setTheme(nowDark ? new DarkNatTableThemeConfiguration() : new ModernNatTableThemeConfiguration());
            GridLook.colourHeads(table.getConfigRegistry(), nowDark);
            table.redraw();
        }
    }

    private void widths() {
        GC gc = new GC(table);
        for (int j = 0; j < cells.getColumnCount(); j++) {
            Column column = cells.columns().get(j);
            int width = PICTURE + Math.max(gc.textExtent(GridHeads.title(column)).x + PADDING,
                gc.textExtent(GridHeads.below(column)).x);
            for (int i = 0; i < Math.min(MEASURED, cells.getRowCount()); i++) {
                width = Math.max(width, gc.textExtent(cells.plain(j, i)).x);
            }
            body.setColumnWidthByPosition(j, Math.max(NARROWEST, Math.min(WIDEST, width + PADDING)), false);
        }
        gc.dispose();
        table.refresh();
    }

    /** The column of the selected cell; null without one. */
    Column selectedColumn() {
        int position = selection.getSelectionAnchor().getColumnPosition();
        int index = position < 0 ? -1 : selection.getColumnIndexByPosition(position);
        return index < 0 || index >= cells.columns().size() ? null : cells.columns().get(index);
    }

    /** The index of the column under a place of the grid; -1 where there is none. */
    int columnAt(int x) {
        int position = table.getColumnPositionByX(x);
        return position <= 0 ? -1 : table.getColumnIndexByPosition(position);
    }

    /** Brings a row that is shown into sight and selects it. */
    void go(int row) {
        viewport.doCommand(new ShowCellInViewportCommand(Math.max(0, viewport.getOriginColumnPosition()), row));
        selection.clear();
        selection.selectRow(0, row, false, false);
        table.refresh(false);
    }

    void hide(int index) {
        shown.hideColumnIndexes(index);
    }

    boolean isHidden(int index) {
        return shown.isColumnIndexHidden(index);
    }

    /** Shows only the columns that are wanted. */
    void showOnly(Set<Integer> wanted) {
        shown.showAllColumns();
        int[] hidden = java.util.stream.IntStream.range(0, cells.getColumnCount()).filter(i -> !wanted.contains(i))
            .toArray();
        if (hidden.length > 0) {
            shown.hideColumnIndexes(hidden);
        }
    }

    void showAll() {
        shown.showAllColumns();
    }

    boolean isFrozen() {
        return freeze.isFrozen();
    }

    void unfreeze() {
        if (freeze.isFrozen()) {
            table.doCommand(new UnFreezeGridCommand());
        }
    }

    /** Keeps the columns up to one in sight. */
    void freezeUpTo(int index) {
        unfreeze();
        viewport.setOriginX(0);
        int position = shown.getColumnPositionByIndex(index);
        freeze.doCommand(new FreezeColumnCommand(freeze, Math.max(0, position), false, true));
        table.setFocus();
    }

    /** The columns in sight or scrolled, by index. */
    int[] shownColumns() {
        return java.util.stream.IntStream.range(0, cells.getColumnCount()).filter(i -> !isHidden(i)).toArray();
    }
}
