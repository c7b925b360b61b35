/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

/**
 * A file that a result brings with it, such as a prognostic model that another study can load. It holds what was
 * estimated, never the values of a patient.
 *
 * @param name name of the file, unique in the result: small letters, digits, hyphens and one extension
 * @param title what it is
 * @param text its content
 */
public record Attachment(String name, String title, String text) {

    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        if (!name.matches("[a-z][a-z0-9-]*\\.[a-z0-9]+") || name.equals("result.json") || name.equals("inputs.json")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a file beside a result.");
        }
    }
}
