/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

/**
 * What is known of the saved result of an analysis.
 *
 * @param kind what is known
 * @param message the same in words
 */
public record PlanState(Kind kind, String message) {

    /** What is known of a saved result. */
    public enum Kind {
        /** There is a result, made from what the study says now. */
        UP_TO_DATE,
        /** There is a result, but the study, its data or the analysis changed since, or it was not written to its end. */
        OUT_OF_DATE,
        /** The last run, on what the study says now, gave no result. */
        FAILED,
        /** There is no result. */
        NEVER_RUN,
        /** The analysis is not installed; a saved result can still be read. */
        NOT_INSTALLED
    }
}
