/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/** Which departures from the null hypothesis a test looks for. */
public enum Alternative {
    /** In either direction. */
    TWO_SIDED,
    /** The first group (or the value) is smaller. */
    LESS,
    /** The first group (or the value) is greater. */
    GREATER
}
