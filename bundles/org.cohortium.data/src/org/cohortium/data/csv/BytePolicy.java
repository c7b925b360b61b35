/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/** What happens to bytes that are no text in the file's encoding, and to NUL characters. */
public enum BytePolicy {
    /** The file is refused, line and byte named. */
    REFUSE,
    /** Each becomes the replacement character U+FFFD and is reported. */
    REPLACE
}
