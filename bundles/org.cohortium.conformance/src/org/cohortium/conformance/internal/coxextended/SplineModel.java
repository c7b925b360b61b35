/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.smooth.NaturalSpline;
import org.cohortium.numerics.smooth.SmoothBasis;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTest;
import org.cohortium.numerics.survival.CoxTies;

/** An unpenalised model, with what the cases tell of its splines: knots, basis, effect on a grid, tests. */
final class SplineModel {

    private static final Pattern VERSUS = Pattern.compile("log_hr_vs_(-?[0-9.]+)");
    private static final Pattern WALD = Pattern.compile("wald_(overall|nonlinear)_(.+)");

    private SplineModel() {
    }

    static JsonObject compute(ConformanceCase test, CoxModelData model, CoxTies ties) throws UnsupportedCase {
        CoxFit fit = CoxRegression.fit(model.data(), model.covariates(), CoxOptions.DEFAULT.withTies(ties), Progress.NONE);
        JsonObject.Builder out = JsonObject.builder();
        basic(fit, fit.n(), out);
        DesignMatrix design = model.design();
        int term = smoothTerm(design);
        if (term >= 0) {
            SmoothBasis basis = design.basis(design.terms().get(term).variables().get(0)).orElseThrow();
            int[] columns = design.columnsOf(term);
            knots(basis, out);
            firstRows(test, design, columns, out);
            grid(test, fit, basis, columns, out);
            wald(test, fit, columns, out);
        }
        return out.build();
    }

    /** What every model tells. */
    static void basic(CoxFit fit, int n, JsonObject.Builder out) {
        int p = fit.coefficients().size();
        double[] se = new double[p];
        for (int j = 0; j < p; j++) {
            se[j] = fit.coefficients().standardError(j);
        }
        out.put("n", n).put("n_event", fit.events()).put("terms", JsonArray.ofStrings(fit.coefficients().names()))
            .put("coef", Lists.numbers(fit.coefficients().estimates())).put("se", Lists.numbers(se))
            .put("loglik_null", fit.nullLogLikelihood()).put("loglik", fit.logLikelihood());
    }

    /** The first term that is a smooth basis, or -1. */
    static int smoothTerm(DesignMatrix design) {
        for (int t = 0; t < design.terms().size(); t++) {
            if (design.terms().get(t).order() == 1 && design.basis(design.terms().get(t).variables().get(0)).isPresent()) {
                return t;
            }
        }
        return -1;
    }

    private static void knots(SmoothBasis basis, JsonObject.Builder out) {
        out.put("knots", Lists.numbers(basis.knots())).put("interior_knots", Lists.numbers(basis.knots()));
        if (basis instanceof NaturalSpline natural) {
            out.put("boundary_knots", Lists.numbers(natural.boundary()));
        }
    }

    private static void firstRows(ConformanceCase test, DesignMatrix design, int[] columns, JsonObject.Builder out) {
        JsonValue wanted = test.expected().find("basis_first_rows").orElse(null);
        if (wanted == null) {
            return;
        }
        List<JsonArray> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.asArray().size(), design.rowCount()); i++) {
            double[] row = new double[columns.length];
            for (int j = 0; j < row.length; j++) {
                row[j] = design.values()[columns[j]][i];
            }
            rows.add(Lists.numbers(row));
        }
        out.put("basis_first_rows", Lists.rows(rows));
    }

    private static void grid(ConformanceCase test, CoxFit fit, SmoothBasis basis, int[] columns, JsonObject.Builder out) {
        String gridKey = test.expected().keys().stream().filter(k -> k.endsWith("_grid")).findFirst().orElse(null);
        for (String key : test.expected().keys()) {
            Matcher versus = VERSUS.matcher(key);
            if (gridKey != null && versus.matches()) {
                double[] grid = test.expected().get(gridKey).asArray().elements().stream().mapToDouble(JsonValue::asDouble)
                    .toArray();
                double[][] at = basis.columns(grid);
                double[][] reference = basis.columns(new double[] {Double.parseDouble(versus.group(1))});
                double[] effect = new double[grid.length];
                for (int i = 0; i < effect.length; i++) {
                    for (int j = 0; j < columns.length; j++) {
                        effect[i] += fit.coefficients().estimate(columns[j]) * (at[j][i] - reference[j][0]);
                    }
                }
                out.put(gridKey, Lists.numbers(grid)).put(key, Lists.numbers(effect));
            }
        }
    }

    private static void wald(ConformanceCase test, CoxFit fit, int[] columns, JsonObject.Builder out) {
        for (String key : test.expected().keys()) {
            Matcher matcher = WALD.matcher(key);
            if (matcher.matches()) {
                int[] tested = matcher.group(1).equals("overall") ? columns
                    : java.util.Arrays.copyOfRange(columns, 1, columns.length);
                CoxTest wald = fit.coefficients().wald(tested);
                out.put(key, JsonObject.builder().put("chisq", wald.statistic()).put("df", wald.df())
                    .put("p", wald.pValue()).build());
            }
        }
    }
}
