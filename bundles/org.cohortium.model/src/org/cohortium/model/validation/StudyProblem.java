/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Something in a study that is wrong or doubtful.
 *
 * @param element the element it is about
 * @param feature the feature it is about; null for the element as a whole
 * @param severity how grave it is
 * @param code stable name of the rule, lower-case words with hyphens
 * @param message what is wrong, naming the element in the researcher's words
 * @param advice what to do
 */
public record StudyProblem(EObject element, EStructuralFeature feature, Severity severity, String code,
        String message, String advice) {

    /** How grave a problem is. */
    public enum Severity {
        /** Keeps what depends on it from being computed. */
        ERROR,
        /** May make a result wrong or hard to read. */
        WARNING,
        /** Worth knowing. */
        INFO
    }
}
