/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.Variable;
import org.cohortium.ui.internal.editor.variables.VariablesPanel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The dictionary of variables. */
final class VariablesPage extends StudyPage {

    private static final int MARGIN = 8;

    private VariablesPanel panel;

    VariablesPage(StudyEditor editor) {
        super(editor, StudyEditor.VARIABLES, Messages.variables_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN / 2).applyTo(body);
        panel = new VariablesPanel(body, toolkit, session(), getSite());
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
