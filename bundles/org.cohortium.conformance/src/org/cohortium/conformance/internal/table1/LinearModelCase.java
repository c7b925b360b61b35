/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.data.ColumnInfo;
import org.cohortium.data.DataTable;
import org.cohortium.data.expression.Expression;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.formula.Term;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.LeastSquares;
import org.cohortium.numerics.linear.SymmetricMatrix;

/** A linear model: coefficients, robust errors, fit, and variance inflation. */
final class LinearModelCase {

    private final DesignMatrix design;
    private final double[] y;
    private final LeastSquares fit;

    private LinearModelCase(ConformanceCase test) throws IOException {
        DataTable table = test.data();
        String outcome = test.text("outcome");
        if (!table.has(outcome)) {
            table = table.with(Expression.parse(outcome).evaluate(table, ColumnInfo.of(outcome)));
        }
        design = Formula.parse(test.text("rhs")).design(table, List.of(outcome), true);
        y = table.select(design.rows()).numbers(outcome);
        fit = LeastSquares.fit(design.values(), y);
    }

    static JsonObject compute(ConformanceCase test) throws IOException {
        return new LinearModelCase(test).write();
    }

    private JsonObject write() {
        int n = y.length;
        double[] coefficient = fit.coefficients();
        double[] se = fit.standardErrors();
        int p = coefficient.length;
        double df = fit.degreesOfFreedom();
        double[] t = new double[p];
        double[] pValue = new double[p];
        for (int j = 0; j < p; j++) {
            t[j] = coefficient[j] / se[j];
            pValue[j] = Tails.studentTwoSided(t[j], df);
        }
        double mean = Arrays.stream(y).average().orElse(Double.NaN);
        double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        double rss = fit.residualSumOfSquares();
        double r2 = 1 - rss / total;
        JsonObject.Builder robust = JsonObject.builder();
        for (LeastSquares.Robust type : LeastSquares.Robust.values()) {
            robust.put(type.name(), JsonArray.of(fit.standardErrors(type)));
        }
        double aic = n * (StrictMath.log(2 * StrictMath.PI) + StrictMath.log(rss / n) + 1) + 2 * (p + 1);
        return JsonObject.builder().put("terms", JsonArray.ofStrings(design.names()))
            .put("coef", JsonArray.of(coefficient)).put("se", JsonArray.of(se)).put("t", JsonArray.of(t))
            .put("p", JsonArray.of(pValue)).put("sigma", fit.sigma()).put("r2", r2)
            .put("adj_r2", 1 - (1 - r2) * (n - 1) / df).put("f", (total - rss) / (p - 1) / (rss / df))
            .put("df1", p - 1).put("df2", df).put("robust_se", robust.build()).put("aic", aic).put("vif", inflation())
            .build();
    }

    /**
     * Generalized variance inflation: det(R11) det(R22) / det(R) of the correlations of the slopes (Fox and Monette
     * 1992).
     */
    private JsonObject inflation() {
        double[][] inverse = fit.inverseCrossProduct();
        int p = inverse.length;
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int j = 1; j < p; j++) {
            all.add(j);
        }
        List<Term> terms = design.terms();
        for (int term = 0; term < terms.size(); term++) {
            List<Integer> own = new ArrayList<>();
            for (int column : design.columnsOf(term)) {
                own.add(column);
            }
            List<Integer> others = new ArrayList<>(all);
            others.removeAll(own);
            double log = logDeterminant(inverse, own) + logDeterminant(inverse, others) - logDeterminant(inverse, all);
            names.add(terms.get(term).label());
            values.add(StrictMath.exp(log));
            sizes.add((double) own.size());
        }
        return JsonObject.builder().put("term", JsonArray.ofStrings(names)).put("gvif", numbers(values))
            .put("df", numbers(sizes)).build();
    }

    private static JsonArray numbers(List<Double> values) {
        return JsonArray.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double logDeterminant(double[][] inverse, List<Integer> columns) {
        int k = columns.size();
        double[][] correlation = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                int a = columns.get(i);
                int b = columns.get(j);
                correlation[i][j] = inverse[a][b] / StrictMath.sqrt(inverse[a][a] * inverse[b][b]);
            }
        }
        return k == 0 ? 0 : Cholesky.of(SymmetricMatrix.ofLower(correlation)).logDeterminant();
    }
}
