/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.Variable;
import org.cohortium.ui.internal.editor.variables.VariablesPanel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The dictionary: what each variable is called, means and may be, and how derived ones are made. */
final class VariablesPage extends StudyPage {

    private static final int GAP = 12;

    private VariablesPanel panel;

    VariablesPage(StudyEditor editor) {
        super(editor, StudyEditor.VARIABLES, Messages.variables_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        GridLayoutFactory.swtDefaults().margins(GAP, GAP).applyTo(body);
        panel = new VariablesPanel(body, toolkit, session());
    }

    @Override
    void refresh() {
        panel.refresh();
    }

    @Override
    void reveal(EObject element) {
        if (element instanceof Variable variable) {
            panel.reveal(variable);
        }
    }
}
