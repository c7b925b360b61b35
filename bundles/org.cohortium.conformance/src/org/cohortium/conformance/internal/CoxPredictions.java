/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxBaseline;
import org.cohortium.numerics.survival.CoxCurve;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.QuantileRule;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/** Baseline hazards and predicted survival of a Cox model in the shape of the cases. */
final class CoxPredictions {

    /** A predicted curve with more times is given at about so many of them. */
    private static final int MAX_TIMES = 150;

    private final ConformanceCase test;
    private final CoxCaseModel model;
    private final CoxFit fit;

    CoxPredictions(ConformanceCase test, CoxCaseModel model, CoxFit fit) {
        this.test = test;
        this.model = model;
        this.fit = fit;
    }

    void write(JsonObject.Builder out) throws UnsupportedCase {
        if (model.ties() == CoxTies.EXACT) {
            return;
        }
        CoxBaseline baseline = fit.baseline();
        if (test.expected().find("baseline").isPresent()) {
            out.put("baseline", baseline(baseline));
        }
        JsonValue patients = test.expected().find("new_patients").orElse(null);
        if (patients != null) {
            List<JsonValue> curves = new ArrayList<>();
            for (JsonValue patient : patients.asArray().elements()) {
                curves.add(patient(baseline, patient.asObject().get("covariates").asObject()));
            }
            out.put("new_patients", new JsonArray(curves));
        }
    }

    private JsonObject baseline(CoxBaseline baseline) {
        List<Double> time = new ArrayList<>();
        List<String> strata = new ArrayList<>();
        List<Double> atMeans = new ArrayList<>();
        List<Double> atZero = new ArrayList<>();
        double[] zero = new double[fit.coefficients().size()];
        for (int stratum : baseline.strata()) {
            CoxCurve means = baseline.curve(fit.means(), stratum, fit.meanOffset());
            CoxCurve none = baseline.curve(zero, stratum, fit.meanOffset());
            double[] hazard = means.cumulativeHazard();
            double[] base = none.cumulativeHazard();
            double[] times = means.time();
            for (int k = 0; k < times.length; k++) {
                time.add(times[k]);
                strata.add(model.design.strata().map(c -> c.levels().get(stratum)).orElse(null));
                atMeans.add(hazard[k]);
                atZero.add(base[k]);
            }
        }
        JsonValue rows = test.expected().get("baseline").asObject().get("rows");
        int[] shown = rows instanceof JsonArray some
                ? some.elements().stream().mapToInt(v -> (int) v.asDouble() - 1).filter(k -> k < time.size()).toArray()
                : IntStream.range(0, time.size()).toArray();
        return JsonObject.builder().put("n_rows", time.size()).put("time", pick(time, shown))
                .put("strata", model.design.strata().isEmpty() ? null
                        : JsonArray.ofStrings(Arrays.stream(shown).mapToObj(strata::get).toList()))
                .put("cumhaz_at_means", pick(atMeans, shown)).put("cumhaz_at_zero", pick(atZero, shown)).build();
    }

    private static JsonArray pick(List<Double> values, int[] positions) {
        return JsonArray.of(Arrays.stream(positions).mapToDouble(values::get).toArray());
    }

    private JsonObject patient(CoxBaseline baseline, JsonObject covariates) throws UnsupportedCase {
        if (fit.covariates().offset() != null) {
            throw new UnsupportedCase("predictions for new patients of a model with an offset");
        }
        double[][] coded = model.design.code(row(covariates));
        double[] x = new double[coded.length];
        double lp = 0;
        for (int j = 0; j < x.length; j++) {
            x[j] = coded[j][0];
            double b = fit.coefficients().estimate(j);
            lp += Double.isNaN(b) ? 0 : b * x[j];
        }
        CoxCurve curve = baseline.curve(x);
        ConfidenceLimits log = curve.limits(ConfidenceType.LOG, 0.95);
        ConfidenceLimits logLog = curve.limits(ConfidenceType.LOG_LOG, 0.95);
        SurvivalQuantiles q = curve.quantiles(new double[] {0.25, 0.5, 0.75}, ConfidenceType.LOG, 0.95,
                QuantileRule.MIDPOINT);
        int[] shown = thinned(curve.time().length);
        return JsonObject.builder().put("covariates", covariates).put("lp_uncentred", lp)
                .put("time", pick(curve.time(), shown)).put("surv", pick(curve.survival(), shown))
                .put("std_err_log_surv", pick(curve.stdErrLog(), shown)).put("cumhaz", pick(curve.cumulativeHazard(), shown))
                .put("lower_log", pick(log.lower(), shown)).put("upper_log", pick(log.upper(), shown))
                .put("lower_loglog", pick(logLog.lower(), shown)).put("upper_loglog", pick(logLog.upper(), shown))
                .put("quantiles", JsonObject.builder().put("probs", JsonArray.of(q.probability()))
                        .put("estimate", JsonArray.of(q.estimate())).put("lower", JsonArray.of(q.lower()))
                        .put("upper", JsonArray.of(q.upper())).build())
                .build();
    }

    private DataTable row(JsonObject covariates) {
        List<Column> columns = new ArrayList<>();
        for (String name : covariates.keys()) {
            JsonValue value = covariates.get(name);
            if (model.table.column(name) instanceof CategoryColumn category) {
                columns.add(CategoryColumn.of(name, category.levels(), value.asString()));
            } else if (value instanceof JsonString text) {
                columns.add(CategoryColumn.of(name, List.of(text.value()), text.value()));
            } else {
                columns.add(NumberColumn.of(name, value.asDouble()));
            }
        }
        return DataTable.of(columns);
    }

    /** The positions at which a long curve is shown: the first, the last and evenly between, to the nearest (half to even). */
    private static int[] thinned(int n) {
        if (n <= MAX_TIMES) {
            return IntStream.range(0, n).toArray();
        }
        return IntStream.range(0, MAX_TIMES).map(i -> (int) StrictMath.rint(1 + i * ((n - 1) / (MAX_TIMES - 1.0))) - 1)
                .distinct().toArray();
    }

    private static JsonArray pick(double[] values, int[] positions) {
        return JsonArray.of(Arrays.stream(positions).mapToDouble(k -> values[k]).toArray());
    }
}
