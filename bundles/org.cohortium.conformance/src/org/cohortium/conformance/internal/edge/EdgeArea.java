/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.km.SurvivalCase;
import org.cohortium.data.formula.DesignColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.ConfidenceLimits;
import org.cohortium.numerics.survival.ConfidenceType;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.LogRankResult;
import org.cohortium.numerics.survival.LogRankTest;
import org.cohortium.numerics.survival.LogRankWeight;
import org.cohortium.numerics.survival.SurvivalCurve;
import org.cohortium.numerics.survival.SurvivalQuantiles;

/**
 * Cases of small made-up data: curves, log-rank test and Cox model by the ties asked for. What the peer warned of is
 * not compared; a value of the peer that only tells where it stopped on its way to infinity is, because it stops by a
 * stated rule.
 */
public final class EdgeArea implements ConformanceArea {

    private static final double PEER_TOLERANCE = 1e-12;

    @Override
    public String name() {
        return "edge";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalCase survival = SurvivalCase.of(test);
        JsonObject expected = test.expected();
        JsonObject.Builder out = JsonObject.builder();
        int[][] rows = survival.rowsByGroup();
        List<JsonValue> curves = new ArrayList<>();
        for (int g = 0; g < rows.length; g++) {
            curves.add(curve(survival.groups().label(g), KaplanMeier.fit(survival.data().select(rows[g]))));
        }
        out.put("km", new JsonArray(curves));
        if (expected.has("logrank")) {
            LogRankResult logRank = LogRankTest.test(survival.data(), survival.groups().codes(), survival.groups()
                .count(),
                LogRankWeight.LOG_RANK);
            // where nothing can differ the peer calls the statistic 0
            double chi = logRank.df() == 0 ? 0 : logRank.chiSquared();
            out.put("logrank", JsonObject.builder().put("observed", JsonArray.of(logRank.observed()))
                .put("expected", JsonArray.of(logRank.expected())).put("chisq", chi).build());
        }
        for (String key : expected.keys()) {
            if (key.startsWith("cox_")) {
                out.put(key, cox(test, survival, CoxTies.valueOf(key.substring(4).toUpperCase(Locale.ROOT))));
            }
        }
        return out.build();
    }

    private static JsonObject curve(String group, SurvivalCurve curve) {
        ConfidenceLimits limits = curve.limits(ConfidenceType.LOG, 0.95);
        SurvivalQuantiles median = SurvivalQuantiles.of(curve, new double[] {0.5}, ConfidenceType.LOG, 0.95);
        return JsonObject.builder().put("group", group.isEmpty() ? null : group).put("n", curve.n())
            .put("time", JsonArray.of(curve.time())).put("n_risk", JsonArray.of(curve.nRisk()))
            .put("n_event", JsonArray.of(curve.nEvent())).put("n_censor", JsonArray.of(curve.nCensor()))
            .put("surv", JsonArray.of(curve.survival())).put("std_err_surv", JsonArray.of(curve.stdErr()))
            .put("lower_log", JsonArray.of(limits.lower())).put("upper_log", JsonArray.of(limits.upper()))
            .put("cumhaz", JsonArray.of(curve.cumulativeHazard())).put("median", median.estimate()[0])
            .put("median_lower", median.lower()[0]).put("median_upper", median.upper()[0]).build();
    }

    private static JsonObject cox(ConformanceCase test, SurvivalCase survival, CoxTies ties) throws UnsupportedCase {
        String rhs = test.text("cox");
        if (rhs == null) {
            throw new UnsupportedCase("a Cox model without a formula");
        }
        DesignMatrix design = Formula.parse(rhs).design(survival.table(), List.of(), false);
        int[] assign = design.columns().stream().mapToInt(DesignColumn::term).toArray();
        CoxCovariates covariates = new CoxCovariates(design.names(), design.values(),
            design.terms().stream().map(Term::label).toList(), assign, null);
        CoxFit fit = CoxRegression.fit(survival.data(), covariates,
            CoxOptions.DEFAULT.withTies(ties).withLogLikelihoodTolerance(PEER_TOLERANCE), Progress.NONE);
        double[] estimate = new double[design.names().size()];
        double[] se = new double[estimate.length];
        for (int j = 0; j < estimate.length; j++) {
            estimate[j] = fit.coefficients().estimate(j);
            double error = fit.coefficients().standardError(j);
            se[j] = Double.isNaN(estimate[j]) ? 0 : error;
        }
        return JsonObject.builder().put("rhs", rhs).put("terms", JsonArray.ofStrings(design.names()))
            .put("coef", JsonArray.of(estimate)).put("se", JsonArray.of(se)).put("loglik", fit.logLikelihood()).build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("cox_efron/warnings_in_r", "cox_breslow/warnings_in_r", "cox_exact/warnings_in_r",
            "logrank/error_in_r", "km/error_in_r");
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        String fit = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (fit.startsWith("cox_") && (path.contains("/coef/") || path.contains("/se/")) && warnsOfInfinity(test,
            fit)) {
            // the value only tells where the peer stopped on the way to infinity
            return new Tolerance(1e-4, test.tolerance().absolute());
        }
        return test.tolerance();
    }

    private static boolean warnsOfInfinity(ConformanceCase test, String fit) {
        return test.expected().get(fit).asObject().find("warnings_in_r").map(JsonValue::asStrings).orElse(List.of())
            .stream()
            .anyMatch(warning -> warning.contains("infinite"));
    }
}
