/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.internal;

import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.option.OptionException;
import org.cohortium.analysis.option.Options;
import org.cohortium.analysis.registry.AnalysisLoadException;
import org.cohortium.data.Schema;
import org.cohortium.model.AnalysisSpec;
import org.cohortium.model.Study;
import org.cohortium.study.plan.PlanComputation;
import org.cohortium.study.plan.SpecValues;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.study.prepare.StudyDataException;
import org.cohortium.ui.session.Analyses;

/** What a manuscript would say of an analysis with its options as they are. Any thread. */
final class MethodsText {

    private static final String NONE = ""; //$NON-NLS-1$

    private MethodsText() {
    }

    /** The sentences for an analysis of a study; empty while the data are not there or where options do not fit. */
    static String of(Study study, AnalysisSpec spec, PreparedData data) {
        if (data == null) {
            return NONE;
        }
        try {
            return of(spec, new PlanComputation(study, data, Analyses.registry()).cohort(spec.getCohort()), data.schema());
        } catch (StudyDataException e) {
            return NONE;
        }
    }

    /** The sentences for an analysis of rows of a cohort; empty where options do not fit. */
    static String of(AnalysisSpec spec, CohortRows rows, Schema schema) {
        try {
            return Analyses.of(spec).map(c -> of(c.analysis(), spec, rows, schema)).orElse(NONE);
        } catch (AnalysisLoadException e) {
            return NONE;
        }
    }

    private static <O extends Record> String of(Analysis<O> analysis, AnalysisSpec spec, CohortRows rows, Schema schema) {
        try {
            return analysis.methods(schema, Options.of(analysis.optionsType()).bind(SpecValues.of(spec)), rows.design());
        } catch (OptionException e) {
            return NONE;
        }
    }
}
