/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** Whose effect a comparison is about. */
public enum Estimand {

    /** The average effect among the treated (exposed): each treated unit looks for controls. */
    ATT,

    /** The average effect among the controls: each control looks for treated units. */
    ATC,

    /** The average effect in everybody. */
    ATE
}
