/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/** What happens to header cells that are empty or that come more than once. */
public enum HeaderPolicy {
    /** The file is refused, the columns named. */
    REFUSE,
    /** Each such column gets a name of its own and is reported. */
    RENAME
}
