/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.open;

import java.util.List;
import java.util.Optional;

import org.cohortium.ui.session.OpenStudies;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/** Which study a command is about: that of the active part, else of the editor in front, else the only one open. */
public final class ActiveStudy {

    private ActiveStudy() {
    }

    /** The study that commands of a window are about. */
    public static Optional<StudySession> of(IWorkbenchWindow window) {
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return Optional.empty();
        }
        IWorkbenchPart part = page.getActivePart();
        StudySession session = part == null ? null : Adapters.adapt(part, StudySession.class);
        IEditorPart editor = page.getActiveEditor();
        if (session == null && editor != null) {
            session = Adapters.adapt(editor, StudySession.class);
        }
        List<StudySession> open = OpenStudies.get().list();
        if (session == null && open.size() == 1) {
            session = open.get(0);
        }
        return Optional.ofNullable(session);
    }
}
