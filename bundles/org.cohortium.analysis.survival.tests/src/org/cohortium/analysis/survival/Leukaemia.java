/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.survival;

import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.numerics.Progress;

/**
 * Remission times of acute myelogenous leukaemia with and without maintenance chemotherapy (Embury et al. 1977, as
 * printed in Miller, Survival Analysis, 1981, page 49; data set aml of the R package survival), and how tests run an
 * analysis.
 */
final class Leukaemia {

    static final double[] TIME = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43,
        45};
    static final double[] STATUS = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1};

    private Leukaemia() {
    }

    static DataTable table() {
        String[] arm = new String[TIME.length];
        for (int i = 0; i < arm.length; i++) {
            arm[i] = i < 11 ? "Maintained" : "Nonmaintained";
        }
        return DataTable.of(NumberColumn.of("time", TIME.clone()), NumberColumn.of("status", STATUS.clone()),
            CategoryColumn.of("arm", List.of("Maintained", "Nonmaintained"), arm));
    }

    static OptionValues options() {
        return OptionValues.EMPTY.with("time", "time").with("event", "status");
    }

    static Outcome outcome(AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(new KaplanMeierAnalysis(), input.data().schema(), input, values, Progress.NONE);
    }

    static AnalysisResult run(AnalysisInput input, OptionValues values) {
        Outcome outcome = outcome(input, values);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    static AnalysisResult run(DataTable table, OptionValues values) {
        return run(AnalysisInput.of(table), values);
    }
}
