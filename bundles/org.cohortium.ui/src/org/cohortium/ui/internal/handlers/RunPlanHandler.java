/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.cohortium.ui.run.RunPlan;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;

/** Runs the plan of the active study. */
public final class RunPlanHandler extends StudyCommandHandler {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        RunPlan.whole(window, session);
    }
}
