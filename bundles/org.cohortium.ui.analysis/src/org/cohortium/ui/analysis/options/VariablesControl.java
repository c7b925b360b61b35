/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import org.cohortium.analysis.option.OptionDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Variables in order. */
final class VariablesControl extends ListControl {

    VariablesControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    void add(Control below) {
        VariablePopup.several(below,
            context().fitting(option()).stream().filter(v -> !shown().contains(v.name())).toList(), this::append);
    }

    @Override
    String text(String value) {
        return context().variable(value).label();
    }

    @Override
    Image image(String value) {
        return context().variable(value).image();
    }
}
