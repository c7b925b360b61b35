/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One variable, chosen from a list that can be narrowed. Without a picture, which would centre the name on GTK. */
final class VariableControl extends OptionControl {

    private Button button;

    VariableControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    Control field(Composite parent, FormToolkit toolkit) {
        button = toolkit.createButton(parent, "", SWT.PUSH | SWT.LEFT); //$NON-NLS-1$
        Accessibility.name(button, option().label());
        button.addListener(SWT.Selection, event -> VariablePopup.one(button, context().fitting(option()),
            !option().required(), this::change));
        button.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                VariablePopup.one(button, context().fitting(option()), !option().required(), this::change);
            }
        });
        return button;
    }

    @Override
    void values(List<String> values) {
        if (values.isEmpty()) {
            button.setText(option().required() ? Messages.variable_choose : Messages.popup_none);
        } else {
            button.setText(context().variable(values.get(0)).label().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    @Override
    void enable(boolean enabled) {
        button.setEnabled(enabled);
    }
}
