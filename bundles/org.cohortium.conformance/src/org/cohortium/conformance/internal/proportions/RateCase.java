/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.proportion.Kappa;
import org.cohortium.numerics.proportion.PoissonTest;
import org.cohortium.numerics.survival.IncidenceRate;

/** Rates of events in person-time, and agreement of two raters. */
final class RateCase {

    private static final double LEVEL = 0.95;

    private RateCase() {
    }

    static JsonObject rate(JsonObject given) throws UnsupportedCase {
        double[] events = numbers(given.get("events"));
        double[] time = numbers(given.get("time"));
        if (events.length != time.length || events.length > 2) {
            throw new UnsupportedCase("rates of " + events.length + " groups");
        }
        IncidenceRate first = IncidenceRate.of(ProportionsArea.integer(events[0]), time[0], LEVEL);
        JsonObject.Builder out = ProportionsArea.given(given, "events", "time").put("statistic", events[0]);
        if (events.length == 1) {
            return out.put("df", time[0]).put("p", PoissonTest.pValue(first.events(), time[0]))
                .put("estimate", JsonArray.of(first.rate())).put("lower95", first.lower())
                .put("upper95", first.upper()).build();
        }
        IncidenceRate.Ratio ratio = first.over(IncidenceRate.of(ProportionsArea.integer(events[1]), time[1], LEVEL), LEVEL);
        return out.put("df", (events[0] + events[1]) * time[0] / (time[0] + time[1])).put("p", ratio.pValue())
            .put("estimate", JsonArray.of(ratio.estimate())).put("lower95", ratio.lower()).put("upper95", ratio.upper())
            .build();
    }

    private static double[] numbers(JsonValue value) {
        List<JsonValue> values = value instanceof JsonArray list ? list.elements() : List.of(value);
        return values.stream().mapToDouble(JsonValue::asDouble).toArray();
    }

    static JsonObject agreement(JsonObject given) throws UnsupportedCase {
        List<int[]> rows = new ArrayList<>();
        for (JsonValue row : given.get("table").asArray().elements()) {
            rows.add(ProportionsArea.integers(row.asArray()));
        }
        int[][] counts = rows.toArray(new int[0][]);
        JsonObject.Builder out = ProportionsArea.given(given, "table");
        Kappa plain = Kappa.of(counts, Kappa.Weights.UNWEIGHTED);
        return out.put("unweighted", plain.estimate()).put("ase", plain.stdError()).build();
    }
}
