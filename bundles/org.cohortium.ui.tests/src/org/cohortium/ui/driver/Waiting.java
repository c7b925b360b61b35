/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Lets the window work until something has happened. */
public final class Waiting {

    /** How long a thing may take; generous, since a busy machine is slow and a thing that comes ends the wait. */
    static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int NAP_MILLIS = 25;
    /** Longer than any wait with which work is put off. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2L * NAP_MILLIS);

    private Waiting() {
    }

    /** Waits until a condition holds; fails when it does not come to hold. */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for: " + what + ". Windows: " + Dialogs.describe());
            }
            if (!display.readAndDispatch()) {
                nap(display);
            }
        }
    }

    /** Waits until nothing is being done in the background any more, also nothing that was put off for a moment. */
    public static void untilQuiet() {
        // a long step of the window itself is no quiet: what it asks for has not begun yet
        long[] quiet = {0, System.nanoTime()};
        until("the end of all work in the background", () -> {
            long now = System.nanoTime();
            quiet[0] = isWorking() ? 0 : quiet[0] + Math.min(now - quiet[1], STEP_NANOS);
            quiet[1] = now;
            return quiet[0] > QUIET_NANOS;
        });
    }

    private static boolean isWorking() {
        for (Job job : Job.getJobManager().find(null)) {
            if (job.getState() == Job.RUNNING || job.getState() == Job.WAITING) {
                return true;
            }
        }
        return false;
    }

    private static void nap(Display display) {
        // a timer wakes the display again, so that conditions other threads bring about are seen
        display.timerExec(NAP_MILLIS, () -> { });
        display.sleep();
    }
}
