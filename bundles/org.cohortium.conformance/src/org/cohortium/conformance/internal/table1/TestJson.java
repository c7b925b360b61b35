/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.descriptive.TestResult;

/** Writes tests and matrices in the form of the cases. */
final class TestJson {

    private TestJson() {
    }

    /** A test as R's {@code htest} has it. */
    static JsonObject of(TestResult test) {
        return with(test, test.estimates(), test.lower(), test.upper());
    }

    /** A test with an estimate and limits that were computed apart: estimate, lower, upper. */
    static JsonObject with(TestResult test, double[] shift) {
        return with(test, new double[] {shift[0]}, shift[1], shift[2]);
    }

    private static JsonObject with(TestResult test, double[] estimates, double lower, double upper) {
        JsonObject.Builder out = JsonObject.builder().put("statistic", test.statistic());
        if (Double.isNaN(test.df2())) {
            out.put("df", test.df());
        } else {
            out.put("df", JsonArray.of(test.df(), test.df2()));
        }
        return out.put("p", test.pValue()).put("estimate", JsonArray.of(estimates)).put("lower95", lower)
            .put("upper95", upper).build();
    }

    /** An F test with its degrees of freedom apart. */
    static JsonObject.Builder fisher(TestResult test) {
        return JsonObject.builder().put("f", test.statistic()).put("df1", test.df()).put("df2", test.df2())
            .put("p", test.pValue());
    }

    static JsonArray matrix(double[][] rows) {
        List<JsonValue> list = new ArrayList<>();
        for (double[] row : rows) {
            list.add(JsonArray.of(row));
        }
        return new JsonArray(list);
    }

    /**
     * Values of pairs as R's pairwise tests print them: a row for each group but the first, a column for each but the
     * last, the lower triangle filled.
     *
     * @param values one for each pair in the order 0-1, 0-2, ..., 1-2, ...
     */
    static JsonObject triangle(List<String> labels, double[] values) {
        int k = labels.size();
        double[][] matrix = new double[k - 1][k - 1];
        for (double[] row : matrix) {
            Arrays.fill(row, Double.NaN);
        }
        int at = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                matrix[b - 1][a] = values[at++];
            }
        }
        return JsonObject.builder().put("rows", JsonArray.ofStrings(labels.subList(1, k)))
            .put("columns", JsonArray.ofStrings(labels.subList(0, k - 1))).put("values", matrix(matrix)).build();
    }

    /** Standardized differences of pairs with their mean. */
    static JsonObject smd(List<Double> pairs) {
        double sum = 0;
        for (double value : pairs) {
            sum += value;
        }
        return JsonObject.builder().put("pairwise", JsonArray.of(pairs.stream().mapToDouble(Double::doubleValue)
            .toArray()))
            .put("mean", sum / pairs.size()).build();
    }
}
