/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Typed values: a number with its unit, numbers or texts separated by commas, text, an expression. */
final class TextField extends OptionField {

    private static final int NUMBER_WIDTH = 90;
    private static final int TEXT_WIDTH = 170;

    private Text text;

    TextField(OptionDescriptor option, OptionEdit edit) {
        super(option, edit);
    }

    @Override
    Control create(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(option().unit().isEmpty() ? 1 : 2).applyTo(row);
        text = new Text(row, SWT.SINGLE | SWT.BORDER);
        boolean number = option().type() == OptionType.NUMBER || option().type() == OptionType.INTEGER;
        GridDataFactory.fillDefaults().grab(!number, false).hint(number ? NUMBER_WIDTH : TEXT_WIDTH, SWT.DEFAULT)
            .applyTo(text);
        text.setMessage(hint());
        text.setToolTipText(option().help());
        Accessibility.name(text, option().label());
        text.addListener(SWT.Modify, event -> tellTyping(values()));
        if (!option().unit().isEmpty()) {
            Label unit = new Label(row, SWT.NONE);
            unit.setText(option().unit());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(unit);
        }
        return row;
    }

    private String hint() {
        if (option().type().isList()) {
            return Messages.separated;
        }
        return option().type() == OptionType.TEXT || option().type() == OptionType.EXPRESSION ? "" //$NON-NLS-1$
            : Messages.none;
    }

    private List<String> values() {
        String typed = text.getText().strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        return option().type().isList() ? OptionValues.splitList(typed) : List.of(typed);
    }

    @Override
    void show(List<String> values, FormModel model) {
        if (!values.equals(values())) {
            text.setText(String.join(", ", values)); //$NON-NLS-1$
        }
    }

    @Override
    void setEnabled(boolean enabled) {
        text.setEnabled(enabled);
    }
}
