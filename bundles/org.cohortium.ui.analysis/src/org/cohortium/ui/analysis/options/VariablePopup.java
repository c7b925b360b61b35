/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.cohortium.ui.widgets.Accessibility;
import org.cohortium.ui.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A list of variables that drops down from a control: type to narrow it, arrows to go through it, Enter to take what is
 * selected, Escape to leave it.
 */
final class VariablePopup {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 280;

    private final List<VariableChoice> choices;
    private final boolean optional;
    private final boolean several;
    private final Consumer<List<String>> taken;
    private Shell shell;
    private Text filter;
    private Table table;

    private VariablePopup(List<VariableChoice> choices, boolean optional, boolean several,
            Consumer<List<String>> taken) {
        this.choices = choices;
        this.optional = optional;
        this.several = several;
        this.taken = taken;
    }

    /** Lets one variable be chosen; an empty list is given for none. */
    static void one(Control below, List<VariableChoice> choices, boolean optional, Consumer<List<String>> taken) {
        new VariablePopup(choices, optional, false, taken).open(below);
    }

    /** Lets several variables be chosen. */
    static void several(Control below, List<VariableChoice> choices, Consumer<List<String>> taken) {
        new VariablePopup(choices, false, true, taken).open(below);
    }

    private void open(Control below) {
        shell = new Shell(below.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
        GridLayoutFactory.fillDefaults().margins(2, 2).spacing(0, 2).applyTo(shell);
        filter = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(several ? Messages.popup_several : Messages.popup_one);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new Table(shell, (several ? SWT.MULTI : SWT.SINGLE) | SWT.FULL_SELECTION | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Accessibility.name(table, Messages.popup_name);
        new TableColumn(table, SWT.LEFT).setWidth(WIDTH - 150);
        new TableColumn(table, SWT.LEFT).setWidth(120);
        filter.addListener(SWT.Modify, event -> fill());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setSelection(Math.max(0, table.getSelectionIndex()));
                table.setFocus();
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.MouseUp, event -> {
            if (!several && event.button == 1) {
                take();
            }
        });
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                takeIfSeveral();
            }
        }));
        fill();
        place(below);
        shell.open();
        filter.setFocus();
    }

    private void place(Control below) {
        Point at = below.toDisplay(0, below.getSize().y);
        Rectangle screen = below.getMonitor().getClientArea();
        int width = Math.max(WIDTH, below.getSize().x);
        int x = Math.max(screen.x, Math.min(at.x, screen.x + screen.width - width));
        int y = at.y + HEIGHT > screen.y + screen.height ? at.y - below.getSize().y - HEIGHT : at.y;
        shell.setBounds(x, y, width, HEIGHT);
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.removeAll();
        if (optional && wanted.isEmpty()) {
            TableItem none = new TableItem(table, SWT.NONE);
            none.setText(Messages.popup_none);
        }
        for (VariableChoice choice : choices) {
            if (choice.text().toLowerCase(Locale.ROOT).contains(wanted)) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(0, choice.text());
                item.setText(1, Words.of(choice.role()));
                item.setImage(choice.image());
                item.setData(choice.name());
            }
        }
        if (table.getItemCount() > 0 && !wanted.isEmpty()) {
            table.setSelection(0);
        }
    }

    private void takeIfSeveral() {
        if (several && table.getSelectionCount() > 0 && table.isFocusControl()) {
            take();
        } else {
            shell.close();
        }
    }

    private void take() {
        if (table.getSelectionCount() == 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (TableItem item : table.getSelection()) {
            if (item.getData() != null) {
                names.add((String) item.getData());
            }
        }
        shell.close();
        taken.accept(names);
    }
}
