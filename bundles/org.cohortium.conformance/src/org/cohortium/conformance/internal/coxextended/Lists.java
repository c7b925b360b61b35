/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;

/** Lists of results as JSON. */
final class Lists {

    private Lists() {
    }

    static JsonArray numbers(double... values) {
        List<JsonValue> list = new ArrayList<>();
        for (double v : values) {
            list.add(Double.isNaN(v) ? JsonNull.NULL : JsonNumber.of(v));
        }
        return new JsonArray(list);
    }

    static JsonArray texts(List<String> values) {
        return new JsonArray(values.stream().<JsonValue>map(JsonString::new).toList());
    }

    static JsonArray rows(List<JsonArray> rows) {
        return new JsonArray(List.copyOf(rows));
    }
}
