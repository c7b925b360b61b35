/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.Cohort;
import org.cohortium.ui.internal.editor.cohorts.CohortsPanel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The cohorts: who belongs to each, with counts and the flow of patients. */
final class CohortsPage extends StudyPage {

    private static final int GAP = 12;

    private CohortsPanel panel;

    CohortsPage(StudyEditor editor) {
        super(editor, StudyEditor.COHORTS, Messages.cohorts_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        GridLayoutFactory.swtDefaults().margins(GAP, GAP).applyTo(body);
        panel = new CohortsPanel(body, toolkit, session());
    }

    @Override
    void refresh() {
        panel.refresh();
    }

    @Override
    void reveal(EObject element) {
        if (element instanceof Cohort cohort) {
            panel.reveal(cohort);
        }
    }
}
