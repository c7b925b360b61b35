/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import org.cohortium.model.Cohort;
import org.cohortium.ui.session.StudySession;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The data table of a study. */
public final class DataPanel {

    private final StudySession session;

    /** The panel in a parent with a grid layout. */
    public DataPanel(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
    }

    /** Shows the rows of an element. */
    public void reveal(Cohort cohort) {
        refresh();
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.data().want();
    }
}
