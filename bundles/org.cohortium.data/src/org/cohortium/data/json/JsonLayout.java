/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/** Where a printed document breaks its lines. */
public enum JsonLayout {
    /** No line breaks and no spaces. */
    COMPACT,
    /** Every member and element on a line of its own, indented by two spaces. */
    INDENTED,
    /** As {@link #INDENTED}, but an array of plain values stays on one line, so that a table has a row a line. */
    ROWS
}
