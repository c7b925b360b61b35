/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** How tied events enter a cumulative hazard. */
public enum HazardType {

    /** d / n at each event time (Nelson 1969, Aalen 1978). */
    NELSON_AALEN,
    /** The d tied events taken one after the other, as in Efron's likelihood (Fleming and Harrington 1984). */
    TIE_CORRECTED
}
