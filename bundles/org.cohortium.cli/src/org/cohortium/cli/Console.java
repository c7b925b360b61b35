/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.cohortium.numerics.Progress;

/**
 * The terminal: results go to standard output, progress and errors to standard error. The one class that writes there.
 */
public final class Console {

    /** Set by the launcher when standard error is a terminal. */
    private static final String TERMINAL = "cohortium.terminal";

    private static final long NANOS_BETWEEN_REPORTS = 200_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean live;

    /**
     * @param out for results
     * @param err for progress and errors
     * @param live whether a progress line may be written over itself
     */
    public Console(PrintStream out, PrintStream err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    /** The terminal of this process, in UTF-8. */
    public static Console system() {
        return new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8), Boolean.getBoolean(TERMINAL));
    }

    /** Writes a line of the result. */
    public void line(String text) {
        out.println(Printable.of(text));
    }

    /** Writes a line about the work, not of its result. */
    public void note(String text) {
        err.println(Printable.of(text));
    }

    /** Where results go, for files written to standard output. */
    public PrintStream out() {
        return out;
    }

    /** A progress that shows itself on the terminal, a line for each new task. */
    public Progress progress() {
        return new TerminalProgress();
    }

    /** Ends a progress line that was being written over. */
    public void clear() {
        if (live) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private final class TerminalProgress implements Progress {

        private final Set<String> told = new HashSet<>();
        private String last = "";
        private long lastTime;

        @Override
        public synchronized void report(double fraction, String task) {
            if (live) {
                long now = System.nanoTime();
                if (now - lastTime > NANOS_BETWEEN_REPORTS || !task.equals(last)) {
                    lastTime = now;
                    err.print("\r\u001b[K" + Math.round(100 * fraction) + " % " + Printable.of(task));
                    err.flush();
                }
            } else if (!stage(task).isEmpty() && told.add(stage(task))) {
                err.println(Printable.of(stage(task)));
            }
            last = task;
        }

        /** What comes before a colon: a log wants the stages, not the steps within them. */
        private static String stage(String task) {
            int colon = task.indexOf(": ");
            return colon < 0 ? task : task.substring(0, colon);
        }

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
