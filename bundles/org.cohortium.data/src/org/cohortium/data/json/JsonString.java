/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the text
 */
public record JsonString(String value) implements JsonValue {

    /** Refuses null. */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String asString() {
        return value;
    }

    @Override
    public double asDouble() {
        return switch (value) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> JsonValue.super.asDouble();
        };
    }

    @Override
    public boolean isNumeric() {
        return value.equals("NaN") || value.equals("Infinity") || value.equals("-Infinity");
    }

    @Override
    public String describe() {
        return "a string";
    }
}
