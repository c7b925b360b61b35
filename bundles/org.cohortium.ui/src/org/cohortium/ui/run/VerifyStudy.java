/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.run;

import java.io.IOException;
import java.util.List;

import org.cohortium.model.Study;
import org.cohortium.numerics.Progress;
import org.cohortium.study.plan.PlanRequest;
import org.cohortium.study.plan.SpecComparison;
import org.cohortium.study.plan.StudyVerifier;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;
import org.eclipse.ui.IWorkbenchWindow;

/** Computes the plan again and shows how the saved results compare. */
public final class VerifyStudy extends StudyJob<List<SpecComparison>> {

    private VerifyStudy(IWorkbenchWindow window, StudySession session) {
        super(Messages.verify_title, window, session);
    }

    /** Begins. */
    public static void start(IWorkbenchWindow window, StudySession session) {
        new VerifyStudy(window, session).schedule();
    }

    @Override
    List<SpecComparison> work(Study study, Progress progress) throws IOException {
        return new StudyVerifier(session().folder(), study, Analyses.registry()).verify(PlanRequest.WHOLE, progress);
    }

    @Override
    void done(List<SpecComparison> comparisons) {
        new VerifyDialog(shell(), comparisons).open();
    }
}
