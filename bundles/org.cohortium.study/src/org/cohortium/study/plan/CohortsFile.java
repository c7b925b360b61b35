/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonReader;
import org.cohortium.data.json.JsonValue;
import org.cohortium.study.io.SafeFile;
import org.cohortium.study.prepare.CohortFlow;
import org.cohortium.study.prepare.CohortRows;

/** The counts of all cohorts, {@code results/cohorts.json}: how many rows each criterion dropped, per centre. */
public final class CohortsFile {

    private static final String FILE = ResultFolder.RESULTS + "/cohorts.json";

    private CohortsFile() {
    }

    /**
     * A cohort as it was counted.
     *
     * @param name its name
     * @param label what it is called
     * @param flow its counts
     */
    public record Counted(String name, String label, CohortFlow flow) {
    }

    static void write(Path out, List<CohortRows> cohorts) throws IOException {
        List<JsonValue> list = new ArrayList<>();
        for (CohortRows cohort : cohorts) {
            CohortFlow flow = cohort.flow();
            List<JsonValue> steps = new ArrayList<>();
            for (CohortFlow.Step step : flow.steps()) {
                steps.add(JsonObject.builder().put("criterion", step.criterionId()).put("label", step.label())
                        .put("reason", step.reason()).put("before", (long) step.before())
                        .put("dropped", (long) step.dropped()).put("dropped.missing", (long) step.droppedMissing())
                        .put("after", (long) step.after()).put("dropped.by.centre", counts(step.droppedByCentre()))
                        .build());
            }
            list.add(JsonObject.builder().put("name", cohort.name()).put("label", cohort.label())
                    .put("start", flow.start()).put("rows.at.start", (long) flow.rowsAtStart())
                    .put("steps", new JsonArray(steps)).put("rows", (long) flow.rows())
                    .put("by.centre", counts(flow.byCentre())).build());
        }
        SafeFile.of(out.resolve(FILE)).write(JsonPrinter.bytes(new JsonArray(list), JsonLayout.INDENTED),
                content -> JsonReader.parse(new String(content, StandardCharsets.UTF_8)));
    }

    private static JsonObject counts(Map<String, Integer> counts) {
        JsonObject.Builder out = JsonObject.builder();
        counts.forEach((centre, count) -> out.put(centre, (long) count));
        return out.build();
    }

    /** The saved counts; empty when the plan was not executed. */
    public static List<Counted> read(Path out) throws IOException {
        Path file = out.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return JsonReader.parse(file).asArray().elements().stream().map(v -> read(v.asObject())).toList();
        } catch (JsonException e) {
            throw new IOException("The saved counts of the cohorts are damaged: " + e.getMessage(), e);
        }
    }

    private static Counted read(JsonObject in) {
        List<CohortFlow.Step> steps = new ArrayList<>();
        for (JsonValue value : in.get("steps").asArray().elements()) {
            JsonObject step = value.asObject();
            steps.add(new CohortFlow.Step(step.getString("criterion"), step.getString("label"),
                    step.getString("reason"), step.get("before").asInt(), step.get("dropped").asInt(),
                    step.get("dropped.missing").asInt(), step.get("after").asInt(),
                    readCounts(step.get("dropped.by.centre").asObject())));
        }
        return new Counted(in.getString("name"), in.getString("label"), new CohortFlow(in.getString("start"),
                in.get("rows.at.start").asInt(), steps, in.get("rows").asInt(),
                readCounts(in.get("by.centre").asObject())));
    }

    private static Map<String, Integer> readCounts(JsonObject in) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        in.keys().forEach(key -> counts.put(key, in.get(key).asInt()));
        return counts;
    }
}
