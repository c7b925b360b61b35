/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.util.List;

import org.cohortium.data.Column;
import org.cohortium.data.ColumnKind;
import org.cohortium.data.DataTable;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The first rows of a file, as values or as the text that stands in it. */
final class PreviewTable {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 100;
    private static final int WIDTH = 96;

    private final Table table;
    private Object shown;

    PreviewTable(Composite parent, String name) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setLinesVisible(true);
        Accessibility.name(table, name);
    }

    Table control() {
        return table;
    }

    /** Shows values under the names of their columns; what is missing is grey. */
    void show(DataTable data) {
        if (data == shown) {
            return;
        }
        begin(data, true);
        List<Column> columns = data == null ? List.of() : data.columns().subList(0,
            Math.min(MOST_COLUMNS, data.columnCount()));
        for (Column column : columns) {
            TableColumn header = new TableColumn(table, column.kind() == ColumnKind.NUMBER ? SWT.RIGHT : SWT.LEFT);
            header.setText(column.label());
            header.setWidth(WIDTH);
        }
        int rows = data == null ? 0 : Math.min(MOST_ROWS, data.rowCount());
        for (int row = 0; row < rows; row++) {
            TableItem item = new TableItem(table, SWT.NONE);
            for (int i = 0; i < columns.size(); i++) {
                String text = columns.get(i).text(row);
                item.setText(i, text == null ? Messages.preview_missing : text);
                if (text == null) {
                    item.setForeground(i, Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
                }
            }
        }
        table.setRedraw(true);
    }

    /** Shows the text of the file, parted into fields. */
    void show(List<List<String>> raw) {
        if (raw == shown) {
            return;
        }
        begin(raw, false);
        int width = Math.min(MOST_COLUMNS, raw.stream().mapToInt(List::size).max().orElse(0));
        for (int i = 0; i < width; i++) {
            new TableColumn(table, SWT.LEFT).setWidth(WIDTH);
        }
        for (List<String> line : raw) {
            TableItem item = new TableItem(table, SWT.NONE);
            for (int i = 0; i < Math.min(width, line.size()); i++) {
                item.setText(i, String.valueOf(line.get(i)));
            }
        }
        table.setRedraw(true);
    }

    private void begin(Object what, boolean headers) {
        shown = what;
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        table.setHeaderVisible(headers);
    }
}
