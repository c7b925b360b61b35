/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.model.validation.StudyProblem.Severity;
import org.eclipse.emf.ecore.EObject;

/** Collects findings while data are prepared. */
final class Findings {

    private static final int[] NO_ROWS = {};

    private final List<DataFinding> list = new ArrayList<>();

    void add(EObject element, Severity severity, String code, String message, String advice) {
        add(element, severity, code, message, advice, NO_ROWS);
    }

    void add(EObject element, Severity severity, String code, String message, String advice, int[] rows) {
        list.add(new DataFinding(element, severity, code, message, advice, rows));
    }

    List<DataFinding> list() {
        return List.copyOf(list);
    }

    /** "1 row" or "7 rows". */
    static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
