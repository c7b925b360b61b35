/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import java.util.Optional;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.rcode.RCode;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.data.Schema;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;
import org.cohortium.ui.session.Analyses;
import org.cohortium.ui.session.StudySession;

/** The R code that repeats an analysis with its options as they are, for the clipboard. */
public final class RCodeText {

    private static final String NONE = ""; //$NON-NLS-1$
    private static final String LINE = "\n"; //$NON-NLS-1$

    private RCodeText() {
    }

    /** The code; empty while the data are not there, where options do not fit, or where R has no counterpart. */
    public static String of(StudySession session, AnalysisSpec spec) {
        PreparedData data = session.data().prepared().orElse(null);
        if (data == null || spec == null) {
            return NONE;
        }
        try {
            CohortRows rows = new PlanComputation(session.study(), data, Analyses.registry()).cohort(spec.getCohort());
            return Analyses.of(spec).flatMap(c -> code(c.analysis(), spec, rows, data.schema())).map(RCodeText::text)
                .orElse(NONE);
        } catch (StudyDataException | AnalysisLoadException | OptionException e) {
            return NONE;
        }
    }

    private static <O extends Record> Optional<RCode> code(Analysis<O> analysis, AnalysisSpec spec, CohortRows rows,
            Schema schema) {
        return analysis.rCode(schema, Options.of(analysis.optionsType()).bind(SpecValues.of(spec)), rows.design());
    }

    private static String text(RCode code) {
        StringBuilder out = new StringBuilder(Messages.rcode_data).append(LINE);
        code.remarks().forEach(remark -> out.append("# ").append(remark).append(LINE)); //$NON-NLS-1$
        code.packages().forEach(name -> out.append("library(").append(name).append(")").append(LINE)); //$NON-NLS-1$ //$NON-NLS-2$
        code.lines().forEach(line -> out.append(line).append(LINE));
        return out.toString();
    }
}
