/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** Ids of the commands, and how one is run from a link or button. */
public final class Commands {

    /** Begins a study. */
    public static final String NEW_STUDY = "org.cohortium.ui.command.newStudy"; //$NON-NLS-1$
    /** Opens a study folder. */
    public static final String OPEN_STUDY = "org.cohortium.ui.command.openStudy"; //$NON-NLS-1$
    /** Imports a table. */
    public static final String IMPORT_DATA = "org.cohortium.ui.command.importData"; //$NON-NLS-1$
    /** Adds an analysis to the plan. */
    public static final String NEW_ANALYSIS = "org.cohortium.ui.command.newAnalysis"; //$NON-NLS-1$
    /** Exports results, report or archive. */
    public static final String EXPORT = "org.cohortium.ui.command.export"; //$NON-NLS-1$
    /** Goes back to what was saved. */
    public static final String REVERT = "org.cohortium.ui.command.revert"; //$NON-NLS-1$
    /** Runs the whole plan. */
    public static final String RUN_PLAN = "org.cohortium.ui.command.runPlan"; //$NON-NLS-1$
    /** Runs the analysis at hand. */
    public static final String RUN_ANALYSIS = "org.cohortium.ui.command.runAnalysis"; //$NON-NLS-1$
    /** Computes again and compares. */
    public static final String VERIFY = "org.cohortium.ui.command.verify"; //$NON-NLS-1$
    /** Writes the report. */
    public static final String REPORT = "org.cohortium.ui.command.report"; //$NON-NLS-1$
    /** Closes a study. */
    public static final String CLOSE_STUDY = "org.cohortium.ui.command.closeStudy"; //$NON-NLS-1$
    /** Shows the welcome page. */
    public static final String WELCOME = "org.cohortium.ui.command.welcome"; //$NON-NLS-1$

    private Commands() {
    }

    /** Runs a command as if it had been chosen in a menu. */
    public static void run(IWorkbenchWindow window, String command) {
        IHandlerService handlers = window.getService(IHandlerService.class);
        try {
            handlers.executeCommand(command, null);
        } catch (NotEnabledException | NotHandledException e) {
            window.getShell().getDisplay().beep();
        } catch (ExecutionException | NotDefinedException e) {
            ILog.of(Commands.class).error(Messages.command_failed, e);
        }
    }
}
