/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Option values in their neutral text form: for each key its values as text, one element a value, numbers in the
 * shortest form that reads back, logical values as {@code true} and {@code false}. A key that is absent has its default;
 * a key with an empty list is set to nothing. Immutable; the order of keys is the order in which they were given.
 */
public final class OptionValues {

    /** No value set. */
    public static final OptionValues EMPTY = new OptionValues(Map.of());

    private final Map<String, List<String>> values;

    private OptionValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The values of a map; copied. */
    public static OptionValues of(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((k, v) -> copy.put(k, List.copyOf(v)));
        return new OptionValues(Collections.unmodifiableMap(copy));
    }

    /** These values with one key set. */
    public OptionValues with(String key, List<String> value) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.put(key, List.copyOf(value));
        return new OptionValues(Collections.unmodifiableMap(copy));
    }

    /** These values with one key set. */
    public OptionValues with(String key, String... value) {
        return with(key, List.of(value));
    }

    /** These values with one key back to its default. */
    public OptionValues without(String key) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.remove(key);
        return new OptionValues(Collections.unmodifiableMap(copy));
    }

    /** The values of a key; empty if it is absent. */
    public List<String> get(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Whether a key is set, if only to nothing. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys that are set, in order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Key to values, in order; not modifiable. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    /**
     * Splits the text of a list as the command line takes it: commas separate, double quotes keep a comma, two double
     * quotes inside quotes are one.
     */
    public static List<String> splitList(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!parts.isEmpty() || !part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionValues o && values.equals(o.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
