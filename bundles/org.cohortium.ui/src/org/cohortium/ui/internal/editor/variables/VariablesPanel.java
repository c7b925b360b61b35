/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import org.cohortium.model.Variable;
import org.cohortium.ui.session.StudySession;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The variables of a study at the left, the one selected at the right. */
public final class VariablesPanel {

    private final StudySession session;

    /** The panel in a parent with a grid layout. */
    public VariablesPanel(Composite parent, FormToolkit toolkit, StudySession session) {
        this.session = session;
    }

    /** Shows the rows of an element. */
    public void reveal(Variable variable) {
        refresh();
    }

    /** Shows the study as it is now. */
    public void refresh() {
        session.data().want();
    }
}
