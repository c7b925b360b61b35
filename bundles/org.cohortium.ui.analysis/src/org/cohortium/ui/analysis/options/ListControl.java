/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** An ordered list that is added to, taken from and reordered. */
abstract class ListControl extends OptionControl {

    /** Beside fewer the buttons would not fit. */
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 9;

    private Table table;
    private ToolBar tools;
    private List<String> shown = List.of();

    ListControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    /** Asks for more values. */
    abstract void add(Control below);

    /** What a value is called. */
    abstract String text(String value);

    /** The picture of a value. */
    abstract Image image(String value);

    @Override
    final boolean isTall() {
        return true;
    }

    @Override
    final Control field(Composite parent, FormToolkit toolkit) {
        Composite part = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(part);
        table = toolkit.createTable(part, SWT.MULTI | SWT.BORDER);
        Accessibility.name(table, option().label());
        GridDataFactory.fillDefaults().grab(true, true).hint(FIELD_WIDTH, table.getItemHeight()).applyTo(table);
        tools = new ToolBar(part, SWT.FLAT | SWT.VERTICAL);
        toolkit.adapt(tools);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(tools);
        tool("add", Messages.list_add, () -> add(table)); //$NON-NLS-1$
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            } else if (event.keyCode == SWT.INSERT || event.character == '+') {
                add(table);
            } else if ((event.stateMask & SWT.MOD3) != 0 && event.keyCode == SWT.ARROW_UP) {
                move(-1);
            } else if ((event.stateMask & SWT.MOD3) != 0 && event.keyCode == SWT.ARROW_DOWN) {
                move(1);
            }
        });
        table.addListener(SWT.MouseDoubleClick, event -> add(table));
        return part;
    }

    private void tool(String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, event -> action.run());
    }

    /** An empty list is only added to, so that it takes no more room than a line. */
    private void showTools() {
        boolean onlyAdd = tools.getItemCount() == 1;
        if (!shown.isEmpty() && onlyAdd) {
            tool("remove", Messages.list_remove, this::remove); //$NON-NLS-1$
            tool("up", Messages.list_up, () -> move(-1)); //$NON-NLS-1$
            tool("down", Messages.list_down, () -> move(1)); //$NON-NLS-1$
        } else if (shown.isEmpty() && !onlyAdd) {
            for (int i = tools.getItemCount() - 1; i > 0; i--) {
                tools.getItem(i).dispose();
            }
        }
    }

    /** The values as they are shown. */
    final List<String> shown() {
        return shown;
    }

    /** Adds values at the end; those that are there already are left out. */
    final void append(List<String> more) {
        List<String> all = new ArrayList<>(shown);
        more.stream().filter(v -> !all.contains(v)).forEach(all::add);
        change(all);
    }

    private void remove() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            if (!table.isSelected(i)) {
                left.add(shown.get(i));
            }
        }
        change(left);
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < shown.size()) {
            List<String> moved = new ArrayList<>(shown);
            moved.add(to, moved.remove(from));
            change(moved);
            table.setSelection(to);
        }
    }

    @Override
    final void values(List<String> values) {
        if (!values.equals(shown) || table.getItemCount() != values.size()) {
            int selected = table.getSelectionIndex();
            table.removeAll();
            for (String value : values) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(text(value));
                item.setImage(image(value));
            }
            if (selected >= 0 && selected < values.size()) {
                table.setSelection(selected);
            }
            shown = List.copyOf(values);
            showTools();
            int rows = values.isEmpty() ? 1 : Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, values.size() + 1));
            GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) table.getLayoutData())
                .hint(FIELD_WIDTH, rows * table.getItemHeight()).applyTo(table);
            table.requestLayout();
        }
    }

    @Override
    final void enable(boolean enabled) {
        table.setEnabled(enabled);
        tools.setEnabled(enabled);
    }
}
