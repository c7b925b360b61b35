/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;
import org.cohortium.data.VariableInfo;
import org.cohortium.model.Study;
import org.cohortium.model.Variable;
import org.cohortium.model.validation.StudyProblem.Severity;
import org.cohortium.numerics.Progress;
import org.cohortium.study.DataFiles;

/** Reads the data of a study and gives every column the meaning that the dictionary says. */
public final class DataPreparation {

    private static final double READING = 0.8;

    private DataPreparation() {
    }

    /**
     * Prepares the data.
     *
     * @param folder the study folder
     * @param study the study; not changed, and not to be changed meanwhile
     * @param progress told how far the work is
     * @return the table, its schema, and what was found
     * @throws StudyDataException when a file is missing, changed or cannot be read as recorded
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static PreparedData prepare(Path folder, Study study, Progress progress) throws IOException {
        if (study.getSources().isEmpty()) {
            throw new StudyDataException("The study has no data", "Import a data file.", null);
        }
        for (DataFiles.Finding finding : DataFiles.check(folder, study)) {
            progress.checkCancelled();
            if (finding.state() != DataFiles.State.UNCHANGED) {
                throw new StudyDataException(finding.message(), finding.advice(), null);
            }
        }
        Findings findings = new Findings();
        DataTable raw = new SourceTables(folder, study, findings, progress.part(0, READING)).read();
        Map<String, String> failed = new LinkedHashMap<>();
        DataTable table = new Derivations(study, findings, failed, progress.part(READING, 1)).derive(raw);
        table = inOrderOfDictionary(study, table);
        for (Variable variable : study.getVariables()) {
            if (variable.getName() != null && table.has(variable.getName())) {
                RangeCheck.check(variable, table, findings);
            }
        }
        progress.report(1, "Data prepared");
        return new PreparedData(table, schema(study, table), failed, findings.list());
    }

    private static DataTable inOrderOfDictionary(Study study, DataTable table) {
        List<Column> columns = new ArrayList<>();
        for (Variable variable : study.getVariables()) {
            table.find(String.valueOf(variable.getName())).ifPresent(columns::add);
        }
        return DataTable.of(columns, table.rowNumbers());
    }

    private static Schema schema(Study study, DataTable table) {
        List<VariableInfo> variables = new ArrayList<>();
        for (Variable variable : study.getVariables()) {
            table.find(String.valueOf(variable.getName()))
                    .ifPresent(c -> variables.add(VariableInfo.of(c).as(Typing.role(variable.getRole()))));
        }
        return new Schema(variables);
    }

    /** Says that a variable cannot be made. */
    static void fail(Variable variable, org.eclipse.emf.ecore.EObject element, String why, String advice,
            Findings findings, Map<String, String> failed) {
        failed.put(variable.getName(), why);
        findings.add(element, Severity.ERROR, "variable-failed", why, advice);
    }
}
