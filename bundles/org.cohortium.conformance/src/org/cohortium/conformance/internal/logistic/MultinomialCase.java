/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.logistic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.data.formula.Formula;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.MultinomialRegression;

/** One multinomial regression. */
final class MultinomialCase {

    private static final int FIRST_ROWS = 5;

    private final ConformanceCase test;

    MultinomialCase(ConformanceCase test) {
        this.test = test;
    }

    JsonObject compute() throws UnsupportedCase, IOException {
        DataTable table = Preparation.data(test);
        Column outcome = table.column(test.text("outcome"));
        DesignMatrix design = Formula.parse(test.text("rhs")).design(table, List.of(test.text("outcome")), false);
        List<String> levels = levels(outcome, design.rows());
        int[] y = new int[design.rowCount()];
        for (int i = 0; i < y.length; i++) {
            y[i] = levels.indexOf(outcome.text(design.rows()[i]));
        }
        MultinomialRegression.Fit fit =
            MultinomialRegression.fit(y, levels.size(), design.names(), design.values(), Progress.NONE);
        List<String> terms = new ArrayList<>(List.of(LogisticModel.INTERCEPT));
        terms.addAll(design.names());
        return JsonObject.builder().put("levels", JsonArray.ofStrings(levels.subList(1, levels.size())))
            .put("terms", JsonArray.ofStrings(terms)).put("coef", matrix(fit.coefficients()))
            .put("se", matrix(fit.standardErrors())).put("deviance", fit.deviance()).put("aic", fit.aic())
            .put("fitted_first_rows", matrix(Arrays.copyOf(fit.fitted(), Math.min(FIRST_ROWS, y.length)))).build();
    }

    /** The values that occur, the reference first and the others as R's factor() has them: in the order of a factor, or ascending. */
    private List<String> levels(Column outcome, int[] rows) {
        List<String> values = new ArrayList<>();
        for (int row : rows) {
            String text = outcome.text(row);
            if (!values.contains(text)) {
                values.add(text);
            }
        }
        if (outcome instanceof NumberColumn) {
            values.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
        } else if (outcome instanceof CategoryColumn category) {
            values.sort(Comparator.comparingInt(category.levels()::indexOf));
        } else {
            values.sort(null);
        }
        String reference = test.text("reference");
        values.remove(reference);
        values.add(0, reference);
        return values;
    }

    private static JsonArray matrix(double[][] rows) {
        List<JsonValue> all = new ArrayList<>();
        for (double[] row : rows) {
            all.add(JsonArray.of(row));
        }
        return new JsonArray(all);
    }
}
