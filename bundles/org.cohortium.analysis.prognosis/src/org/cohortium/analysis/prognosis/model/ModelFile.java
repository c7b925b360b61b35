/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.Attachment;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonLayout;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonPrinter;
import org.cohortium.data.json.JsonValue;

/** Writes a prognostic model as JSON, version 1 of its format; numbers in the shortest form that reads back the same. */
public final class ModelFile {

    /** What the format calls itself. */
    static final String FORMAT = "cohortium-prognostic-model";

    /** The version that is written and read. */
    static final int VERSION = 1;

    private ModelFile() {
    }

    /** The text of the file; ends with a line feed. */
    public static String print(PrognosticModel m) {
        JsonObject.Builder out = JsonObject.builder().put("format", FORMAT).put("format_version", (long) VERSION);
        if (!m.simulated().isEmpty()) {
            out.put(Attachment.SIMULATED, m.simulated());
        }
        out.put("title", m.title())
            .put("outcome", JsonObject.builder().put("time", m.time()).put("time_unit", m.timeUnit())
                .put("event", m.event()).build());
        List<JsonValue> variables = new ArrayList<>();
        m.predictors().forEach(p -> variables.add(predictor(p)));
        List<JsonValue> coefficients = new ArrayList<>();
        m.coefficients().forEach(c -> coefficients.add(coefficient(c)));
        List<JsonValue> covariance = new ArrayList<>();
        for (double[] row : m.covariance()) {
            covariance.add(JsonArray.of(row));
        }
        return JsonPrinter.print(out.put("variables", new JsonArray(variables))
            .put("coefficients", new JsonArray(coefficients)).put("covariance", new JsonArray(covariance))
            .put("baseline", JsonObject.builder().put("linear_predictor", m.centre()).put("last_time", m.lastTime())
                .put("time", JsonArray.of(m.baselineTime())).put("survival", JsonArray.of(m.baselineSurvival())).build())
            .put("horizons", JsonArray.of(m.horizons().stream().mapToDouble(Double::doubleValue).toArray()))
            .put("risk_group_cuts", JsonArray.of(m.groupCuts()))
            .put("development", development(m.development())).build(), JsonLayout.ROWS);
    }

    private static JsonObject predictor(Predictor p) {
        JsonObject.Builder out = JsonObject.builder().put("name", p.name()).put("label", p.label()).put("unit", p.unit())
            .put("kind", p.isCategory() ? "category" : "number");
        return p.isCategory() ? out.put("levels", JsonArray.ofStrings(p.levels())).build()
            : out.put("min", p.min()).put("max", p.max()).put("mean", p.mean()).build();
    }

    private static JsonObject coefficient(Coefficient c) {
        JsonObject.Builder out = JsonObject.builder().put("term", c.term()).put("variable", c.variable());
        switch (c.transform()) {
            case Transform.Identity i -> out.put("transform", "identity");
            case Transform.Logarithm l -> out.put("transform", "log");
            case Transform.Level l -> out.put("transform", "level").put("level", l.level());
            case Transform.Spline s -> out.put("transform", "restricted-cubic-spline")
                .put("knots", JsonArray.of(s.knots())).put("column", (long) s.column());
        }
        return out.put("estimate", c.estimate()).build();
    }

    private static JsonObject development(Development d) {
        return JsonObject.builder().put("cohort", d.cohort()).put("n", (long) d.n()).put("events", (long) d.events())
            .put("median_follow_up", number(d.medianFollowUp())).put("shrinkage", d.shrinkage())
            .put("concordance", number(d.concordance())).put("concordance_corrected", number(d.correctedConcordance()))
            .put("slope_corrected", number(d.correctedSlope())).put("software", d.software()).build();
    }

    private static JsonValue number(double x) {
        return Double.isNaN(x) ? JsonNull.NULL : JsonNumber.of(x);
    }
}
