/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/**
 * A finite JSON number.
 *
 * @param value as a double
 * @param text as it stands in the document, which is what is printed again
 */
public record JsonNumber(double value, String text) implements JsonValue {

    /** Refuses what JSON cannot hold. */
    public JsonNumber {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A JSON number must be finite");
        }
    }

    /** A number in its shortest round-trip form; NaN and infinite values as the strings of that name. */
    public static JsonValue of(double value) {
        String text = NumberText.of(value);
        return Double.isFinite(value) ? new JsonNumber(value, text) : new JsonString(text);
    }

    /** A whole number, all digits kept. */
    public static JsonValue of(long value) {
        return new JsonNumber(value, Long.toString(value));
    }

    @Override
    public double asDouble() {
        return value;
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public String describe() {
        return "the number " + text;
    }
}
