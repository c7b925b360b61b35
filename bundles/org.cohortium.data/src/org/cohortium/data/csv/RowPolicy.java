/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/** What happens to a row that has fewer or more fields than the header. */
public enum RowPolicy {
    /** The file is refused, the line named. */
    REFUSE,
    /** A short row is filled up with missing values; a long one is refused unless what is too much is empty. */
    PAD,
    /** The row is left out and reported. */
    SKIP
}
