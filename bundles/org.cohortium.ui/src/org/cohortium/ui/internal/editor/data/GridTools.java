/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

import org.cohortium.data.Column;
import org.cohortium.ui.Icons;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The buttons of the grid and the menu of its columns: hide, freeze, sort, copy, export, show identifiers. */
final class GridTools {

    /** What the panel does for the tools. */
    interface Listener {
        /** Sorts by a column: 1 ascending, -1 descending, 0 not. */
        void sort(int column, int direction);

        /** Copies the selection. */
        void copy();

        /** Writes what is shown to a file. */
        void export();

        /** Shows or masks what identifies a patient. */
        void identifiers(boolean shown);
    }

    private final DataGrid grid;
    private final Listener listener;
    private final ToolItem freeze;
    private final ToolItem identifiers;

    GridTools(Composite parent, FormToolkit toolkit, DataGrid grid, Listener listener) {
        this.grid = grid;
        this.listener = listener;
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        toolkit.adapt(bar);
        identifiers = new ToolItem(bar, SWT.CHECK);
        identifiers.setText(Messages.tool_identifiers);
        identifiers.setToolTipText(Messages.tool_identifiersTip);
        identifiers.addListener(SWT.Selection, event -> listener.identifiers(identifiers.getSelection()));
        item(bar, SWT.PUSH, "table", Messages.tool_columns, this::chooseColumns); //$NON-NLS-1$
        freeze = item(bar, SWT.CHECK, "freeze", Messages.tool_freeze, this::freeze); //$NON-NLS-1$
        item(bar, SWT.PUSH, "copy", Messages.tool_copy, listener::copy); //$NON-NLS-1$
        item(bar, SWT.PUSH, "export", Messages.tool_export, listener::export); //$NON-NLS-1$
        grid.control().addListener(SWT.MenuDetect, this::menu);
    }

    private static ToolItem item(ToolBar bar, int style, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, style);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** Shows how things stand. */
    void refresh(boolean hasIdentifiers, boolean identifiersShown) {
        identifiers.setEnabled(hasIdentifiers);
        identifiers.setSelection(hasIdentifiers && identifiersShown);
        freeze.setSelection(grid.isFrozen());
    }

    private void freeze() {
        if (grid.isFrozen()) {
            grid.unfreeze();
        } else {
            Column selected = grid.selectedColumn();
            grid.freezeUpTo(selected == null ? 0 : grid.cells().columns().indexOf(selected));
        }
        freeze.setSelection(grid.isFrozen());
    }

    private void chooseColumns() {
        List<Column> columns = grid.cells().columns();
        List<Column> shown = new ArrayList<>();
        for (int index : grid.shownColumns()) {
            shown.add(columns.get(index));
        }
        LabelProvider labels = new LabelProvider() {
            @Override
            public String getText(Object element) {
                Column column = (Column) element;
                return column.label().equals(column.name()) ? column.name()
                    : column.name() + " \u2013 " + column.label(); //$NON-NLS-1$
            }
        };
        ListSelectionDialog dialog = ListSelectionDialog.of(columns).contentProvider(ArrayContentProvider.getInstance())
            .labelProvider(labels).title(Messages.columns_title).message(Messages.columns_message)
            .create(grid.control().getShell());
        dialog.setInitialElementSelections(shown);
        if (dialog.open() == ListSelectionDialog.OK) {
            Set<Integer> wanted = new TreeSet<>();
            for (Object chosen : dialog.getResult()) {
                wanted.add(columns.indexOf(chosen));
            }
            grid.showOnly(wanted);
        }
    }

    private void menu(Event event) {
        Point place = grid.control().toControl(event.x, event.y);
        int index = grid.columnAt(place.x);
        Menu menu = new Menu(grid.control());
        if (index >= 0) {
            entry(menu, Messages.menu_ascending, index, i -> listener.sort(i, 1));
            entry(menu, Messages.menu_descending, index, i -> listener.sort(i, -1));
            entry(menu, Messages.menu_unsorted, index, i -> listener.sort(i, 0));
            new MenuItem(menu, SWT.SEPARATOR);
            entry(menu, Messages.menu_freeze, index, i -> {
                grid.freezeUpTo(i);
                freeze.setSelection(grid.isFrozen());
            });
            entry(menu, Messages.menu_hide, index, grid::hide);
        }
        entry(menu, Messages.menu_showAll, index, i -> grid.showAll());
        new MenuItem(menu, SWT.SEPARATOR);
        entry(menu, Messages.menu_copy, index, i -> listener.copy());
        menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(event.x, event.y);
        menu.setVisible(true);
        event.doit = false;
    }

    private static void entry(Menu menu, String text, int column, IntConsumer action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.accept(column));
    }
}
