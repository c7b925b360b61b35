/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;

/**
 * Cases of single proportions, 2 x 2 tables, stratified tables, trends, rates, agreement and sample sizes. Where a case
 * has no data file its numbers stand beside the expected results, and the keys say what they are.
 */
public final class ProportionsArea implements ConformanceArea {

    @Override
    public String name() {
        return "proportions";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.spec().has("table")) {
            return MantelHaenszelCase.compute(test);
        }
        if (test.expected().has(ConformanceCase.LIST)) {
            List<JsonValue> out = new ArrayList<>();
            for (JsonValue one : test.expected().get(ConformanceCase.LIST).asArray().elements()) {
                out.add(listed(one.asObject()));
            }
            return JsonObject.builder().put(ConformanceCase.LIST, new JsonArray(out)).build();
        }
        JsonObject.Builder out = JsonObject.builder();
        for (String key : test.expected().keys()) {
            out.put(key, named(key, test.expected().get(key).asObject()));
        }
        return out.build();
    }

    private static JsonObject listed(JsonObject given) throws UnsupportedCase {
        if (given.has("scores")) {
            return TrendCase.compute(given);
        }
        if (given.has("a") && given.has("b") && given.has("c") && given.has("d")) {
            return TwoByTwoCase.compute(given);
        }
        if (given.has("x") && given.has("n")) {
            return SingleProportionCase.compute(given);
        }
        throw new UnsupportedCase("results with " + String.join(", ", given.keys()));
    }

    private static JsonObject named(String key, JsonObject given) throws UnsupportedCase {
        if (given.has("events") && given.has("time")) {
            return RateCase.rate(given);
        }
        if (given.has("table")) {
            return RateCase.agreement(given);
        }
        return SampleSizeCase.compute(key, given);
    }

    /** The result with what was given before it. */
    static JsonObject.Builder given(JsonObject given, String... keys) {
        JsonObject.Builder out = JsonObject.builder();
        for (String key : keys) {
            if (given.has(key)) {
                out.put(key, given.get(key));
            }
        }
        return out;
    }

    static int[] integers(JsonArray array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(array.get(i).asDouble());
        }
        return values;
    }

    static int integer(double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a count is a whole number, not " + value);
        }
        return (int) value;
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of(ConformanceCase.LIST + "/*/layout");
    }
}
