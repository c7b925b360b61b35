/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.cohortium.ui.run.WriteReport;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;

/** Writes the report of the active study and opens it. */
public final class ReportHandler extends StudyCommandHandler {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        WriteReport.startAndOpen(window, session);
    }
}
