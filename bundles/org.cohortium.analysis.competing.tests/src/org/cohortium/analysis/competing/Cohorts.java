/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.cohortium.analysis.Analysis;
import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.option.OptionValues;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.analysis.result.Table;
import org.cohortium.analysis.run.AnalysisRunner;
import org.cohortium.analysis.run.Outcome;
import org.cohortium.data.DataTable;
import org.cohortium.data.csv.SchemaFile;
import org.cohortium.numerics.Progress;

/** The data of the tests, and how they run an analysis. */
final class Cohorts {

    private Cohorts() {
    }

    static DataTable read(String name) {
        try {
            return SchemaFile.readTable(Path.of(Cohorts.class.getResource("/competing/" + name + ".csv").toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static <O extends Record> Outcome outcome(Analysis<O> analysis, AnalysisInput input, OptionValues values) {
        return AnalysisRunner.run(analysis, input.data().schema(), input, values, Progress.NONE);
    }

    static <O extends Record> AnalysisResult run(Analysis<O> analysis, AnalysisInput input, OptionValues values) {
        Outcome outcome = outcome(analysis, input, values);
        if (outcome instanceof Outcome.Done done) {
            return done.result();
        }
        throw new AssertionError(outcome.sentence());
    }

    static <O extends Record> AnalysisResult run(Analysis<O> analysis, DataTable table, OptionValues values) {
        return run(analysis, AnalysisInput.of(table), values);
    }

    /** The position of the row whose text cells begin so. */
    static int row(Table table, String... texts) {
        for (int i = 0; i < table.rows().size(); i++) {
            boolean fits = true;
            for (int k = 0; k < texts.length; k++) {
                fits &= texts[k].equals(table.rows().get(i).get(k));
            }
            if (fits) {
                return i;
            }
        }
        throw new AssertionError("no row " + String.join(", ", texts) + " in " + table.rows());
    }
}
