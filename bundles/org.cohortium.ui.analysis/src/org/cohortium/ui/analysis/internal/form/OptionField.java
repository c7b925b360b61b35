/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal.form;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The control of one option. It tells what is chosen and shows what it is told; showing tells nothing. */
abstract class OptionField {

    private final OptionDescriptor option;
    private final OptionEdit edit;
    private boolean showing;

    OptionField(OptionDescriptor option, OptionEdit edit) {
        this.option = option;
        this.edit = edit;
    }

    final OptionDescriptor option() {
        return option;
    }

    /** Makes the controls. */
    abstract Control create(Composite parent);

    /** Shows the values and what can be chosen. */
    abstract void show(List<String> values, FormModel model);

    /** Lets the researcher change it, or not. */
    abstract void setEnabled(boolean enabled);

    /** Whether the field stretches over the width of the form. */
    boolean isTall() {
        return false;
    }

    final void showSilently(List<String> values, FormModel model) {
        showing = true;
        try {
            show(values, model);
        } finally {
            showing = false;
        }
    }

    final void tell(List<String> values) {
        if (!showing) {
            edit.set(option, values, false);
        }
    }

    final void tellTyping(List<String> values) {
        if (!showing) {
            edit.set(option, values, true);
        }
    }
}
