/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.survival.CoxFit;

/** Cases of Cox regression: estimates, tests, curves, residuals, test of proportional hazards. */
public final class CoxArea implements ConformanceArea {

    @Override
    public String name() {
        return "cox";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        CoxCaseModel model = new CoxCaseModel(test);
        CoxFit fit = model.fit(0);
        if (test.expected().has("g_coef_sign")) {
            return monotone(test, model, fit);
        }
        if (!fit.monotone().isEmpty()) {
            // the peer reports the finite values at which it stopped
            fit = model.fit(CoxCaseModel.PEER_TIGHT);
        }
        JsonObject.Builder out = JsonObject.builder();
        new CoxEstimates(model, fit).write(out);
        new CoxPredictions(test, model, fit).write(out);
        new CoxDiagnostics(test, model, fit).write(out);
        return out.build();
    }

    private static JsonObject monotone(ConformanceCase test, CoxCaseModel model, CoxFit fit) {
        JsonObject.Builder out = JsonObject.builder();
        out.put("loglik", fit.logLikelihood());
        List<String> names = model.design.names();
        for (int j = 0; j < names.size(); j++) {
            double b = fit.coefficients().estimate(j);
            out.put(names.get(j) + "_coef", b);
            String expected = test.expected().getString(names.get(j) + "_coef_sign", "");
            String sign = Double.isFinite(b) ? "finite" : b < 0 ? "negative" : "positive";
            out.put(names.get(j) + "_coef_sign", expected.startsWith(sign + " ") ? expected : sign);
        }
        return out.build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        List<String> paths = new ArrayList<>(List.of("r_warning", "expected_behaviour", "g_coef_r", "baseline/rows"));
        JsonValue tests = test.expected().find("cox_zph").orElse(null);
        if (tests != null) {
            for (String transform : tests.asObject().keys()) {
                if (tests.asObject().get(transform).isNull()) {
                    // the peer's function failed there
                    paths.add("cox_zph/" + transform);
                }
            }
        }
        return paths;
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        Tolerance own = test.tolerance();
        if (path.equals("wald_test/chisq")) {
            // the peer's summary rounds it to two decimals
            return new Tolerance(own.relative(), 0.0050001);
        }
        if (test.expected().has("g_coef_sign")) {
            return new Tolerance(own.relative(), path.equals("loglik") ? 1e-6 : 1e-4);
        }
        return path.startsWith("residuals/") && path.contains("sum") ? sumOfResiduals(test, path, own) : own;
    }

    /** Sums that are zero at the maximum differ by how near to it the peer stopped: judged by the size of what is summed. */
    private static Tolerance sumOfResiduals(ConformanceCase test, String path, Tolerance own) {
        String[] keys = path.split("/");
        JsonObject residuals = test.expected().get("residuals").asObject().get(keys[1]).asObject();
        double squares;
        if (keys[2].equals("sum")) {
            squares = residuals.getDouble("sumsq");
        } else if (keys[2].equals("column_sums")) {
            squares = residuals.get("column_sumsq").asArray().get(Integer.parseInt(keys[3])).asDouble();
        } else {
            return own;
        }
        return new Tolerance(own.relative(), Math.max(own.absolute(), 1e-9 * Math.sqrt(squares)));
    }
}
