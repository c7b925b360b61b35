/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import java.io.IOException;
import java.util.Arrays;

import org.cohortium.ui.open.StudyInput;
import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Changes that were not to be saved when the last editor of a study was closed; the study goes back to the saved one. */
final class AbandonedChanges {

    private AbandonedChanges() {
    }

    static void drop(IWorkbenchPage page) {
        for (StudySession session : OpenStudies.get().list()) {
            if (session.isDirty() && Arrays.stream(page.getEditorReferences()).noneMatch(e -> shows(e, session))) {
                try {
                    session.revert();
                } catch (IOException e) {
                    ILog.of(AbandonedChanges.class).warn(Messages.revert_failed, e);
                }
            }
        }
    }

    private static boolean shows(IEditorReference reference, StudySession session) {
        try {
            return reference.getEditorInput() instanceof StudyInput input && input.folder().equals(session.folder());
        } catch (PartInitException e) {
            ILog.of(AbandonedChanges.class).warn(Messages.close_unknownEditor, e);
            return true;
        }
    }
}
