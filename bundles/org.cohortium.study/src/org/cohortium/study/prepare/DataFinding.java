/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.Arrays;
import java.util.Objects;

import org.cohortium.model.validation.StudyProblem.Severity;
import org.eclipse.emf.ecore.EObject;

/**
 * Something about the data that the researcher should know.
 *
 * @param element variable, source, derivation or criterion it is about
 * @param severity how grave it is; an error means that the variable is not in the table
 * @param code stable name of the kind of finding, lower-case words with hyphens
 * @param message what was found, without any value of a patient
 * @param advice what to do
 * @param rows numbers of the rows it was found in, ascending, at most the first thousand
 */
public record DataFinding(EObject element, Severity severity, String code, String message, String advice,
        int[] rows) {

    /** Most row numbers that a finding lists. */
    public static final int MAX_ROWS = 1000;

    public DataFinding {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(severity, "severity");
        rows = rows.length <= MAX_ROWS ? rows.clone() : Arrays.copyOf(rows, MAX_ROWS);
    }
}
