/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import org.eclipse.core.runtime.ILog;

/** Reports a fault of the program: a sentence on the terminal, the details in the log. */
final class Faults {

    private Faults() {
    }

    static void report(String command, Throwable fault, Console console) {
        console.note("Cohortium is at fault: \"" + command + "\" stopped with " + fault.getClass().getSimpleName()
            + (fault.getMessage() == null ? "." : ": " + fault.getMessage()));
        console.note("Nothing of your data was changed. Please report this with the lines below.");
        StackTraceElement[] trace = fault.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 8); i++) {
            console.note("  at " + trace[i]);
        }
        ILog.of(Faults.class).error("The command " + command + " stopped with a fault.", fault);
    }
}
