/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.competing.AalenVariance;
import org.cohortium.numerics.competing.CompetingData;
import org.cohortium.numerics.competing.GrayTest;
import org.cohortium.numerics.competing.ProbabilityLimits;
import org.cohortium.numerics.competing.StateOccupancy;
import org.cohortium.numerics.survival.ConfidenceType;

/** Cumulative incidence by group in the shape of the cases: Aalen-Johansen curves, cmprsk's estimates, Gray's test. */
final class IncidenceCase {

    private static final double LEVEL = 0.95;

    /** The peer marks a test that cannot be made, the covariance being singular, by a statistic of -1. */
    private static final double NO_TEST = -1;

    private final ConformanceCase test;
    private final CompetingCase rows;

    IncidenceCase(ConformanceCase test, CompetingCase rows) {
        this.test = test;
        this.rows = rows;
    }

    void write(JsonObject.Builder out) throws UnsupportedCase {
        CompetingData data = rows.data;
        out.put("n", data.size());
        JsonObject.Builder events = JsonObject.builder().put("censor", data.count(0));
        for (int k = 1; k <= rows.causes.size(); k++) {
            events.put(rows.causes.get(k - 1), data.count(k));
        }
        out.put("events", events.build());
        int groups = rows.groups == null ? 1 : rows.groups.count();
        List<CompetingData> parts = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int group = g;
            parts.add(rows.groups == null ? data : data.select(IntStream.range(0, data.size())
                    .filter(i -> rows.groups.codes()[i] == group).toArray()));
        }
        curves(out, parts);
        if (test.expected().find("cuminc").isPresent()) {
            cuminc(out, parts);
        }
        if (groups > 1) {
            gray(out, groups);
        }
    }

    private void curves(JsonObject.Builder out, List<CompetingData> parts) throws UnsupportedCase {
        JsonValue expected = test.expected().find("aalen_johansen").orElse(null);
        if (expected == null) {
            return;
        }
        List<JsonValue> curves = new ArrayList<>();
        for (int g = 0; g < parts.size(); g++) {
            if (g >= expected.asArray().size()) {
                throw new UnsupportedCase("more groups in the data than curves");
            }
            JsonObject wanted = expected.asArray().get(g).asObject();
            curves.add(curve(parts.get(g), parts.size() == 1 ? null : rows.groups.label(g), wanted));
        }
        out.put("aalen_johansen", new JsonArray(curves));
    }

    private JsonObject curve(CompetingData part, String label, JsonObject wanted) {
        StateOccupancy curve = StateOccupancy.of(part);
        int[] shown = wanted.find("rows").isPresent() ? wanted.get("rows").asArray().elements().stream()
                .mapToInt(v -> (int) v.asDouble() - 1).filter(k -> k >= 0 && k < curve.size()).toArray()
                : IntStream.range(0, curve.size()).toArray();
        List<String> states = new ArrayList<>(List.of("(s0)"));
        states.addAll(rows.causes);
        double[] time = curve.time();
        JsonObject.Builder out = JsonObject.builder().put("group", label).put("n", part.size())
                .put("states", JsonArray.ofStrings(states))
                .put("rows", JsonArray.of(Arrays.stream(shown).mapToDouble(k -> k + 1).toArray()))
                .put("time", JsonArray.of(Arrays.stream(shown).mapToDouble(k -> time[k]).toArray()))
                .put("n_risk", matrix(shown, states.size(), curve::risk))
                .put("n_event", matrix(shown, states.size(), curve::events))
                .put("pstate", matrix(shown, states.size(), curve::probability))
                .put("std_err", matrix(shown, states.size(), curve::stdErr));
        double z = ProbabilityLimits.quantile(LEVEL);
        for (ConfidenceType type : List.of(ConfidenceType.LOG, ConfidenceType.LOG_LOG, ConfidenceType.PLAIN)) {
            String name = type.label().replace("-", "");
            for (int side = 0; side < 2; side++) {
                int end = side;
                out.put((side == 0 ? "lower_" : "upper_") + name, matrix(shown, states.size(),
                        (k, j) -> ProbabilityLimits.of(curve.probability(k, j), curve.stdErr(k, j), type, z)[end]));
            }
        }
        int[] at = IntStream.range(0, rows.times.length).toArray();
        return out.put("at_times", JsonObject.builder().put("times", JsonArray.of(rows.times))
                .put("pstate", matrix(at, states.size(), (i, j) -> curve.probabilityAt(rows.times[i], j)))
                .put("std_err", matrix(at, states.size(), (i, j) -> curve.stdErrAt(rows.times[i], j))).build()).build();
    }

    static JsonArray matrix(int[] rows, int columns, ToDoubleBiFunction<Integer, Integer> value) {
        List<JsonValue> matrix = new ArrayList<>();
        for (int k : rows) {
            matrix.add(JsonArray.of(IntStream.range(0, columns).mapToDouble(j -> value.applyAsDouble(k, j)).toArray()));
        }
        return new JsonArray(matrix);
    }

    private void cuminc(JsonObject.Builder out, List<CompetingData> parts) {
        List<String> names = new ArrayList<>();
        List<AalenVariance> curves = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        for (int k = 1; k <= rows.causes.size(); k++) {
            for (int g = 0; rows.data.count(k) > 0 && g < parts.size(); g++) {
                names.add((rows.groups == null ? "1" : rows.groups.label(g)) + " " + k);
                curves.add(AalenVariance.of(parts.get(g), k));
                last.add(Arrays.stream(parts.get(g).response().stops()).max().getAsDouble());
            }
        }
        int[] all = IntStream.range(0, curves.size()).toArray();
        JsonObject.Builder result = JsonObject.builder().put("curves", JsonArray.ofStrings(names))
                .put("times", JsonArray.of(rows.times))
                .put("estimate", matrix(all, rows.times.length, (c, i) -> rows.times[i] > last.get(c) ? Double.NaN
                        : curves.get(c).estimateAt(rows.times[i])))
                .put("variance", matrix(all, rows.times.length, (c, i) -> rows.times[i] > last.get(c) ? Double.NaN
                        : curves.get(c).varianceAt(rows.times[i])));
        JsonObject wanted = test.expected().get("cuminc").asObject();
        for (String note : List.of("curve_names", "variance_note")) {
            if (wanted.has(note)) {
                result.put(note, wanted.getString(note));
            }
        }
        out.put("cuminc", result.build());
    }

    private void gray(JsonObject.Builder out, int groups) {
        List<String> causes = new ArrayList<>();
        List<GrayTest> tests = new ArrayList<>();
        for (int k = 1; k <= rows.causes.size(); k++) {
            if (rows.data.count(k) > 0) {
                causes.add(rows.causes.get(k - 1));
                tests.add(GrayTest.of(rows.data, rows.groups.codes(), groups, k, 0));
            }
        }
        out.put("gray_test", JsonObject.builder().put("cause", JsonArray.ofStrings(causes))
                .put("stat", JsonArray.of(tests.stream().mapToDouble(t -> isMade(t) ? t.test().statistic() : NO_TEST).toArray()))
                .put("df", JsonArray.of(tests.stream().mapToDouble(t -> t.test().df()).toArray()))
                .put("p", JsonArray.of(tests.stream().mapToDouble(t -> isMade(t) ? t.test().pValue() : 1).toArray())).build());
    }

    private static boolean isMade(GrayTest test) {
        return !Double.isNaN(test.test().statistic());
    }
}
