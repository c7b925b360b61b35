/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.driver;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Opens dialogs that hold the program up, and uses them from inside. */
public final class Dialogs {

    private static final int LOOK_MILLIS = 50;

    private final String title;
    private final Consumer<Shell> steps;
    private final long end = System.nanoTime() + Waiting.LONGEST_NANOS;
    private Throwable failure;
    private boolean done;

    private Dialogs(String title, Consumer<Shell> steps) {
        this.title = title;
        this.steps = steps;
    }

    /**
     * Does something that opens a dialog.
     *
     * @param opens opens it; returns when it has been closed
     * @param title of the dialog
     * @param steps uses the dialog and closes it
     */
    public static void during(Runnable opens, String title, Consumer<Shell> steps) {
        Dialogs dialog = new Dialogs(title, steps);
        Display.getCurrent().timerExec(LOOK_MILLIS, dialog::look);
        try {
            opens.run();
            Waiting.until("the dialog " + title, () -> dialog.done);
        } finally {
            dialog.done = true;
        }
        if (dialog.failure != null) {
            throw new AssertionError("In the dialog " + title + ": " + dialog.failure.getMessage(), dialog.failure);
        }
    }

    private void look() {
        if (done) {
            return;
        }
        Optional<Shell> shell = shell(s -> s.getText().equals(title));
        if (shell.isEmpty() && System.nanoTime() < end) {
            Display.getCurrent().timerExec(LOOK_MILLIS, this::look);
            return;
        }
        try {
            steps.accept(shell.orElseThrow(() -> new AssertionError("It did not open; there is: " + describe())));
        } catch (RuntimeException | AssertionError e) {
            failure = e;
            Screenshots.take("dialog " + title);
            closeAll();
        } finally {
            done = true;
        }
    }

    /** The visible shell that fits; the one opened last where several do. */
    public static Optional<Shell> shell(Predicate<Shell> wanted) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(s -> !s.isDisposed() && s.isVisible())
            .filter(wanted).reduce((first, last) -> last);
    }

    /** What windows there are, and what the dialogs among them say. */
    static String describe() {
        return Arrays.stream(Display.getCurrent().getShells())
            .map(s -> s.getText() + (s.isVisible() ? " " : " (hidden) ")
                + (s.getParent() == null ? "" : Find.in(s).texts())).toList().toString();
    }

    /** Closes every dialog, the last opened first, so that the program goes on. */
    static void closeAll() {
        Shell[] shells = Display.getCurrent().getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            if (!shells[i].isDisposed() && shells[i].getParent() != null && shells[i].isVisible()) {
                shells[i].close();
            }
        }
    }
}
