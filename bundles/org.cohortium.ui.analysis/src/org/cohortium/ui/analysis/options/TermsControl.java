/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.options;

import java.util.List;

import org.cohortium.analysis.option.OptionDescriptor;
import org.cohortium.ui.Icons;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Interactions: each of two or more variables that are chosen together. */
final class TermsControl extends ListControl {

    TermsControl(FormContext context, OptionDescriptor option) {
        super(context, option);
    }

    @Override
    void add(Control below) {
        VariablePopup.several(below, context().fitting(option()), names -> {
            if (names.size() > 1) {
                append(List.of(String.join(":", names))); //$NON-NLS-1$
            }
        });
    }

    @Override
    String text(String value) {
        return String.join(" \u00d7 ", List.of(value.split(":")).stream() //$NON-NLS-1$ //$NON-NLS-2$
            .map(n -> context().variable(n.strip()).label()).toList());
    }

    @Override
    Image image(String value) {
        return Icons.image("pair"); //$NON-NLS-1$
    }
}
