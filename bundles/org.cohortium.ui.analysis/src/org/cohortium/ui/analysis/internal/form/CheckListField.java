/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Some of several that are all shown: levels of a variable, or fixed choices. */
final class CheckListField extends OptionField {

    private static final int MOST_ROWS = 6;

    private Table table;
    private List<String> keys = List.of();
    private int shownRows = -1;

    CheckListField(OptionDescriptor option, OptionEdit edit) {
        super(option, edit);
    }

    @Override
    Control create(Composite parent) {
        table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        table.setToolTipText(option().help());
        Accessibility.name(table, option().label());
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tell(checked());
            }
        });
        return table;
    }

    private List<String> checked() {
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (table.getItem(i).getChecked()) {
                checked.add(keys.get(i));
            }
        }
        return checked;
    }

    @Override
    void show(List<String> values, FormModel model) {
        boolean levels = option().type() == OptionType.LEVELS;
        List<String> newKeys = new ArrayList<>(levels ? model.levels(option())
            : option().choices().stream().map(OptionDescriptor.Choice::key).toList());
        values.stream().filter(v -> !newKeys.contains(v)).forEach(newKeys::add);
        if (!newKeys.equals(keys)) {
            keys = newKeys;
            table.removeAll();
            for (String key : keys) {
                OptionDescriptor.Choice choice = option().choice(key);
                new TableItem(table, SWT.NONE).setText(choice == null ? key : choice.label());
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            table.getItem(i).setChecked(values.contains(keys.get(i)));
        }
        int rows = Math.min(MOST_ROWS, Math.max(1, keys.size()));
        if (rows != shownRows) {
            shownRows = rows;
            GridDataFactory.createFrom((GridData) table.getLayoutData())
                .hint(SWT.DEFAULT, rows * table.getItemHeight() + 2 * table.getBorderWidth()).applyTo(table);
            table.requestLayout();
        }
    }

    @Override
    void setEnabled(boolean enabled) {
        table.setEnabled(enabled);
    }

    @Override
    boolean isTall() {
        return true;
    }
}
