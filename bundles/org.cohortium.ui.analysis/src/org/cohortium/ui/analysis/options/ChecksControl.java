/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionDescriptor.Choice;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Some of fixed choices, or some levels of a variable, each with a check box. */
final class ChecksControl extends OptionControl {

    private static final int MOST_ROWS = 7;

    private Table table;
    private List<String> keys = List.of();

    ChecksControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    boolean isTall() {
        return true;
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        table = toolkit.createTable(parent, SWT.CHECK | SWT.BORDER);
        Accessibility.name(table, option().label());
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                List<String> checked = new ArrayList<>();
                for (int i = 0; i < keys.size(); i++) {
                    if (table.getItem(i).getChecked()) {
                        checked.add(keys.get(i));
                    }
                }
                change(checked);
            }
        });
        return table;
    }

    @Override
    void values(List<String> values) {
        List<String> newKeys = new ArrayList<>(option().type() == OptionType.LEVELS ? context().levels(option())
            : option().choices().stream().map(Choice::key).toList());
        values.stream().filter(v -> !newKeys.contains(v)).forEach(newKeys::add);
        if (!newKeys.equals(keys) || table.getItemCount() != newKeys.size()) {
            keys = newKeys;
            table.removeAll();
            for (String key : keys) {
                Choice choice = option().choice(key);
                new TableItem(table, SWT.NONE).setText(choice == null ? key : choice.label());
            }
        }
        GridData place = (GridData) table.getLayoutData();
        int height = Math.max(1, Math.min(MOST_ROWS, keys.size())) * table.getItemHeight();
        if (place.heightHint != height) {
            place.heightHint = height;
            table.requestLayout();
        }
        for (int i = 0; i < keys.size(); i++) {
            table.getItem(i).setChecked(values.contains(keys.get(i)));
        }
    }

    @Override
    void enable(boolean enabled) {
        table.setEnabled(enabled);
    }
}
