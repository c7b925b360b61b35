/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNumber;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxResiduals;
import org.cohortium.numerics.survival.CoxSchoenfeld;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.ProportionalHazardsTest;
import org.cohortium.numerics.survival.ProportionalHazardsTransform;

/** Residuals and tests of proportional hazards of a Cox model in the shape of the cases. */
final class CoxDiagnostics {

    private static final int EVENTS_SHOWN = 15;
    private static final int ROWS_SHOWN = 10;

    private final ConformanceCase test;
    private final CoxCaseModel model;
    private final CoxFit fit;

    CoxDiagnostics(ConformanceCase test, CoxCaseModel model, CoxFit fit) {
        this.test = test;
        this.model = model;
        this.fit = fit;
    }

    void write(JsonObject.Builder out) {
        if (test.expected().find("residuals").isPresent()) {
            out.put("residuals", residuals());
        }
        JsonValue zph = test.expected().find("cox_zph").orElse(null);
        if (zph != null) {
            JsonObject.Builder tests = JsonObject.builder();
            for (String transform : zph.asObject().keys()) {
                if (!zph.asObject().get(transform).isNull()) {
                    tests.put(transform, proportionalHazards(transform));
                }
            }
            out.put("cox_zph", tests.build());
        }
    }

    private JsonObject residuals() {
        CoxResiduals r = fit.residuals();
        int shown = Math.min(ROWS_SHOWN, fit.n());
        JsonObject.Builder out = JsonObject.builder();
        out.put("rows", CoxEstimates.firstRows(model, shown));
        out.put("martingale", vector(r.martingale(), shown));
        if (model.ties() == CoxTies.EXACT) {
            return out.build();
        }
        out.put("deviance", vector(r.deviance(), shown));
        out.put("score", matrix(r.score(), shown));
        out.put("dfbeta", matrix(r.dfbeta(), shown));
        out.put("dfbetas", matrix(r.dfbetas(), shown));
        out.put("schoenfeld", byEvent(r.schoenfeld()));
        out.put("scaled_schoenfeld", byEvent(r.scaledSchoenfeld()));
        return out.build();
    }

    private static JsonObject vector(double[] values, int shown) {
        return JsonObject.builder().put("first", JsonArray.of(Arrays.copyOf(values, shown)))
                .put("sum", Arrays.stream(values).sum()).put("sumsq", Arrays.stream(values).map(v -> v * v).sum()).build();
    }

    private static JsonObject matrix(double[][] columns, int shown) {
        if (columns.length == 1) {
            return vector(columns[0], shown);
        }
        return sums(JsonObject.builder().put("first", rows(columns, shown)), columns).build();
    }

    private static JsonArray rows(double[][] columns, int shown) {
        List<JsonValue> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int row = i;
            rows.add(JsonArray.of(Arrays.stream(columns).mapToDouble(c -> c[row]).toArray()));
        }
        return new JsonArray(rows);
    }

    private static JsonObject.Builder sums(JsonObject.Builder out, double[][] columns) {
        return out.put("column_sums", JsonArray.of(Arrays.stream(columns).mapToDouble(c -> Arrays.stream(c).sum()).toArray()))
                .put("column_sumsq", JsonArray.of(
                        Arrays.stream(columns).mapToDouble(c -> Arrays.stream(c).map(v -> v * v).sum()).toArray()));
    }

    private static JsonObject byEvent(CoxSchoenfeld residuals) {
        int events = residuals.time().length;
        int shown = Math.min(EVENTS_SHOWN, events);
        JsonObject.Builder out = JsonObject.builder().put("time", JsonArray.of(Arrays.copyOf(residuals.time(), shown)))
                .put("first", rows(residuals.values(), shown));
        return sums(out, residuals.values()).put("n_rows", events).build();
    }

    private JsonObject proportionalHazards(String transform) {
        ProportionalHazardsTest result = fit.proportionalHazards(ProportionalHazardsTransform.of(transform));
        return JsonObject.builder()
                .put("by_term", table(fit.covariates().termNames(), result.terms(), result.global()))
                .put("by_coefficient", table(fit.covariates().names(), result.columns(), result.global())).build();
    }

    /** The tests that could be made, as the peer lists no term without an estimate. */
    private static JsonObject table(List<String> names, List<CoxTest> tests, CoxTest global) {
        List<String> term = new ArrayList<>();
        List<JsonValue> chisq = new ArrayList<>();
        List<JsonValue> df = new ArrayList<>();
        List<JsonValue> p = new ArrayList<>();
        for (int i = 0; i <= tests.size(); i++) {
            CoxTest one = i < tests.size() ? tests.get(i) : global;
            if (i == tests.size() || one.df() > 0) {
                term.add(i < tests.size() ? names.get(i) : "GLOBAL");
                chisq.add(JsonNumber.of(one.statistic()));
                df.add(JsonNumber.of((long) one.df()));
                p.add(JsonNumber.of(one.pValue()));
            }
        }
        return JsonObject.builder().put("term", JsonArray.ofStrings(term)).put("chisq", new JsonArray(chisq))
                .put("df", new JsonArray(df)).put("p", new JsonArray(p)).build();
    }
}
