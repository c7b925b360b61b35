/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data;

/** What a variable stands for in a study, as far as analyses ask for it. */
public enum Role {
    /** Nothing in particular. */
    NONE,
    /** Tells the subjects apart; not to be analysed. */
    IDENTIFIER,
    /** The centre a subject comes from. */
    CENTRE,
    /** The exposure or treatment whose effect is asked for. */
    EXPOSURE,
    /** A measured outcome that is not a time to an event. */
    OUTCOME,
    /** Follow-up time to an event or censoring. */
    TIME,
    /** Time from which a subject is under observation (left truncation, counting process). */
    ENTRY_TIME,
    /** Whether, or which, event ended the follow-up time. */
    EVENT,
    /** A confounder, prognostic factor or other covariate. */
    COVARIATE,
    /** Known only after time zero, such as treatment given later; must not enter a propensity score. */
    POST_BASELINE,
    /** A case weight. */
    WEIGHT,
    /** Units within which observations are dependent: pairs, families, hospitals. */
    CLUSTER
}
