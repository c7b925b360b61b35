/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import java.io.IOException;
import java.util.List;

import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.report.ReportSource;
import org.cohortium.report.ResultFigures;
import org.cohortium.report.StudyReport;
import org.cohortium.study.plan.PlanExecutor;
import org.cohortium.study.plan.PlanReport;
import org.cohortium.study.plan.PlanRequest;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.ui.open.SaveStudy;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;

/** Runs analyses of the plan and saves their results; the study is saved first, so that results belong to a saved study. */
public final class RunPlan extends StudyJob<PlanReport> {

    private final PlanRequest request;
    private final boolean whole;

    private RunPlan(IWorkbenchWindow window, StudySession session, List<AnalysisSpec> specs, boolean whole) {
        super(whole ? Messages.run_plan : NLS.bind(Messages.run_some, names(specs)), window, session);
        this.whole = whole;
        request = whole ? PlanRequest.WHOLE : PlanRequest.WHOLE.only(specs.stream().map(AnalysisSpec::getSlug).toList());
    }

    private static String names(List<AnalysisSpec> specs) {
        return String.join(", ", specs.stream().map(org.cohortium.model.StudyLookup::label).toList()); //$NON-NLS-1$
    }

    /** Runs the whole plan and writes the report. */
    public static void whole(IWorkbenchWindow window, StudySession session) {
        start(window, session, session.study().getAnalyses(), true);
    }

    /** Runs some analyses of the plan. */
    public static void some(IWorkbenchWindow window, StudySession session, List<AnalysisSpec> specs) {
        start(window, session, specs, false);
    }

    private static void start(IWorkbenchWindow window, StudySession session, List<AnalysisSpec> specs, boolean whole) {
        if (specs.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.run_plan, Messages.run_nothing);
            return;
        }
        if (session.isDirty() && !SaveStudy.save(window.getShell(), session)) {
            return;
        }
        RunPlan job = new RunPlan(window, session, List.copyOf(specs), whole);
        session.results().begin(specs);
        job.schedule();
    }

    @Override
    PlanReport work(Study study, Progress progress) throws IOException {
        PlanReport report = new PlanExecutor(session().folder(), study, Analyses.registry(), new ResultFigures())
            .execute(request, progress);
        if (whole) {
            StudyReport.write(new ReportSource(session().folder(), study, Analyses.registry()).of(report), report.out());
        }
        return report;
    }

    @Override
    void done(PlanReport report) {
        List<String> failed = report.outcomes().stream().filter(o -> o.status() == SpecOutcome.Status.FAILED)
            .map(o -> "\u2022 " + o.title() + ": " + o.message()).toList(); //$NON-NLS-1$ //$NON-NLS-2$
        if (!failed.isEmpty()) {
            MessageDialog.openWarning(shell(), getName(),
                NLS.bind(Messages.run_failures, failed.size()) + "\n\n" + String.join("\n\n", failed)); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    @Override
    void ended() {
        session().results().end();
    }
}
