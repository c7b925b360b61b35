/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionDescriptor.Choice;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One of fixed choices, or one level of a variable. */
final class ChoiceControl extends OptionControl {

    private Combo combo;
    private List<String> keys = List.of();

    ChoiceControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        toolkit.adapt(combo, true, false);
        Accessibility.name(combo, option().label());
        combo.addListener(SWT.Selection, event -> {
            String key = keys.get(combo.getSelectionIndex());
            change(key.isEmpty() ? List.of() : List.of(key));
        });
        return combo;
    }

    @Override
    void values(List<String> values) {
        String value = values.isEmpty() ? "" : values.get(0); //$NON-NLS-1$
        List<String> newKeys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (option().type() == OptionType.LEVEL) {
            newKeys.add(""); //$NON-NLS-1$
            names.add(Messages.level_none);
            newKeys.addAll(context().levels(option()));
            names.addAll(context().levels(option()));
        } else {
            for (Choice choice : option().choices()) {
                newKeys.add(choice.key());
                names.add(choice.label());
            }
        }
        if (!newKeys.contains(value)) {
            newKeys.add(value);
            names.add(value);
        }
        if (!newKeys.equals(keys)) {
            keys = newKeys;
            combo.setItems(names.toArray(new String[0]));
        }
        int index = keys.indexOf(value);
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
        Choice chosen = option().choice(value);
        combo.setToolTipText(chosen == null || chosen.help().isEmpty() ? option().help()
            : option().help() + "\n\n" + chosen.label() + ": " + chosen.help()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    void enable(boolean enabled) {
        combo.setEnabled(enabled);
    }
}
