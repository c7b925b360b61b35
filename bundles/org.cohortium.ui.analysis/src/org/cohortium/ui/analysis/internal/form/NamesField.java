/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.TermRef;
import org.cohortium.data.VariableInfo;
import org.cohortium.ui.Icons;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Variables in an order, or interactions of variables: a list to add to, take from and reorder. */
final class NamesField extends OptionField {

    private static final int ROWS = 5;
    private static final int MOST_ROWS = 10;

    private Table table;
    private ToolItem add;
    private ToolItem remove;
    private ToolItem up;
    private ToolItem down;
    private List<String> values = List.of();
    private FormModel model;
    private int shownRows = -1;

    NamesField(OptionDescriptor option, OptionEdit edit) {
        super(option, edit);
    }

    @Override
    Control create(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(row);
        table = new Table(row, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.FULL_SELECTION);
        table.setToolTipText(option().help());
        Accessibility.name(table, option().label());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * table.getItemHeight()).applyTo(table);
        ToolBar bar = new ToolBar(row, SWT.FLAT | SWT.VERTICAL);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(bar);
        add = item(bar, "add", Messages.add, this::add); //$NON-NLS-1$
        remove = item(bar, "remove", Messages.remove, this::remove); //$NON-NLS-1$
        up = item(bar, "up", Messages.up, () -> move(-1)); //$NON-NLS-1$
        down = item(bar, "down", Messages.down, () -> move(1)); //$NON-NLS-1$
        table.addListener(SWT.Selection, event -> enableItems());
        table.addListener(SWT.DefaultSelection, event -> remove());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
                remove();
            } else if (event.keyCode == SWT.INSERT || event.character == '+') {
                add();
            }
        });
        return row;
    }

    private static ToolItem item(ToolBar bar, String icon, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private boolean isTerms() {
        return option().type() == OptionType.TERMS;
    }

    private void add() {
        if (model == null) {
            return;
        }
        List<VariableInfo> offered = isTerms() ? model.fitting(option())
            : model.fitting(option()).stream().filter(v -> !values.contains(v.name())).toList();
        List<String> chosen = VariableDialog.open(table.getShell(), option().label(), offered, isTerms());
        if (chosen.isEmpty()) {
            return;
        }
        List<String> changed = new ArrayList<>(values);
        if (isTerms()) {
            String term = new TermRef(chosen).text();
            if (!changed.contains(term)) {
                changed.add(term);
            }
        } else {
            changed.addAll(chosen);
        }
        tell(changed);
    }

    private void remove() {
        List<String> changed = new ArrayList<>(values);
        int[] selected = table.getSelectionIndices();
        for (int i = selected.length - 1; i >= 0; i--) {
            changed.remove(selected[i]);
        }
        if (selected.length > 0) {
            tell(changed);
        }
    }

    private void move(int step) {
        int from = table.getSelectionIndex();
        int to = from + step;
        if (from >= 0 && to >= 0 && to < values.size()) {
            List<String> changed = new ArrayList<>(values);
            Collections.swap(changed, from, to);
            tell(changed);
            if (to < table.getItemCount()) {
                table.setSelection(to);
            }
            enableItems();
        }
    }

    @Override
    void show(List<String> newValues, FormModel newModel) {
        model = newModel;
        values = List.copyOf(newValues);
        table.setItemCount(values.size());
        for (int i = 0; i < values.size(); i++) {
            TableItem item = table.getItem(i);
            VariableInfo variable = model.schema().find(values.get(i)).orElse(null);
            String text = isTerms() ? values.get(i).replace(":", " \u00d7 ") //$NON-NLS-1$ //$NON-NLS-2$
                : variable == null ? values.get(i) : VariableNames.of(variable);
            if (!text.equals(item.getText())) {
                item.setText(text);
            }
            item.setImage(isTerms() ? null : Icons.image(variable == null ? "warning" //$NON-NLS-1$
                : VariableNames.icon(variable.kind())));
        }
        int rows = Math.min(MOST_ROWS, Math.max(isTerms() ? 2 : ROWS, values.size()));
        if (rows != shownRows) {
            shownRows = rows;
            GridDataFactory.createFrom((GridData) table.getLayoutData())
                .hint(SWT.DEFAULT, rows * table.getItemHeight()).applyTo(table);
            table.requestLayout();
        }
        enableItems();
    }

    private void enableItems() {
        boolean free = table.isEnabled();
        int first = table.getSelectionIndex();
        boolean one = table.getSelectionCount() == 1;
        add.setEnabled(free);
        remove.setEnabled(free && first >= 0);
        up.setEnabled(free && one && first > 0);
        down.setEnabled(free && one && first < values.size() - 1);
    }

    @Override
    void setEnabled(boolean enabled) {
        table.setEnabled(enabled);
        enableItems();
    }

    @Override
    boolean isTall() {
        return true;
    }
}
