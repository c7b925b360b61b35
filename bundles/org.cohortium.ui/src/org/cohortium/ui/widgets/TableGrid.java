/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.cohortium.report.table.PrintTable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The rows and columns of a printed table; rows are made when they are first seen. */
final class TableGrid {

    private static final String INDENT = "\u2003"; //$NON-NLS-1$
    private static final String GAP = "\u2002"; //$NON-NLS-1$
    private static final int PADDING = 20;
    private static final int MEASURED = 200;
    private static final int WIDEST = 360;
    private static final int WIDEST_LAST = 720;

    private final Table table;
    private final Font bold;
    private PrintTable print;

    TableGrid(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    Table control() {
        return table;
    }

    void show(PrintTable newPrint) {
        boolean sameColumns = print != null && print.columns().equals(newPrint.columns());
        print = newPrint;
        table.setRedraw(false);
        if (!sameColumns) {
            for (TableColumn column : table.getColumns()) {
                column.dispose();
            }
            for (int j = 0; j < print.columns().size(); j++) {
                TableColumn made = new TableColumn(table, isText(j) ? SWT.LEFT : SWT.RIGHT);
                made.setText(before(j) + print.columns().get(j).heading());
            }
            // Takes the room that is left, so that the last column of numbers stays beside the others.
            new TableColumn(table, SWT.LEFT).setWidth(PADDING / 2);
        }
        table.setItemCount(print.rows().size());
        table.clearAll();
        widths();
        Accessibility.name(table, print.title());
        table.setRedraw(true);
    }

    private boolean isText(int column) {
        return print.columns().get(column).kind() == PrintTable.Kind.TEXT;
    }

    /** Keeps words apart from a number that ends right before them. */
    private String before(int column) {
        return column > 0 && isText(column) && !isText(column - 1) ? GAP : ""; //$NON-NLS-1$
    }

    private String text(PrintTable.Row row, int column) {
        String cell = row.cells().get(column);
        return column == 0 ? INDENT.repeat(row.indent()) + cell : cell.isEmpty() ? cell : before(column) + cell;
    }

    private void widths() {
        GC gc = new GC(table);
        for (int j = 0; j < print.columns().size(); j++) {
            gc.setFont(bold);
            int width = gc.textExtent(before(j) + print.columns().get(j).heading()).x;
            for (int i = 0; i < Math.min(MEASURED, print.rows().size()); i++) {
                PrintTable.Row row = print.rows().get(i);
                gc.setFont(row.heading() && j == 0 ? bold : table.getFont());
                width = Math.max(width, gc.textExtent(text(row, j)).x);
            }
            boolean last = j == print.columns().size() - 1;
            table.getColumn(j).setWidth(Math.min(last ? WIDEST_LAST : WIDEST, width + PADDING));
        }
        gc.dispose();
    }

    private void fill(TableItem item, int index) {
        PrintTable.Row row = print.rows().get(index);
        for (int j = 0; j < row.cells().size(); j++) {
            item.setText(j, text(row, j));
        }
        if (row.heading()) {
            item.setFont(0, bold);
        }
    }

    int heightFor(int rows) {
        return table.getHeaderHeight() + (rows + 1) * table.getItemHeight();
    }
}
