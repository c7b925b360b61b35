/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.session;

/** What is known of the saved result of an analysis. */
public enum PlanState {
    /** It belongs to the data, cohort and options as they are. */
    CURRENT,
    /** Something that it was computed from has changed. */
    STALE,
    /** There is none. */
    NEVER,
    /** The last run gave none. */
    FAILED,
    /** The analysis is not installed; what was saved is kept. */
    NOT_INSTALLED,
    /** It is being computed. */
    RUNNING
}
