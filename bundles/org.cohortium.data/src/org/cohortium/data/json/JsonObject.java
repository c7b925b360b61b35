/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object; its members keep the order they were given in.
 *
 * @param members the members in their order
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /** Copies the members. */
    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Starts an object. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether there is a member of that key. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** The keys in their order. */
    public List<String> keys() {
        return List.copyOf(members.keySet());
    }

    /** The member of that key, if it is there and not null. */
    public Optional<JsonValue> find(String key) {
        return Optional.ofNullable(members.get(key)).filter(value -> !value.isNull());
    }

    /**
     * The member of that key.
     *
     * @throws JsonException if there is none
     */
    public JsonValue get(String key) {
        JsonValue value = members.get(key);
        if (value == null) {
            throw new JsonException("There is no \"" + key + "\" among the members " + members.keySet(), -1, -1);
        }
        return value;
    }

    /** The text of that key. */
    public String getString(String key) {
        return get(key).asString();
    }

    /** The text of that key, or another where it is absent or null. */
    public String getString(String key, String otherwise) {
        return find(key).map(JsonValue::asString).orElse(otherwise);
    }

    /** The number of that key. */
    public double getDouble(String key) {
        return get(key).asDouble();
    }

    /** The number of that key, or another where it is absent or null. */
    public double getDouble(String key, double otherwise) {
        Optional<JsonValue> value = find(key);
        return value.isPresent() ? value.get().asDouble() : otherwise;
    }

    @Override
    public JsonObject asObject() {
        return this;
    }

    @Override
    public String describe() {
        return "an object";
    }

    /** Collects the members of an object in order. */
    public static final class Builder {

        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {
        }

        /**
         * Adds a member; null stands for JSON's null.
         *
         * @throws IllegalArgumentException if the key was added before
         */
        public Builder put(String key, JsonValue value) {
            if (members.putIfAbsent(key, value == null ? JsonNull.NULL : value) != null) {
                throw new IllegalArgumentException("The key \"" + key + "\" comes twice");
            }
            return this;
        }

        /** Adds text; null stands for JSON's null. */
        public Builder put(String key, String value) {
            return put(key, value == null ? null : new JsonString(value));
        }

        /** Adds a number. */
        public Builder put(String key, double value) {
            return put(key, JsonNumber.of(value));
        }

        /** Adds a whole number. */
        public Builder put(String key, long value) {
            return put(key, JsonNumber.of(value));
        }

        /** Adds true or false. */
        public Builder put(String key, boolean value) {
            return put(key, JsonBoolean.of(value));
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
