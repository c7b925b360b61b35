/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Yes or no. */
final class LogicalControl extends OptionControl {

    private Button check;

    LogicalControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    boolean hasName() {
        return false;
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        check = toolkit.createButton(parent, option().label(), SWT.CHECK | SWT.WRAP);
        check.addListener(SWT.Selection, event -> change(List.of(Boolean.toString(check.getSelection()))));
        return check;
    }

    @Override
    void values(List<String> values) {
        check.setSelection(values.contains("true")); //$NON-NLS-1$
    }

    @Override
    void enable(boolean enabled) {
        check.setEnabled(enabled);
    }
}
