/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A JSON array.
 *
 * @param elements the elements in their order
 */
public record JsonArray(List<JsonValue> elements) implements JsonValue {

    /** Copies the elements. */
    public JsonArray {
        elements = List.copyOf(elements);
    }

    /** An array of these values. */
    public static JsonArray of(JsonValue... values) {
        return new JsonArray(List.of(values));
    }

    /** An array of numbers. */
    public static JsonArray of(double... values) {
        List<JsonValue> elements = new ArrayList<>(values.length);
        for (double value : values) {
            elements.add(JsonNumber.of(value));
        }
        return new JsonArray(elements);
    }

    /** An array of whole numbers. */
    public static JsonArray of(int... values) {
        List<JsonValue> elements = new ArrayList<>(values.length);
        for (int value : values) {
            elements.add(JsonNumber.of((long) value));
        }
        return new JsonArray(elements);
    }

    /** An array of strings; null stands for JSON's null. */
    public static JsonArray ofStrings(Collection<String> values) {
        List<JsonValue> elements = new ArrayList<>(values.size());
        for (String value : values) {
            elements.add(value == null ? JsonNull.NULL : new JsonString(value));
        }
        return new JsonArray(elements);
    }

    /** How many elements there are. */
    public int size() {
        return elements.size();
    }

    /** The element at a 0-based position. */
    public JsonValue get(int index) {
        return elements.get(index);
    }

    @Override
    public JsonArray asArray() {
        return this;
    }

    @Override
    public String describe() {
        return "an array";
    }
}
