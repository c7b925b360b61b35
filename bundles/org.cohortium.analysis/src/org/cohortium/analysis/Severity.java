/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

/** How much a message matters to the reader. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** The result stands, but look before you use it. */
    WARNING,
    /** There is no result, or it must not be used. */
    ERROR
}
