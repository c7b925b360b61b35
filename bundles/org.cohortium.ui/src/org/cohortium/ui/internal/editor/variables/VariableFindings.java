/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.cohortium.model.Derivation;
import org.cohortium.model.Variable;
import org.cohortium.study.prepare.DataFinding;
import org.cohortium.study.prepare.PreparedData;
import org.cohortium.ui.session.StudySession;
import org.eclipse.osgi.util.NLS;

/** What the preparation of the data found about a variable, in words, with the numbers of the rows. */
final class VariableFindings {

    private static final int MOST_ROWS = 20;

    private VariableFindings() {
    }

    /** The findings, one after the other; empty when there is nothing to say. */
    static String of(StudySession session, Variable variable) {
        List<DataFinding> all = session.data().prepared().map(PreparedData::findings).orElse(List.of());
        return all.stream().filter(finding -> isAbout(finding, variable)).map(VariableFindings::words)
            .collect(Collectors.joining("\n\n")); //$NON-NLS-1$
    }

    /** Findings hold elements of the copy that was prepared; ids are the same in both. */
    private static boolean isAbout(DataFinding finding, Variable variable) {
        Variable about = finding.element() instanceof Variable found ? found
            : finding.element() instanceof Derivation derivation ? derivation.getVariable() : null;
        return about != null && Objects.equals(about.getId(), variable.getId());
    }

    private static String words(DataFinding finding) {
        int[] rows = finding.rows();
        String text = finding.message() + ". " + finding.advice(); //$NON-NLS-1$
        if (rows.length == 0) {
            return text;
        }
        String numbers = Arrays.stream(rows).limit(MOST_ROWS).mapToObj(String::valueOf)
            .collect(Collectors.joining(", ")); //$NON-NLS-1$
        return text + ' ' + NLS.bind(rows.length > MOST_ROWS ? Messages.findings_rowsAndMore : Messages.findings_rows,
            numbers);
    }
}
