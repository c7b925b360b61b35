/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.rcp.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.cohortium.ui.open.OpenStudy;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The study folders named on the command line or handed over by the desktop, opened once there is a window. */
final class StudiesToOpen {

    private final Deque<Path> waiting = new ArrayDeque<>();
    private boolean windowOpen;

    StudiesToOpen(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            // what follows an option of the platform is its value and no study
            if (!isOption(arguments[i]) && (i == 0 || !isOption(arguments[i - 1]))) {
                add(arguments[i]);
            }
        }
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-"); //$NON-NLS-1$
    }

    void listen(Display display) {
        display.addListener(SWT.OpenDocument, event -> {
            add(event.text);
            openWaiting();
        });
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void windowOpened() {
        windowOpen = true;
        PlatformUI.getWorkbench().getDisplay().asyncExec(this::openWaiting);
    }

    private void add(String text) {
        try {
            waiting.add(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException e) {
            ILog.of(StudiesToOpen.class).warn(Messages.open_noPath, e);
        }
    }

    private void openWaiting() {
        IWorkbenchWindow window = windowOpen ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        while (page != null && !waiting.isEmpty()) {
            OpenStudy.open(page, waiting.poll());
        }
    }
}
