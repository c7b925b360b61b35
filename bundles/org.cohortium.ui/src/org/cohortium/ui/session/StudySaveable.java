/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.function.BiPredicate;

import org.cohortium.model.Study;
import org.cohortium.ui.Icons;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;

/** What the workbench asks about when a window with changes closes: one a study, however many editors show it. */
public final class StudySaveable extends Saveable {

    private final StudySession session;
    private final BiPredicate<Shell, StudySession> saver;

    /**
     * @param session the study
     * @param saver saves it, telling the reader when that fails; gives whether it was saved
     */
    public StudySaveable(StudySession session, BiPredicate<Shell, StudySession> saver) {
        this.session = session;
        this.saver = saver;
    }

    @Override
    public String getName() {
        Study study = session.study();
        return study.getTitle() == null || study.getTitle().isBlank() ? String.valueOf(session.folder().getFileName())
            : study.getTitle();
    }

    @Override
    public String getToolTipText() {
        return session.folder().toString();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("study"); //$NON-NLS-1$
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
        if (!saver.test(shell, session)) {
            throw new OperationCanceledException();
        }
    }

    @Override
    public boolean isDirty() {
        return !session.isClosed() && session.isDirty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StudySaveable that && that.session == session;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(session);
    }
}
