/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.ui.internal.editor.plan.PlanPanel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The plan of analyses. */
final class PlanPage extends StudyPage {

    private PlanPanel panel;

    PlanPage(StudyEditor editor) {
        super(editor, StudyEditor.PLAN, Messages.plan_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        FillLayout layout = new FillLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        body.setLayout(layout);
        panel = new PlanPanel(body, toolkit, session(), getSite());
    }

    @Override
    void refresh() {
        panel.refresh();
    }

    @Override
    void reveal(EObject element) {
        if (element instanceof AnalysisSpec spec) {
            panel.reveal(spec);
        }
    }
}
