/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.competing.IllnessDeath;
import org.cohortium.numerics.competing.MultiStateData;
import org.cohortium.numerics.competing.StateOccupancy;

/**
 * State occupancy in an illness-death model whose rows a case describes in words: a state of illness from one time column
 * to the end of follow-up in another. The status of a time is in the column named as the state, or as the time column with
 * "stat" for "time".
 */
final class IllnessDeathCase {

    private static final Pattern WORDS = Pattern.compile(
            "two rows for those with ([\\w.]+) \\(0 to ([\\w.]+), \\2 to ([\\w.]+)\\)(;.*)?");
    private static final String SOJOURN = "sojourn_to_";

    private final ConformanceCase test;
    private final List<String> states;

    IllnessDeathCase(ConformanceCase test) throws UnsupportedCase {
        this.test = test;
        for (String key : test.spec().keys()) {
            if (!Set.of("states", "prepare", "filter", "times").contains(key)) {
                throw new UnsupportedCase("the specification has \"" + key + "\"");
            }
        }
        states = test.texts("states");
        if (states.size() != 3) {
            throw new UnsupportedCase(states.size() + " states");
        }
    }

    JsonObject compute() throws UnsupportedCase, IOException {
        String words = test.text("prepare");
        Matcher matcher = WORDS.matcher(words == null ? "" : words);
        if (!matcher.matches() || !matcher.group(1).equals(states.get(1))) {
            throw new UnsupportedCase("the preparation \"" + words + "\" is not understood");
        }
        DataTable table = test.data();
        String illnessTime = matcher.group(2);
        String endTime = matcher.group(3);
        String illness = status(table, states.get(1), illnessTime);
        String death = status(table, states.get(2), endTime);
        DataTable complete = table.filter(table.complete(List.of(illnessTime, endTime, illness, death)));
        IllnessDeath rows = IllnessDeath.of(complete.numbers(illnessTime), flags(complete, illness),
                complete.numbers(endTime), flags(complete, death), null, null, states);
        MultiStateData data = rows.histories();
        StateOccupancy curve = StateOccupancy.of(data);
        JsonObject.Builder out = JsonObject.builder().put("rows", data.size()).put("transitions", transitions(rows, curve))
                .put("states", JsonArray.ofStrings(states));
        double[] times = test.expected().get("times").asArray().elements().stream().mapToDouble(JsonValue::asDouble).toArray();
        int[] at = IntStream.range(0, times.length).toArray();
        double[] all = curve.time();
        out.put("times", JsonArray.of(times)).put("n_risk", IncidenceCase.matrix(at, 3, (i, j) -> {
            int k = Arrays.binarySearch(all, times[i]);
            k = k >= 0 ? k : -k - 1;
            return k < all.length ? curve.risk(k, j) : 0;
        })).put("pstate", IncidenceCase.matrix(at, 3, (i, j) -> curve.probabilityAt(times[i], j)))
                .put("std_err", IncidenceCase.matrix(at, 3, (i, j) -> curve.stdErrAt(times[i], j)));
        for (String key : test.expected().keys()) {
            if (key.startsWith(SOJOURN)) {
                sojourn(out, key, data, curve);
            }
        }
        return out.build();
    }

    private void sojourn(JsonObject.Builder out, String key, MultiStateData data, StateOccupancy curve) {
        double[] spent = StateOccupancy.timeInStates(data, Double.parseDouble(key.substring(SOJOURN.length()))).mean();
        int[][] moves = curve.transitions();
        out.put(key, IncidenceCase.matrix(new int[] {0, 1, 2}, 3, (state, column) -> switch (column) {
            case 0 -> data.size();
            case 1 -> IntStream.range(0, 3).map(from -> moves[from][state]).sum();
            default -> spent[state];
        }));
        out.put("sojourn_columns", JsonArray.ofStrings(List.of("n", "nevent", "rmean")));
    }

    private JsonObject transitions(IllnessDeath rows, StateOccupancy curve) {
        int[][] moves = curve.transitions();
        int[] censored = rows.censored();
        List<String> to = new ArrayList<>(List.of(states.get(1), states.get(2), "(censored)"));
        return JsonObject.builder().put("from", JsonArray.ofStrings(states)).put("to", JsonArray.ofStrings(to))
                .put("counts", IncidenceCase.matrix(new int[] {0, 1, 2}, 3,
                        (from, column) -> column == 2 ? censored[from] : moves[from][column + 1]))
                .build();
    }

    private static String status(DataTable table, String state, String time) throws UnsupportedCase {
        String other = time.replace("time", "stat");
        if (table.has(state)) {
            return state;
        }
        if (!other.equals(time) && table.has(other)) {
            return other;
        }
        throw new UnsupportedCase("no column says who reached " + state);
    }

    private static boolean[] flags(DataTable table, String column) {
        double[] values = table.numbers(column);
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = values[i] != 0;
        }
        return flags;
    }
}
