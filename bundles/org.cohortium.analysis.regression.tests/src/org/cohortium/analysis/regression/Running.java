/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Check;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.Progress;

/** Runs an analysis on a table as the program does. */
final class Running {

    private Running() {
    }

    static Outcome outcome(Analysis<?> analysis, DataTable data, OptionValues values) {
        return AnalysisRunner.run(analysis, data.schema(), AnalysisInput.of(data), values, Progress.NONE);
    }

    /** The result, all its checks held. */
    static AnalysisResult done(Analysis<?> analysis, DataTable data, OptionValues values) {
        Outcome outcome = outcome(analysis, data, values);
        AnalysisResult result = assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).result();
        for (Check check : result.checks()) {
            assertEquals(Check.Status.HELD, check.status(), check.toString());
        }
        return result;
    }

    /** That it is not done, for a reason that holds these words. */
    static void refused(Analysis<?> analysis, DataTable data, OptionValues values, String words) {
        Outcome outcome = outcome(analysis, data, values);
        assertTrue(!(outcome instanceof Outcome.Done), "it ran");
        assertTrue(outcome.toString().contains(words), outcome.toString());
    }

    /** The numbers of a column. */
    static double[] column(Table table, String id) {
        return java.util.stream.IntStream.range(0, table.rows().size()).mapToDouble(i -> table.number(i, id)).toArray();
    }

    /** Whether a message holds these words. */
    static boolean says(AnalysisResult result, String words) {
        List<String> texts = result.messages().stream().map(m -> m.text()).toList();
        return texts.stream().anyMatch(t -> t.contains(words));
    }
}
