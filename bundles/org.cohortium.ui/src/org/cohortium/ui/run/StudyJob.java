/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.prepare.StudyDataException;
import org.cohortium.ui.session.MonitorProgress;
import org.cohortium.ui.session.StudySession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Work on a copy of a study that the researcher asked for and waits for.
 *
 * @param <T> what it gives
 */
abstract class StudyJob<T> extends Job {

    private final IWorkbenchWindow window;
    private final StudySession session;
    private final Study copy;

    /** Work on the study as it is now; made on the user interface thread. */
    StudyJob(String name, IWorkbenchWindow window, StudySession session) {
        super(name);
        this.window = window;
        this.session = session;
        this.copy = session.snapshot();
        setUser(false);
        setPriority(LONG);
    }

    final StudySession session() {
        return session;
    }

    final IWorkbenchWindow window() {
        return window;
    }

    /** Does the work, on another thread. */
    abstract T work(Study study, Progress progress) throws IOException;

    /** Shows what it gave. */
    abstract void done(T result);

    /** Is told that it ended, however it did. */
    void ended() {
        // most leave nothing behind
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == StudyJob.class || family == session;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T result = work(copy, new MonitorProgress(monitor, getName()));
            show(() -> done(result));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (StudyDataException e) {
            show(() -> refused(e.getMessage(), e.advice()));
            return Status.OK_STATUS;
        } catch (IOException e) {
            show(() -> refused(e.getMessage(), "")); //$NON-NLS-1$
            return Status.OK_STATUS;
        } finally {
            show(this::ended);
        }
    }

    private void refused(String message, String advice) {
        MessageDialog.openError(shell(), getName(), message + (advice.isEmpty() ? "" : "\n\n" + advice)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    final Shell shell() {
        return window.getShell();
    }

    private void show(Runnable action) {
        Display display = window.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                Shell shell = window.getShell();
                if (shell != null && !shell.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
