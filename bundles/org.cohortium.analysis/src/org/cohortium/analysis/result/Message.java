/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

import org.cohortium.analysis.Severity;

/**
 * What the reader of a result must know.
 *
 * @param severity how much it matters
 * @param text what is the matter
 * @param advice what to do; may be empty
 */
public record Message(Severity severity, String text, String advice) {

    public Message {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(advice, "advice");
    }
}
