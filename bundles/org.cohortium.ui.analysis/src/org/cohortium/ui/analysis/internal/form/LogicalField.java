/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no. */
final class LogicalField extends OptionField {

    private static final String TRUE = "true"; //$NON-NLS-1$
    private static final String FALSE = "false"; //$NON-NLS-1$

    private Button button;

    LogicalField(OptionDescriptor option, OptionEdit edit) {
        super(option, edit);
    }

    @Override
    Control create(Composite parent) {
        button = new Button(parent, SWT.CHECK);
        button.setText(option().label());
        button.setToolTipText(option().help());
        button.addListener(SWT.Selection, event -> tell(List.of(button.getSelection() ? TRUE : FALSE)));
        return button;
    }

    @Override
    void show(List<String> values, FormModel model) {
        button.setSelection(values.equals(List.of(TRUE)));
    }

    @Override
    void setEnabled(boolean enabled) {
        button.setEnabled(enabled);
    }
}
