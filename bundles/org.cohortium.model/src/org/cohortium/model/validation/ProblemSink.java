/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.model.validation.StudyProblem.Severity;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Collects the problems that checks find, in the order in which they are found. */
public final class ProblemSink {

    private final List<StudyProblem> problems = new ArrayList<>();

    /** Reports an error. */
    public void error(EObject element, EStructuralFeature feature, String code, String message, String advice) {
        problems.add(new StudyProblem(element, feature, Severity.ERROR, code, message, advice));
    }

    /** Reports a warning. */
    public void warning(EObject element, EStructuralFeature feature, String code, String message, String advice) {
        problems.add(new StudyProblem(element, feature, Severity.WARNING, code, message, advice));
    }

    /** Reports something worth knowing. */
    public void info(EObject element, EStructuralFeature feature, String code, String message, String advice) {
        problems.add(new StudyProblem(element, feature, Severity.INFO, code, message, advice));
    }

    /** What was reported so far. */
    public List<StudyProblem> problems() {
        return List.copyOf(problems);
    }
}
