/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonNull;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonString;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CurveAtTimes;
import org.cohortium.numerics.survival.HazardType;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.RestrictedMeanContrast;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalQuantiles;
import org.cohortium.numerics.survival.VarianceEstimator;

/** Curves by group with all confidence types, quantiles, values at times, restricted means and hazards. */
final class CurveCase {

    private static final double[] QUARTILES = {0.25, 0.5, 0.75};

    private final ConformanceCase test;
    private final SurvivalCase survival;
    private final boolean robust;
    private final double level;
    private final double[] times;
    private final double[] taus;
    private final List<String> types;

    CurveCase(ConformanceCase test, SurvivalCase survival) {
        this.test = test;
        this.survival = survival;
        this.robust = test.spec().find("robust").map(JsonValue::asBoolean).orElse(survival.data().isClustered());
        this.level = test.spec().getDouble("conf_level", 0.95);
        this.times = test.spec().get("times").asDoubles();
        this.taus = test.spec().get("taus").asDoubles();
        this.types = test.spec().get("conf_types").asStrings();
    }

    JsonObject compute() {
        List<SurvivalCurve> curves = KaplanMeier.fit(survival.data(), survival.groups().codes(), survival.groups()
            .count(),
            robust ? VarianceEstimator.ROBUST : VarianceEstimator.GREENWOOD);
        JsonArray expected = test.expected().get("strata").asArray();
        List<JsonValue> strata = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            JsonObject wanted = g < expected.size() ? expected.get(g).asObject() : JsonObject.builder().build();
            strata.add(stratum(curves.get(g), survival.groups().labels().get(g), wanted));
        }
        JsonObject.Builder out = JsonObject.builder().put("n", survival.data().size())
            .put("n_rows_in_data", survival.rowsInData()).put("strata", new JsonArray(strata));
        if (curves.size() == 2) {
            out.put("rmst_difference", difference(curves.get(0), curves.get(1)));
        }
        return out.build();
    }

    private JsonObject stratum(SurvivalCurve curve, List<String> group, JsonObject wanted) {
        double events = 0;
        for (double d : curve.nEvent()) {
            events += d;
        }
        JsonValue index = wanted.find("index").orElse(JsonNull.NULL);
        Thinned rows = new Thinned(index.isNull() ? null : index.asDoubles());
        JsonObject.Builder limits = JsonObject.builder();
        JsonObject.Builder quantiles = JsonObject.builder();
        JsonObject.Builder atLimits = JsonObject.builder();
        CurveAtTimes at = null;
        for (String name : types) {
            ConfidenceType type = ConfidenceType.of(name);
            ConfidenceLimits pointwise = curve.limits(type, level);
            limits.put(name, pair(rows.of(pointwise.lower()), rows.of(pointwise.upper())));
            double[] probs = probabilities(wanted, name);
            SurvivalQuantiles q = SurvivalQuantiles.of(curve, probs, type, level);
            quantiles.put(name, JsonObject.builder().put("probs", JsonArray.of(probs))
                .put("estimate", JsonArray.of(q.estimate())).put("lower", JsonArray.of(q.lower()))
                .put("upper", JsonArray.of(q.upper())).build());
            at = curve.at(times, type, level);
            atLimits.put(name, pair(JsonArray.of(at.lower()), JsonArray.of(at.upper())));
        }
        return JsonObject.builder()
            .put("group", group.isEmpty() ? JsonNull.NULL : new JsonArray(group.stream()
            .<JsonValue>map(JsonString::new).toList()))
            .put("n", curve.n()).put("events", events)
            .put("rows_kept", rows.isThinned() ? "thinned" : "all").put("index", index)
            .put("curve", curve(curve, rows)).put("ci", limits.build()).put("quantiles", quantiles.build())
            .put("at_times", at == null ? JsonNull.NULL : atTimes(curve, at, atLimits.build()))
            .put("fleming_harrington", hazards(curve, rows)).put("rmst", restrictedMeans(curve)).build();
    }

    /** The specification names no probabilities: those that the results stand for, quartiles where they name none. */
    private static double[] probabilities(JsonObject wanted, String type) {
        return wanted.find("quantiles").flatMap(q -> q.asObject().find(type)).flatMap(q -> q.asObject().find("probs"))
            .map(JsonValue::asDoubles).orElse(QUARTILES);
    }

    private static JsonObject pair(JsonArray lower, JsonArray upper) {
        return JsonObject.builder().put("lower", lower).put("upper", upper).build();
    }

    /**
     * With robust variance R's {@code fit$std.err} is the standard error of S itself, so that the case's "log" field
     * holds that, and its other field the product of it with S.
     */
    private JsonObject curve(SurvivalCurve curve, Thinned rows) {
        double[] surv = curve.survival();
        double[] asR = robust ? curve.stdErr() : curve.stdErrLog();
        double[] times = new double[surv.length];
        for (int k = 0; k < surv.length; k++) {
            times[k] = surv[k] * asR[k];
        }
        return JsonObject.builder().put("time", rows.of(curve.time())).put("n_risk", rows.of(curve.nRisk()))
            .put("n_event", rows.of(curve.nEvent())).put("n_censor", rows.of(curve.nCensor())).put("surv",
            rows.of(surv))
            .put("std_err_surv", rows.of(times)).put("std_err_log_surv", rows.of(asR))
            .put("cumhaz", rows.of(curve.cumulativeHazard()))
            .put("std_err_cumhaz", rows.of(curve.stdErrCumulativeHazard())).build();
    }

    private JsonObject atTimes(SurvivalCurve curve, CurveAtTimes at, JsonObject limits) {
        double[] risk = new double[times.length];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = curve.nRiskAtNextTime(times[i]);
        }
        return JsonObject.builder().put("times", JsonArray.of(times)).put("n_risk", JsonArray.of(risk))
            .put("surv", JsonArray.of(at.survival())).put("std_err", JsonArray.of(at.stdErr())).put("ci", limits)
            .build();
    }

    private static JsonObject hazards(SurvivalCurve curve, Thinned rows) {
        return JsonObject.builder().put("surv_ctype1", rows.of(curve.flemingHarrington(HazardType.NELSON_AALEN)))
            .put("surv_ctype2", rows.of(curve.flemingHarrington(HazardType.TIE_CORRECTED)))
            .put("cumhaz_ctype2", rows.of(curve.cumulativeHazard(HazardType.TIE_CORRECTED))).build();
    }

    private JsonObject restrictedMeans(SurvivalCurve curve) {
        double[] mean = new double[taus.length];
        double[] se = new double[taus.length];
        for (int i = 0; i < taus.length; i++) {
            RestrictedMean restricted = RestrictedMean.of(curve, taus[i]);
            mean[i] = restricted.mean();
            se[i] = restricted.stdErr();
        }
        return JsonObject.builder().put("tau", JsonArray.of(taus)).put("rmst", JsonArray.of(mean))
            .put("se", JsonArray.of(se)).build();
    }

    private JsonObject difference(SurvivalCurve first, SurvivalCurve second) {
        double[][] v = new double[5][taus.length];
        for (int i = 0; i < taus.length; i++) {
            RestrictedMeanContrast contrast = RestrictedMeanContrast.difference(RestrictedMean.of(first, taus[i]),
                RestrictedMean.of(second, taus[i]), level);
            v[0][i] = contrast.estimate();
            v[1][i] = contrast.stdErr();
            v[2][i] = contrast.lower();
            v[3][i] = contrast.upper();
            v[4][i] = contrast.pValue();
        }
        return JsonObject.builder().put("tau", JsonArray.of(taus)).put("difference", JsonArray.of(v[0]))
            .put("se", JsonArray.of(v[1])).put("lower", JsonArray.of(v[2])).put("upper", JsonArray.of(v[3]))
            .put("p", JsonArray.of(v[4])).build();
    }

    /** The 1-based rows of a curve that a case shows; all if null. */
    private record Thinned(double[] index) {

        boolean isThinned() {
            return index != null;
        }

        JsonArray of(double[] values) {
            if (index == null) {
                return JsonArray.of(values);
            }
            double[] shown = new double[index.length];
            for (int i = 0; i < shown.length; i++) {
                int row = (int) index[i] - 1;
                shown[i] = row >= 0 && row < values.length ? values[row] : Double.NaN;
            }
            return JsonArray.of(shown);
        }
    }
}
