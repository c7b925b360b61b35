/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.registry.AnalysisContribution;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.numerics.Progress;
import org.cohortium.rscript.AnalysisScript;
import org.cohortium.rscript.RScript;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;

/** The R code that repeats an analysis with its options as they are, for the clipboard. */
public final class RCodeText {

    private static final String NONE = ""; //$NON-NLS-1$

    private RCodeText() {
    }

    /** The code; empty while the data are not there, where options do not fit, or where R has no counterpart. */
    public static String of(StudySession session, AnalysisSpec spec) {
        PreparedData data = session.data().prepared().orElse(null);
        AnalysisContribution installed = spec == null ? null : Analyses.of(spec).orElse(null);
        if (data == null || installed == null) {
            return NONE;
        }
        try {
            AnalysisInput input = new PlanComputation(session.study(), data, Analyses.registry()).input(spec, Progress.NONE);
            return AnalysisScript.code(installed.analysis(), input, SpecValues.of(spec))
                .map(code -> RScript.pasted(Messages.rcode_data, code)).orElse(NONE);
        } catch (StudyDataException | AnalysisLoadException | OptionException e) {
            return NONE;
        }
    }
}
