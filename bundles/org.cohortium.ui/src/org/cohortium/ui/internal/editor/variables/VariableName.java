/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.function.Supplier;

import org.cohortium.model.StudyLookup;
import org.cohortium.model.Variable;
import org.cohortium.model.validation.Names;
import org.cohortium.study.StudyRename;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.widgets.Accessibility;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * The field for the name of a variable. What is typed is judged at once; the variable is renamed, and expressions with
 * it, when the field is left or Enter is pressed. A name that cannot be is not taken, and the old one comes back.
 */
final class VariableName {

    private final StudySession session;
    private final Supplier<Variable> variable;
    private final Text text;
    private final Label problem;

    VariableName(Composite grid, FormToolkit toolkit, StudySession session, Supplier<Variable> variable) {
        this.session = session;
        this.variable = variable;
        toolkit.createLabel(grid, Messages.column_name);
        text = toolkit.createText(grid, "", SWT.SINGLE | SWT.BORDER); //$NON-NLS-1$
        text.setToolTipText(Messages.hint_name);
        Accessibility.name(text, Messages.column_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        problem = toolkit.createLabel(grid, "", SWT.WRAP); //$NON-NLS-1$
        problem.setForeground(problem.getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).exclude(true)
            .applyTo(problem);
        text.addListener(SWT.Modify, event -> say(refusal(text.getText().strip())));
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addListener(SWT.FocusOut, event -> {
            commit();
            show();
        });
    }

    private String refusal(String name) {
        Variable renamed = variable.get();
        if (renamed == null || name.equals(renamed.getName())) {
            return ""; //$NON-NLS-1$
        }
        if (!Names.isIdentifier(name)) {
            return Messages.name_invalid;
        }
        return StudyLookup.variable(session.study(), name).isPresent() ? NLS.bind(Messages.name_taken, name) : ""; //$NON-NLS-1$
    }

    private void say(String words) {
        if (!words.equals(problem.getText())) {
            problem.setText(words);
            problem.setVisible(!words.isEmpty());
            ((GridData) problem.getLayoutData()).exclude = words.isEmpty();
            problem.requestLayout();
        }
    }

    private void commit() {
        Variable renamed = variable.get();
        String name = text.getText().strip();
        if (renamed != null && !name.equals(renamed.getName()) && refusal(name).isEmpty()) {
            session.edit(Messages.edit_rename, () -> StudyRename.variable(renamed, name));
        }
    }

    /** Shows the name as it is now, unless one is being typed. */
    void refresh(boolean otherVariable) {
        if (otherVariable || !text.isFocusControl()) {
            show();
        }
    }

    private void show() {
        Variable shown = variable.get();
        String name = shown == null || shown.getName() == null ? "" : shown.getName(); //$NON-NLS-1$
        if (!text.isDisposed() && !name.equals(text.getText())) {
            text.setText(name);
        }
    }
}
