/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

/** Who is at risk of being censored at a time at which others have the event. */
public enum CensoringTies {

    /** Events come first: those who have the event at that time are no longer at risk of being censored. */
    EVENTS_FIRST,

    /** Together: the Kaplan-Meier curve with event and censoring exchanged, in which events leave after the censored. */
    TOGETHER
}
