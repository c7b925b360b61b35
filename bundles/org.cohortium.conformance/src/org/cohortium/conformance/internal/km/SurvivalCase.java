/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.LogicalColumn;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The survival part of a case: its response on the rows that are complete in every column it names, its groups and its
 * strata.
 *
 * @param rowsInData rows after the filter
 * @param table the complete rows
 * @param data the response with weights, strata and clusters
 * @param groups the groups of the complete rows
 */
public record SurvivalCase(int rowsInData, DataTable table, SurvivalData data, CaseGroups groups) {

    /**
     * Reads the case.
     *
     * @throws UnsupportedCase if its specification is not understood
     * @throws IOException if its data cannot be read
     */
    public static SurvivalCase of(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable all = Preparation.data(test);
        JsonObject response = test.spec().get("response").asObject();
        List<String> needed = new ArrayList<>();
        boolean counting = switch (response.getString("type")) {
            case "right" -> false;
            case "counting" -> true;
            default -> throw new UnsupportedCase("a response of type " + response.getString("type"));
        };
        needed.addAll(counting ? List.of(response.getString("start"), response.getString("stop"))
            : List.of(response.getString("time")));
        needed.add(response.getString("event"));
        needed.addAll(test.texts("group"));
        needed.addAll(test.texts("strata"));
        needed.addAll(test.texts("weights"));
        needed.addAll(test.texts("cluster"));
        DataTable rows = all.filter(all.complete(needed));
        boolean[] event = events(rows.column(response.getString("event")), response.get("event_code"));
        SurvivalData.Builder builder = counting
            ? SurvivalData.counting(rows.numbers(response.getString("start")), rows.numbers(response.getString("stop")),
            event)
            : SurvivalData.right(rows.numbers(response.getString("time")), event);
        if (test.text("weights") != null) {
            builder.weights(rows.numbers(test.text("weights")));
        }
        if (test.text("cluster") != null) {
            builder.clusters(CaseGroups.of(rows, test.texts("cluster")).codes());
        }
        if (!test.texts("strata").isEmpty()) {
            builder.strata(CaseGroups.of(rows, test.texts("strata")).codes());
        }
        return new SurvivalCase(all.rowCount(), rows, builder.build(), CaseGroups.of(rows, test.texts("group")));
    }

    private static boolean[] events(Column column, JsonValue codes) {
        List<JsonValue> list = codes instanceof JsonArray a ? a.elements() : List.of(codes);
        boolean[] event = new boolean[column.size()];
        for (int i = 0; i < event.length; i++) {
            for (JsonValue code : list) {
                event[i] |= means(column, i, code);
            }
        }
        return event;
    }

    private static boolean means(Column column, int row, JsonValue code) {
        if (column instanceof NumberColumn numbers) {
            return code.isNumeric() ? numbers.value(row) == code.asDouble()
                : code instanceof JsonString label && column.text(row).equals(label.value());
        }
        if (column instanceof LogicalColumn logical && code.isNumeric()) {
            return logical.isTrue(row) == (code.asDouble() != 0);
        }
        return column.text(row).equals(code.isNumeric() ? NumberText.of(code.asDouble())
            : code instanceof JsonString label ? label.value() : code.describe().toUpperCase(Locale.ROOT));
    }

    /** The positions of the rows of each group. */
    public int[][] rowsByGroup() {
        int[][] rows = new int[groups.count()][];
        for (int g = 0; g < rows.length; g++) {
            int wanted = g;
            int[] codes = groups.codes();
            rows[g] = IntStream.range(0, codes.length).filter(i -> codes[i] == wanted).toArray();
        }
        return rows;
    }
}
