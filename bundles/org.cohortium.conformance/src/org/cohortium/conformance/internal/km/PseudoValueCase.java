/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.linear.LeastSquares;
import org.cohortium.numerics.survival.CurveInfluence;
import org.cohortium.numerics.survival.KaplanMeier;
import org.cohortium.numerics.survival.RestrictedMean;
import org.cohortium.numerics.survival.SurvivalCurve;

/** Pseudo-values of survival and of the restricted mean, and the regression of the latter. */
final class PseudoValueCase {

    private static final Pattern FACTOR = Pattern.compile("(factor\\([^()]*\\)).*");

    private PseudoValueCase() {
    }

    static JsonObject compute(ConformanceCase test, SurvivalCase survival) throws UnsupportedCase {
        SurvivalCurve curve = KaplanMeier.fit(survival.data());
        CurveInfluence influence = CurveInfluence.of(survival.data(), curve);
        double[] times = test.spec().get("times").asDoubles();
        double[][] pseudo = new double[times.length][];
        double[] means = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            int step = curve.stepAt(times[k]);
            double estimate = step < 0 ? 1 : curve.survival()[step];
            pseudo[k] = influence.pseudoValues(estimate, influence.survival(times[k]));
            means[k] = mean(pseudo[k]);
        }
        double tau = test.spec().getDouble("tau");
        double[] lived = influence.pseudoValues(RestrictedMean.of(curve, tau).mean(), influence.restrictedMean(tau));
        int shown = test.expected().get("surv_first_rows").asArray().size();
        List<JsonValue> first = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            int row = i;
            first.add(JsonArray.of(Arrays.stream(pseudo).mapToDouble(values -> values[row]).toArray()));
        }
        return JsonObject.builder().put("surv_first_rows", new JsonArray(first)).put("surv_column_means",
            JsonArray.of(means))
            .put("rmst_first_rows", JsonArray.of(Arrays.copyOf(lived, shown))).put("rmst_mean", mean(lived))
            .put("rmst_regression", regression(test, survival, lived)).build();
    }

    /** The model's terms stand in the expected results and in the call only. */
    private static JsonObject regression(ConformanceCase test, SurvivalCase survival,
        double[] y) throws UnsupportedCase {
        List<String> terms = test.expected().get("rmst_regression").asObject().get("terms").asStrings();
        if (!terms.get(0).equals("(Intercept)")) {
            throw new UnsupportedCase("a regression without intercept");
        }
        Set<String> model = new LinkedHashSet<>();
        for (String term : terms.subList(1, terms.size())) {
            List<String> parts = new ArrayList<>();
            for (String part : term.split(":")) {
                parts.add(variable(part, survival.table()));
            }
            model.add(String.join(":", parts));
        }
        DesignMatrix design = Formula.parse(String.join(" + ", model)).design(survival.table(), List.of(), true);
        if (design.rowCount() != y.length) {
            throw new UnsupportedCase("a regression with missing covariates");
        }
        LeastSquares fit = LeastSquares.fit(design.values(), y);
        return JsonObject.builder().put("terms", JsonArray.ofStrings(design.names()))
            .put("coef", JsonArray.of(fit.coefficients()))
            .put("se_hc0", JsonArray.of(fit.standardErrors(LeastSquares.Robust.HC0))).build();
    }

    /** The variable of a coefficient, without the level that R writes after a factor. */
    private static String variable(String part, DataTable table) {
        Matcher factor = FACTOR.matcher(part);
        if (factor.matches()) {
            return factor.group(1);
        }
        for (Column column : table.columns()) {
            if (column instanceof CategoryColumn category && part.startsWith(column.name())
                && category.levels().contains(part.substring(column.name().length()))) {
                return column.name();
            }
        }
        return part;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
