/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

/**
 * A paragraph of a result.
 *
 * @param title heading; may be empty
 * @param text the paragraph
 */
public record Note(String title, String text) {

    public Note {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }
}
