/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Map;
import java.util.Objects;

import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;

/**
 * A file that a result brings with it, such as a prognostic model that another study can load. It holds what was
 * estimated, never the values of a patient.
 *
 * @param name name of the file, unique in the result: small letters, digits, hyphens and one extension
 * @param title what it is
 * @param text its content
 */
public record Attachment(String name, String title, String text) {

    /** The member of a JSON object that says that its data are simulated. */
    public static final String SIMULATED = "simulated";

    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        if (!name.matches("[a-z][a-z0-9-]*\\.[a-z0-9]+") || name.equals("result.json") || name.equals("inputs.json")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a file beside a result.");
        }
    }

    /**
     * The attachment with the label of a simulated study: a JSON object gets it as a member.
     *
     * @param simulatedLabel the label; empty for none
     */
    public Attachment labelled(String simulatedLabel) {
        if (simulatedLabel.isEmpty() || !name.endsWith(".json")) {
            return this;
        }
        JsonObject.Builder out = JsonObject.builder();
        boolean said = false;
        for (Map.Entry<String, JsonValue> member : JsonReader.parse(text).asObject().members().entrySet()) {
            out.put(member.getKey(), member.getValue());
            if (!said) {
                out.put(SIMULATED, simulatedLabel);
                said = true;
            }
        }
        return new Attachment(name, title, JsonPrinter.print(out.build(), JsonLayout.ROWS));
    }
}
