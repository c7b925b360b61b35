/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.conformance.internal.km.CaseGroups;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.data.json.NumberText;
import org.cohortium.numerics.competing.CompetingData;

/** The rows of a case with time, cause and group present: those whose event is no code of a cause are censored. */
final class CompetingCase {

    private static final Set<String> KNOWN =
            Set.of("time", "event", "causes", "group", "covariates", "filter", "times", "prepare", "rows");

    final DataTable table;
    final CompetingData data;
    final List<String> causes;

    /** Null without a group. */
    final CaseGroups groups;
    final double[] times;

    CompetingCase(ConformanceCase test) throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        DataTable all = Preparation.data(test);
        JsonObject codes = test.spec().get("causes").asObject();
        causes = codes.keys();
        Column event = all.column(test.spec().getString("event"));
        int[] cause = new int[all.rowCount()];
        for (int k = 0; k < causes.size(); k++) {
            JsonValue value = codes.get(causes.get(k));
            for (JsonValue code : value instanceof JsonArray several ? several.elements() : List.of(value)) {
                String text = code instanceof JsonString s ? s.value() : NumberText.of(code.asDouble());
                for (int i = 0; i < cause.length; i++) {
                    if (cause[i] == 0 && !event.isMissing(i) && event.text(i).equals(text)) {
                        cause[i] = k + 1;
                    }
                }
            }
        }
        List<String> needed = new ArrayList<>(List.of(test.spec().getString("time"), event.name()));
        if (test.text("group") != null) {
            needed.add(test.text("group"));
        }
        boolean[] complete = all.complete(needed);
        int[] kept = DataTable.positions(complete);
        table = all.select(kept);
        data = CompetingData.right(table.numbers(test.spec().getString("time")),
                Arrays.stream(kept).map(i -> cause[i]).toArray(), causes);
        groups = test.text("group") == null ? null : CaseGroups.of(table, List.of(test.text("group")));
        times = test.spec().get("times").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
    }
}
