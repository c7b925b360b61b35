/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.model.Cohort;
import org.cohortium.ui.internal.editor.data.DataPanel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The data table: all rows or those of a cohort, to be looked through, filtered and sorted. */
final class DataPage extends StudyPage {

    private static final int GAP = 12;

    private DataPanel panel;

    DataPage(StudyEditor editor) {
        super(editor, StudyEditor.DATA, Messages.data_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        GridLayoutFactory.swtDefaults().margins(GAP, GAP).applyTo(body);
        panel = new DataPanel(body, toolkit, session());
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
