/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.ui.open.StudyInput;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.cohortium.ui.workspace.StudyProjects;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Closes the editors of a study and takes it off the navigator; the folder stays as it is. */
public final class CloseStudyHandler extends StudyCommandHandler {

    @Override
    void run(IWorkbenchWindow window, StudySession session, ExecutionEvent event) {
        IWorkbenchPage page = window.getActivePage();
        List<IEditorReference> editors = new ArrayList<>();
        for (IEditorReference reference : page.getEditorReferences()) {
            if (belongs(reference, session)) {
                editors.add(reference);
            }
        }
        if (page.closeEditors(editors.toArray(new IEditorReference[0]), true)) {
            OpenStudies.get().close(session);
            StudyProjects.unlink(session.folder());
        }
    }

    private static boolean belongs(IEditorReference reference, StudySession session) {
        try {
            return reference.getEditorInput() instanceof StudyInput input && input.folder().equals(session.folder());
        } catch (PartInitException e) {
            ILog.of(CloseStudyHandler.class).warn(Messages.close_unknownEditor, e);
            return false;
        }
    }
}
