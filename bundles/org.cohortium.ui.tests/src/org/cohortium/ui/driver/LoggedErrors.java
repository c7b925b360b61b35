/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects what comes into the Error Log as an error while it is open. */
public final class LoggedErrors implements AutoCloseable {

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = this::logged;

    /** Begins to listen. */
    public LoggedErrors() {
        Platform.addLogListener(listener);
    }

    private void logged(IStatus status, String bundle) {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(bundle + ": " + status.getMessage()
                + (status.getException() == null ? "" : " " + status.getException()));
        }
    }

    /** What came in. */
    public List<String> list() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
