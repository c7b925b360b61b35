/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import org.cohortium.ui.Icons;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Lines of text with a picture before each, such as messages and checks. */
final class Rows {

    private static final int WIDTH = 300;

    private final Composite control;
    private final FormToolkit toolkit;

    Rows(Composite parent, FormToolkit toolkit) {
        this.toolkit = toolkit;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(control);
    }

    Composite control() {
        return control;
    }

    void clear() {
        for (Control child : control.getChildren()) {
            child.dispose();
        }
    }

    void add(String icon, String text) {
        Label picture = toolkit.createLabel(control, ""); //$NON-NLS-1$
        picture.setImage(Icons.image(icon));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
        text(text, 1);
    }

    void add(String text) {
        text(text, 2);
    }

    private void text(String text, int span) {
        Label label = toolkit.createLabel(control, text.replace("&", "&&"), SWT.WRAP); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    /** Takes no room where there is nothing to show. */
    void hideIfEmpty() {
        ((GridData) control.getLayoutData()).exclude = isEmpty();
        control.setVisible(!isEmpty());
    }

    boolean isEmpty() {
        return control.getChildren().length == 0;
    }
}
