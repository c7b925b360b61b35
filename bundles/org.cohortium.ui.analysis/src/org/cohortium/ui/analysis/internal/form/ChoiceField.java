/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.data.VariableInfo;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of several: a fixed choice, a variable that fits, or a level of a variable. */
final class ChoiceField extends OptionField {

    private static final int ROWS_SHOWN = 16;

    private Combo combo;
    private List<String> keys = List.of();

    ChoiceField(OptionDescriptor option, OptionEdit edit) {
        super(option, edit);
    }

    @Override
    Control create(Composite parent) {
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setVisibleItemCount(ROWS_SHOWN);
        Accessibility.name(combo, option().label());
        combo.addListener(SWT.Selection, event -> {
            String key = keys.get(combo.getSelectionIndex());
            tell(key.isEmpty() ? List.of() : List.of(key));
        });
        // the wheel scrolls the form; it must not change a choice in passing
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
        return combo;
    }

    @Override
    void show(List<String> values, FormModel model) {
        List<String> newKeys = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (option().type() != OptionType.CHOICE) {
            newKeys.add(""); //$NON-NLS-1$
            labels.add(option().required() ? Messages.choose : Messages.none);
        }
        switch (option().type()) {
            case VARIABLE -> {
                for (VariableInfo v : model.fitting(option())) {
                    newKeys.add(v.name());
                    labels.add(VariableNames.of(v));
                }
            }
            case LEVEL -> {
                newKeys.addAll(model.levels(option()));
                labels.addAll(model.levels(option()));
            }
            default -> {
                for (OptionDescriptor.Choice c : option().choices()) {
                    newKeys.add(c.key());
                    labels.add(c.label());
                }
            }
        }
        String value = values.isEmpty() ? "" : values.get(0); //$NON-NLS-1$
        if (!newKeys.contains(value)) {
            newKeys.add(value);
            labels.add(value);
        }
        keys = newKeys;
        String[] items = labels.toArray(String[]::new);
        if (!Arrays.equals(items, combo.getItems())) {
            combo.setItems(items);
        }
        combo.select(keys.indexOf(value));
        OptionDescriptor.Choice choice = option().choice(value);
        combo.setToolTipText(choice == null || choice.help().isEmpty() ? option().help() : choice.help());
    }

    @Override
    void setEnabled(boolean enabled) {
        combo.setEnabled(enabled);
    }
}
