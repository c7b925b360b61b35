/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.util.List;

/**
 * A JSON value. The kinds are closed, so that readers can switch over them; the accessors here are for reading a
 * document whose shape is known, and say what was found where it is something else.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** What this value is, in words for a message. */
    String describe();

    /** This value as an object. */
    default JsonObject asObject() {
        throw wrong("an object");
    }

    /** This value as an array. */
    default JsonArray asArray() {
        throw wrong("an array");
    }

    /** This value as text. */
    default String asString() {
        throw wrong("a string");
    }

    /** This value as true or false. */
    default boolean asBoolean() {
        throw wrong("true or false");
    }

    /** This value as a number: also the strings NaN, Infinity and -Infinity; null is NaN (a missing value). */
    default double asDouble() {
        throw wrong("a number");
    }

    /** This value as a whole number. */
    default int asInt() {
        double value = asDouble();
        if (value != (int) value) {
            throw wrong("a whole number");
        }
        return (int) value;
    }

    /** Whether this is null. */
    default boolean isNull() {
        return false;
    }

    /** Whether this can be read by {@link #asDouble()} as a number that is not missing by being null. */
    default boolean isNumeric() {
        return false;
    }

    /** The elements of this array as numbers. */
    default double[] asDoubles() {
        List<JsonValue> elements = asArray().elements();
        double[] values = new double[elements.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.get(i).asDouble();
        }
        return values;
    }

    /** The elements of this array as text. */
    default List<String> asStrings() {
        return asArray().elements().stream().map(JsonValue::asString).toList();
    }

    private JsonException wrong(String wanted) {
        return new JsonException("Expected " + wanted + " but found " + describe(), -1, -1);
    }
}
