/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.cohortium.numerics.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * One kind of work that is done in the background again and again, and of which only the newest matters: a new request
 * takes the place of the one before. Requests and answers are on the user interface thread.
 *
 * @param <T> what the work gives
 */
public final class Background<T> {

    /** The work itself, on another thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @throws CancellationException when it is no longer wanted
         */
        T compute(Progress progress);
    }

    private final String name;
    private final int delayMillis;
    private final boolean system;
    private final Display display = Display.getDefault();
    private Job job;
    private long newest;

    /**
     * @param name what the Progress view calls it
     * @param delayMillis how long to wait for a newer request before it begins
     * @param system whether it is too small to be shown
     */
    public Background(String name, int delayMillis, boolean system) {
        this.name = name;
        this.delayMillis = delayMillis;
        this.system = system;
    }

    /** Whether work is waiting or being done. */
    public boolean isBusy() {
        return job != null;
    }

    /** Asks for the work; the answer comes unless a newer request takes its place or it is cancelled. */
    public void request(Work<T> work, Consumer<T> answer) {
        cancel();
        long mine = ++newest;
        Consumer<IProgressMonitor> body = monitor -> {
            T result;
            try {
                result = work.compute(new MonitorProgress(monitor, name));
            } catch (CancellationException e) {
                finish(mine, () -> { });
                return;
            } catch (RuntimeException | Error e) {
                finish(mine, () -> { });
                throw e;
            }
            finish(mine, () -> answer.accept(result));
        };
        job = Job.create(name, monitor -> {
            try {
                body.accept(monitor);
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            } catch (RuntimeException e) {
                return new Status(IStatus.ERROR, Background.class, Messages.background_failed, e);
            }
        });
        job.setSystem(system);
        job.setPriority(Job.SHORT);
        job.schedule(delayMillis);
    }

    private void finish(long mine, Runnable then) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (mine == newest) {
                    job = null;
                    then.run();
                }
            });
        }
    }

    /** Gives up what is asked for. */
    public void cancel() {
        newest++;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }
}
