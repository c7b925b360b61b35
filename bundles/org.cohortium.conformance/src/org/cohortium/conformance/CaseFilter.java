/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;

/** The row filter of a case: conditions that must all hold; a missing value never passes. */
final class CaseFilter {

    private CaseFilter() {
    }

    static DataTable apply(JsonObject spec, DataTable table) {
        JsonValue filter = spec.find("filter").orElse(null);
        boolean[] keep = new boolean[table.rowCount()];
        Arrays.fill(keep, true);
        if (filter instanceof JsonArray all) {
            for (JsonValue one : all.elements()) {
                restrict(one.asObject(), table, keep);
            }
        } else if (filter != null) {
            restrict(filter.asObject(), table, keep);
        }
        List<Column> columns = table.filter(keep).columns();
        return DataTable.of(columns);
    }

    private static void restrict(JsonObject condition, DataTable table, boolean[] keep) {
        Column column = table.column(condition.getString("column"));
        String op = condition.getString("op");
        List<String> values = new ArrayList<>();
        JsonValue value = condition.find("value").orElse(null);
        for (JsonValue v : value == null ? List.<JsonValue>of() : value instanceof JsonArray a ? a.elements() : List.of(value)) {
            values.add(v instanceof JsonString s ? s.value() : v.isNumeric() ? NumberText.of(v.asDouble())
                : v.describe().toUpperCase(Locale.ROOT));
        }
        for (int i = 0; i < keep.length; i++) {
            keep[i] &= !column.isMissing(i) && holds(column, i, op, values);
        }
    }

    private static boolean holds(Column column, int row, String op, List<String> values) {
        return switch (op) {
            case "==", "in", "%in%" -> values.contains(column.text(row));
            case "!=", "not in" -> !values.contains(column.text(row));
            case "not_missing" -> true;
            case "<" -> compare(column, row, values.get(0)) < 0;
            case "<=" -> compare(column, row, values.get(0)) <= 0;
            case ">" -> compare(column, row, values.get(0)) > 0;
            case ">=" -> compare(column, row, values.get(0)) >= 0;
            default -> throw new IllegalArgumentException("There is no filter operator \"" + op + "\".");
        };
    }

    private static int compare(Column column, int row, String value) {
        if (column instanceof NumberColumn numbers) {
            return Double.compare(numbers.value(row), Double.parseDouble(value));
        }
        return column.text(row).compareTo(value);
    }
}
