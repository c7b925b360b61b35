/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.wizards;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A labelled choice of fixed values.
 *
 * @param <T> the values
 */
final class Choices<T> {

    private final List<T> values;
    private final Combo combo;
    private final Supplier<T> current;

    /**
     * @param parent a grid; takes two cells
     * @param values the values
     * @param names what they are called
     * @param current the value now; null for none
     * @param chosen told when one is chosen
     */
    Choices(Composite parent, String label, List<T> values, List<String> names, Supplier<T> current,
            Consumer<T> chosen) {
        this.values = values;
        this.current = current;
        Label text = new Label(parent, SWT.NONE);
        text.setText(label);
        combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(names.toArray(new String[0]));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        Accessibility.name(combo, label);
        combo.addListener(SWT.Selection, event -> chosen.accept(values.get(combo.getSelectionIndex())));
    }

    void refresh() {
        T value = current.get();
        int index = value == null ? -1 : values.indexOf(value);
        if (index < 0) {
            combo.deselectAll();
        } else if (index != combo.getSelectionIndex()) {
            combo.select(index);
        }
        combo.setEnabled(value != null);
    }
}
