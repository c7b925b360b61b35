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

/**
 * Writes a prognostic model as JSON, numbers in the shortest form that reads back the same: version 1 of the format, or, where
 * variables interact, version 2, so that a program that knows no interactions refuses what it would misunderstand.
 */
public final class ModelFile {

    /** What the format calls itself. */
    static final String FORMAT = "cohortium-prognostic-model";

    /** The version of models without interactions. */
    static final int PLAIN = 1;

    /** The version of models with interactions, and the last that is read. */
    static final int INTERACTIONS = 2;

    /** The transform of a coefficient whose column is a product. */
    static final String PRODUCT = "product";

    private ModelFile() {
    }

    /** The text of the file; ends with a line feed. */
    public static String print(PrognosticModel m) {
        JsonObject.Builder out = JsonObject.builder().put("format", FORMAT).put("format_version", (long) (m.hasInteractions() ? INTERACTIONS : PLAIN));
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
        JsonObject.Builder out = JsonObject.builder().put("term", c.term());
        if (c.isProduct()) {
            List<JsonValue> factors = new ArrayList<>();
            c.factors().forEach(f -> factors.add(factor(JsonObject.builder(), f).build()));
            out.put("transform", PRODUCT).put("factors", new JsonArray(factors));
        } else {
            factor(out, c.factors().get(0));
        }
        return out.put("estimate", c.estimate()).build();
    }

    private static JsonObject.Builder factor(JsonObject.Builder out, Factor f) {
        out.put("variable", f.variable());
        return switch (f.transform()) {
            case Transform.Identity i -> out.put("transform", "identity");
            case Transform.Logarithm l -> out.put("transform", "log");
            case Transform.Level l -> out.put("transform", "level").put("level", l.level());
            case Transform.Spline s -> out.put("transform", "restricted-cubic-spline")
                .put("knots", JsonArray.of(s.knots())).put("column", (long) s.column());
        };
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
