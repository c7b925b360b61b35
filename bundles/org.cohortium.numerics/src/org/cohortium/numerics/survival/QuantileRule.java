/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** What the quantile is where the curve runs flat exactly at the level. */
public enum QuantileRule {

    /** The middle of the flat step; on the last step the middle between its start and the last follow-up (R). */
    MIDPOINT,
    /** The middle of the flat step, but not estimable on the last step, which has no end (SAS). */
    MIDPOINT_CLOSED,
    /** The first time at which the curve has come down to the level (the textbook definition, Stata, SPSS). */
    FIRST
}
