/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonValue;

/** Walks expected results and what was computed side by side, and keeps where they differ. */
final class Comparison {

    /**
     * A value that differs.
     *
     * @param path where
     * @param want what was expected
     * @param got what was computed
     * @param relativeError size of the difference relative to the expected value; NaN if it is no matter of digits
     */
    record Difference(String path, String want, String got, double relativeError) {
    }

    /** p-values this small are compared by their logarithm. */
    private static final double TINY_P = 1e-12;

    private final ConformanceArea area;
    private final ConformanceCase test;
    private final List<String> informative;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private double largest;
    private int compared;

    Comparison(ConformanceArea area, ConformanceCase test) {
        this.area = area;
        this.test = test;
        this.informative = area.informative(test);
    }

    void compare(JsonObject got) {
        object("", test.expected(), got);
    }

    List<Difference> differences() {
        return differences;
    }

    /** Paths that were expected but not computed. */
    List<String> absent() {
        return absent;
    }

    /** The largest relative error met among values that agree. */
    double largestError() {
        return largest;
    }

    /** How many single values were compared. */
    int compared() {
        return compared;
    }

    private void object(String path, JsonObject want, JsonObject got) {
        for (String key : want.keys()) {
            String here = path.isEmpty() ? key : path + "/" + key;
            if (isInformative(here)) {
                continue;
            }
            JsonValue value = got.members().get(key);
            if (value == null) {
                if (!want.members().get(key).isNull()) {
                    absent.add(here);
                }
            } else {
                any(here, want.members().get(key), value);
            }
        }
    }

    private void any(String path, JsonValue want, JsonValue got) {
        switch (want) {
            case JsonObject o when got instanceof JsonObject g -> object(path, o, g);
            case JsonArray a when got instanceof JsonArray g -> array(path, a, g);
            case JsonArray a when a.size() == 1 && !(got instanceof JsonObject) -> any(path + "/0", a.get(0), got);
            case JsonBoolean b -> exact(path, want, got);
            case JsonNull n -> {
                compared++;
                if (!got.isNull() && !(isNumber(got) && Double.isNaN(got.asDouble()))) {
                    differ(path, want, got, Double.NaN);
                }
            }
            default -> plain(path, want, got);
        }
    }

    private void array(String path, JsonArray want, JsonArray got) {
        if (want.size() != got.size()) {
            differences.add(new Difference(path, want.size() + " elements", got.size() + " elements", Double.NaN));
            return;
        }
        for (int i = 0; i < want.size(); i++) {
            String here = path + "/" + i;
            if (!isInformative(here)) {
                any(here, want.get(i), got.get(i));
            }
        }
    }

    private void plain(String path, JsonValue want, JsonValue got) {
        if (isNumber(want) && isNumber(got)) {
            number(path, want, got);
        } else if (got instanceof JsonArray a && a.size() == 1) {
            plain(path, want, a.get(0));
        } else {
            exact(path, want, got);
        }
    }

    private static boolean isNumber(JsonValue value) {
        return value.isNumeric();
    }

    private void number(String path, JsonValue want, JsonValue got) {
        compared++;
        double w = want.asDouble();
        double g = got.asDouble();
        Tolerance tolerance = area.tolerance(test, path);
        if (tolerance.accepts(g, w)) {
            // near zero the absolute part decides, and a relative error says nothing
            if (Math.abs(g - w) > tolerance.absolute() && !Double.isInfinite(w)) {
                largest = Math.max(largest, Math.abs(g - w) / Math.abs(w));
            }
            return;
        }
        double error = w == 0 ? Math.abs(g) : Math.abs(g - w) / Math.abs(w);
        if (w > 0 && w < TINY_P && g > 0) {
            double logError = Math.abs(StrictMath.log(g) - StrictMath.log(w)) / Math.abs(StrictMath.log(w));
            if (logError <= area.tolerance(test, path).relative()) {
                return;
            }
        }
        differ(path, want, got, error);
    }

    private void exact(String path, JsonValue want, JsonValue got) {
        compared++;
        if (!want.equals(got)) {
            differ(path, want, got, Double.NaN);
        }
    }

    private void differ(String path, JsonValue want, JsonValue got, double error) {
        differences.add(new Difference(path, shown(want), shown(got), error));
    }

    private static String shown(JsonValue value) {
        String text = JsonPrinter.print(value, JsonLayout.COMPACT);
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }

    private boolean isInformative(String path) {
        for (String pattern : informative) {
            if (matches(pattern.split("/"), path.split("/"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String[] pattern, String[] path) {
        if (pattern.length != path.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (!pattern[i].equals("*") && !pattern[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }
}
