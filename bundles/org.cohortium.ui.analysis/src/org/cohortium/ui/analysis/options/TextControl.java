/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.analysis.option.OptionType;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.data.json.NumberText;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A number, numbers, text, texts or an expression, typed. */
final class TextControl extends OptionControl {

    private Text text;

    TextControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        Composite row = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(option().unit().isEmpty() ? 1 : 2).margins(1, 1).applyTo(row);
        text = toolkit.createText(row, "", SWT.SINGLE | SWT.BORDER); //$NON-NLS-1$
        text.setMessage(hint());
        text.setToolTipText(option().help());
        Accessibility.name(text, option().label());
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(text);
        if (!option().unit().isEmpty()) {
            toolkit.createLabel(row, option().unit());
        }
        text.addListener(SWT.Modify, event -> type(parse(text.getText())));
        return row;
    }

    private String hint() {
        boolean lower = option().min() > Double.NEGATIVE_INFINITY;
        boolean upper = option().max() < Double.POSITIVE_INFINITY;
        String range = lower && upper ? NumberText.of(option().min()) + " \u2013 " + NumberText.of(option().max()) //$NON-NLS-1$
            : lower ? "\u2265 " + NumberText.of(option().min()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
        return option().type().isList() ? Messages.text_list : range;
    }

    private List<String> parse(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        if (option().type().isList()) {
            return OptionValues.splitList(typed.replace(';', ',')).stream().filter(s -> !s.isEmpty()).toList();
        }
        boolean number = option().type() == OptionType.NUMBER || option().type() == OptionType.INTEGER;
        return List.of(number ? typed.strip().replace(',', '.') : typed);
    }

    @Override
    void values(List<String> values) {
        if (!parse(text.getText()).equals(values)) {
            text.setText(String.join(", ", values)); //$NON-NLS-1$
        }
    }

    @Override
    void enable(boolean enabled) {
        text.setEnabled(enabled);
    }
}
