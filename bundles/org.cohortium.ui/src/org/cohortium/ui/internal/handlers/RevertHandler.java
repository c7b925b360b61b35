/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.io.IOException;

import org.cohortium.ui.session.StudySession;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Goes back to the saved study after asking. */
public final class RevertHandler extends StudyCommandHandler {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        if (!session.isDirty()
            || !MessageDialog.openQuestion(window.getShell(), Messages.revert_title, Messages.revert_question)) {
            return;
        }
        try {
            session.revert();
        } catch (IOException e) {
            ILog.of(RevertHandler.class).warn(Messages.revert_failed, e);
            MessageDialog.openError(window.getShell(), Messages.revert_title,
                Messages.revert_failed + "\n\n" + e.getMessage()); //$NON-NLS-1$
        }
    }
}
