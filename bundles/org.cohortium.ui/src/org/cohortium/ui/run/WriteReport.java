/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.report.ReportSource;
import org.cohortium.report.StudyReport;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

/** Writes the report from the saved results. */
public final class WriteReport extends StudyJob<Path> {

    private final Consumer<Path> then;

    private WriteReport(IWorkbenchWindow window, StudySession session, Consumer<Path> then) {
        super(Messages.report_writing, window, session);
        this.then = then;
    }

    /** Writes the report and does something with the file. */
    public static void start(IWorkbenchWindow window, StudySession session, Consumer<Path> then) {
        new WriteReport(window, session, then).schedule();
    }

    /** Writes the report and opens it in the browser of the machine. */
    public static void startAndOpen(IWorkbenchWindow window, StudySession session) {
        start(window, session, file -> open(window, file));
    }

    /** Opens a report in the browser of the machine. */
    public static void open(IWorkbenchWindow window, Path file) {
        if (!Program.launch(file.toUri().toString())) {
            MessageDialog.openInformation(window.getShell(), Messages.report_writing,
                NLS.bind(Messages.report_noBrowser, file));
        }
    }

    @Override
    Path work(Study study, Progress progress) throws IOException {
        return StudyReport.write(new ReportSource(session().folder(), study, Analyses.registry())
            .saved(session().folder(), progress), session().folder());
    }

    @Override
    void done(Path file) {
        session().results().end();
        then.accept(file);
    }
}
