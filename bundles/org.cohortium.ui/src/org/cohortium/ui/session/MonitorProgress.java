/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import org.cohortium.numerics.Progress;
import org.eclipse.core.runtime.IProgressMonitor;

/** Shows the progress of a computation in the workbench, and hands its cancel button on. */
public final class MonitorProgress implements Progress {

    private static final int TOTAL = 1000;

    private final IProgressMonitor monitor;
    private int shown;

    /** Begins a task with a name on a monitor. */
    public MonitorProgress(IProgressMonitor monitor, String name) {
        this.monitor = monitor;
        monitor.beginTask(name, TOTAL);
    }

    @Override
    public synchronized void report(double fraction, String task) {
        int now = (int) Math.min(TOTAL, Math.round(fraction * TOTAL));
        if (now > shown) {
            monitor.worked(now - shown);
            shown = now;
        }
        if (task != null && !task.isEmpty()) {
            monitor.subTask(task);
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
