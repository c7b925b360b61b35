/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor;

import org.cohortium.ui.internal.editor.report.ReportPanel;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The report of the study. */
final class ReportPage extends StudyPage {

    private ReportPanel panel;

    ReportPage(StudyEditor editor) {
        super(editor, StudyEditor.REPORT, Messages.report_title);
    }

    @Override
    void build(IManagedForm form, Composite body, FormToolkit toolkit) {
        FillLayout layout = new FillLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        body.setLayout(layout);
        panel = new ReportPanel(body, toolkit, session(), getSite());
    }

    @Override
    void refresh() {
        panel.refresh();
    }
}
