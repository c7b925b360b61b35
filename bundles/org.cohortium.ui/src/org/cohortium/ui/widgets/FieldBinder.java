/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.cohortium.ui.session.StudySession;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * Text fields that show an attribute of the model and change it while one types, undoable, what is typed without a pause
 * as one step.
 */
public final class FieldBinder {

    private static final int LINES_WIDTH = 120;

    private final StudySession session;
    private final FormToolkit toolkit;
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean refreshing;

    /** Fields of a study, made by a toolkit. */
    public FieldBinder(StudySession session, FormToolkit toolkit) {
        this.session = session;
        this.toolkit = toolkit;
    }

    /**
     * Adds a label and a field to a grid of two columns.
     *
     * @param owner gives the element as it is now; null while there is none
     * @param lines how many lines the field shows; 1 for a single line
     * @param hint what an empty field says
     */
    public Text text(Composite parent, String label, Supplier<? extends EObject> owner, EAttribute attribute, int lines,
            String hint) {
        Label name = toolkit.createLabel(parent, label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, lines > 1 ? SWT.BEGINNING : SWT.CENTER).applyTo(name);
        int style = lines > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER : SWT.SINGLE | SWT.BORDER;
        Text text = toolkit.createText(parent, "", style); //$NON-NLS-1$
        text.setMessage(hint);
        text.setToolTipText(hint);
        GridDataFactory.fillDefaults().grab(true, false)
            .hint(LINES_WIDTH, lines > 1 ? lines * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
        Accessibility.name(text, label);
        bind(text, label, owner, attribute);
        return text;
    }

    /** Binds a field at hand to an attribute. */
    public void bind(Text text, String label, Supplier<? extends EObject> owner, EAttribute attribute) {
        text.addModifyListener(event -> {
            EObject element = owner.get();
            if (!refreshing && element != null && !Objects.equals(shown(element, attribute), text.getText())) {
                String value = text.getText();
                session.edit(label, List.of(element, attribute),
                    () -> element.eSet(attribute, value.isEmpty() ? null : value));
            }
        });
        refreshers.add(() -> {
            EObject element = owner.get();
            String value = element == null ? "" : shown(element, attribute); //$NON-NLS-1$
            if (!text.isDisposed()) {
                text.setEnabled(element != null);
                if (!text.getText().equals(value)) {
                    text.setText(value);
                }
            }
        });
    }

    private static String shown(EObject element, EAttribute attribute) {
        Object value = element.eGet(attribute);
        return value == null ? "" : value.toString(); //$NON-NLS-1$
    }

    /** Shows the model as it is now. */
    public void refresh() {
        refreshing = true;
        try {
            refreshers.forEach(Runnable::run);
        } finally {
            refreshing = false;
        }
    }
}
