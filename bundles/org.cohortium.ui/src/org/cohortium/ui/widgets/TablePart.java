/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.result.Table;
import org.cohortium.report.table.CsvTable;
import org.cohortium.report.table.HtmlTable;
import org.cohortium.report.table.LatexTable;
import org.cohortium.report.table.PrintTable;
import org.cohortium.study.io.SafeFile;
import org.cohortium.ui.Icons;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A table of a result as a journal prints it, to be copied cell by cell, by rows, or as a whole, and exported. */
public final class TablePart extends Composite {

    private static final int MOST_ROWS = 24;
    private static final int WIDTH = 300;
    private static final int TITLE_WIDTH = 200;

    private final Label title;
    private final TableGrid grid;
    private final Label footnotes;
    private Table table;
    private String mark = ""; //$NON-NLS-1$
    private Point cell;
    private Color ink;

    /** An empty part. */
    public TablePart(Composite parent) {
        super(parent, SWT.NONE);
        SameGround.keep(this);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        title = new Label(this, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TITLE_WIDTH, SWT.DEFAULT)
            .applyTo(title);
        tools();
        grid = new TableGrid(this);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(grid.control());
        footnotes = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(footnotes);
        menu();
    }

    private void tools() {
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        bar.setBackground(getBackground());
        tool(bar, "copy", Messages.table_copy, () -> TableCopy.formatted(table, mark)); //$NON-NLS-1$
        tool(bar, "export", Messages.table_export, this::export); //$NON-NLS-1$
    }

    private static void tool(ToolBar bar, String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void menu() {
        Menu menu = new Menu(grid.control());
        item(menu, Messages.table_copyCell, () -> TableCopy.text(cellText()));
        item(menu, Messages.table_copyRows, () -> TableCopy.formatted(selectedRows(), mark));
        item(menu, Messages.table_copyAll, () -> TableCopy.formatted(table, mark));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.table_copyLatex, () -> TableCopy.latex(table, mark));
        item(menu, Messages.table_copyCsv, () -> TableCopy.csv(table, mark));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.table_export, this::export);
        grid.control().setMenu(menu);
        grid.control().addListener(SWT.MenuDetect, event -> cell = grid.control().toControl(event.x, event.y));
        grid.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
                TableCopy.formatted(selectedRows(), mark);
            }
        });
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private String cellText() {
        TableItem item = cell == null ? null : grid.control().getItem(cell);
        if (item == null) {
            return ""; //$NON-NLS-1$
        }
        for (int i = 0; i < grid.control().getColumnCount(); i++) {
            if (item.getBounds(i).contains(cell)) {
                return item.getText(i).strip();
            }
        }
        return ""; //$NON-NLS-1$
    }

    /** The rows that are selected as a table of their own; all when none is. */
    private Table selectedRows() {
        int[] selected = grid.control().getSelectionIndices();
        if (selected.length == 0) {
            return table;
        }
        Arrays.sort(selected);
        List<List<Object>> rows = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        for (int i : selected) {
            rows.add(table.rows().get(i));
            indents.add(table.indents().get(i));
        }
        return new Table(table.id(), table.title(), table.columns(), rows, indents, table.footnotes());
    }

    /** Shows a table. */
    public void show(Table newTable, String newMark) {
        mark = newMark;
        if (newTable.equals(table)) {
            return;
        }
        table = newTable;
        PrintTable print = PrintTable.of(newTable);
        title.setText(newTable.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        grid.show(print);
        List<String> notes = new ArrayList<>(newTable.footnotes());
        boolean empty = print.rows().isEmpty();
        if (empty) {
            notes.add(0, Messages.table_noRows);
        }
        footnotes.setText(String.join("\n", notes).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        ((GridData) footnotes.getLayoutData()).exclude = notes.isEmpty();
        GridData data = (GridData) grid.control().getLayoutData();
        data.exclude = empty;
        grid.control().setVisible(!empty);
        data.heightHint = grid.heightFor(Math.min(MOST_ROWS, print.rows().size()));
    }

    /** Shows the table pale, because a newer one is on its way. */
    public void dim(boolean pale) {
        if (pale && ink == null) {
            ink = grid.control().getForeground();
            grid.control().setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        } else if (!pale && ink != null) {
            grid.control().setForeground(ink);
            ink = null;
        }
    }

    /** Puts the whole table on the clipboard for word processors and spreadsheets. */
    public void copy() {
        TableCopy.formatted(table, mark);
    }

    /** The table that is shown. */
    public Table table() {
        return table;
    }

    /** The widget, for tests. */
    public org.eclipse.swt.widgets.Table widget() {
        return grid.control();
    }

    /** Asks where and in what form to write the table. */
    public void export() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.table_exportTitle);
        dialog.setFileName(table.id() + ".csv"); //$NON-NLS-1$
        dialog.setFilterExtensions(new String[] {"*.csv", "*.html", "*.tex"}); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        dialog.setFilterNames(new String[] {Messages.table_csv, Messages.table_html, Messages.table_latex});
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file == null) {
            return;
        }
        String text = file.endsWith(".tex") ? LatexTable.of(table, mark) //$NON-NLS-1$
            : file.endsWith(".html") ? HtmlTable.of(table, mark) : CsvTable.of(table, mark); //$NON-NLS-1$
        try {
            SafeFile.of(Path.of(file)).write(text.getBytes(StandardCharsets.UTF_8), SafeFile.Check.NONE);
        } catch (IOException e) {
            ILog.of(TablePart.class).warn(Messages.export_failed, e);
            MessageDialog.openError(getShell(), Messages.table_exportTitle,
                Messages.export_failed + "\n\n" + e.getMessage()); //$NON-NLS-1$
        }
    }
}
