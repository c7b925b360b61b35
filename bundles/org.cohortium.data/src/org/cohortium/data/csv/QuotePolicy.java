/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

/** What happens to a quote that is never closed, or whose closing quote is followed by more text. */
public enum QuotePolicy {
    /** The file is refused, the line of the opening quote named. */
    REFUSE,
    /** The opening quote is an ordinary character of its field, and is reported. */
    KEEP_AS_TEXT
}
