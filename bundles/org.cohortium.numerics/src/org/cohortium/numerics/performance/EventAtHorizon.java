/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

/** What a row is whose event falls on the horizon itself. */
public enum EventAtHorizon {

    /** A case, as "by time t" says; riskRegression's rule. Censoring at tied times is one step. */
    CASE,

    /** Neither case nor control; timeROC's rule. Of rows tied in time, the influence of censoring goes by row order. */
    LEFT_OUT
}
