/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.SurvivalModelCase;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.validation.BootstrapValidation;
import org.cohortium.numerics.validation.Measure;
import org.cohortium.numerics.validation.ModelValidation;

/** Optimism of a Cox model by the bootstrap, the resamples being a data file of the case. */
final class BootstrapCase implements PerformanceKind {

    @Override
    public boolean fits(JsonObject spec) {
        return spec.find("B").isPresent() && spec.find("rhs").isPresent();
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalModelCase model = SurvivalModelCase.of(test, Set.of("B"));
        if (model.data().isWeighted() || model.data().isStratified() || model.data().isCounting()
            || model.design().offset().isPresent()) {
            throw new UnsupportedCase("optimism of a model with weights, strata, entry times or an offset");
        }
        int[][] resamples = resamples(test, model.data().size());
        CoxCovariates covariates = CoxCovariates.of(model.design().names(), model.design().values());
        BootstrapValidation boot = ModelValidation.of(CoxRegression.fit(model.data(), covariates), Double.NaN)
            .bootstrap(resamples, Progress.NONE);
        int[] rows = model.design().rows();
        double[] used = new double[rows.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = rows[i] + 1;
        }
        JsonObject.Builder out = JsonObject.builder().put("n", rows.length).put("rows_used", JsonArray.of(used));
        JsonObject.Builder apparent = JsonObject.builder();
        JsonObject.Builder optimism = JsonObject.builder();
        JsonObject.Builder corrected = JsonObject.builder();
        for (Measure measure : List.of(Measure.C, Measure.DXY, Measure.SLOPE)) {
            String name = measure == Measure.SLOPE ? "slope" : measure == Measure.C ? "c" : "dxy";
            apparent.put(name, boot.apparent(measure));
            put(test, optimism, "optimism", name, boot.optimism(measure));
            put(test, corrected, "corrected", name, boot.corrected(measure));
            out.put("train_" + name, JsonArray.of(boot.training(measure)));
            out.put("test_" + name, JsonArray.of(boot.test(measure)));
        }
        out.put("apparent", apparent.build()).put("optimism", optimism.build()).put("corrected", corrected.build());
        List<JsonValue> coefficients = new ArrayList<>();
        for (double[] row : boot.coefficients()) {
            coefficients.add(JsonArray.of(row));
        }
        int first = test.expected().find("coef_first_resamples").map(v -> v.asArray().elements().size()).orElse(0);
        out.put("coef_first_resamples",
            new JsonArray(coefficients.subList(0, Math.min(first, coefficients.size()))));
        List<JsonValue> intervals = new ArrayList<>();
        for (int j = 0; j < covariates.size(); j++) {
            intervals.add(JsonArray.of(boot.coefficientInterval(j, 0.95)));
        }
        return out.put("percentile_ci_coef", new JsonArray(intervals)).build();
    }

    /** The peer writes a number that has a name of its own as an object with that name. */
    private static void put(ConformanceCase test, JsonObject.Builder out, String group, String name, double value) {
        Optional<JsonValue> shape = test.expected().find(group).flatMap(v -> v.asObject().find(name));
        if (shape.isPresent() && shape.get() instanceof JsonObject named && named.keys().size() == 1) {
            out.put(name, JsonObject.builder().put(named.keys().iterator().next(), value).build());
        } else {
            out.put(name, value);
        }
    }

    private static int[][] resamples(ConformanceCase test, int n) throws UnsupportedCase, IOException {
        if (test.dataFiles().size() != 2) {
            throw new UnsupportedCase("resamples that stand in no data file");
        }
        DataTable table = test.table(test.dataFiles().get(1));
        int count = (int) test.spec().getDouble("B");
        if (table.rowCount() != count || table.columns().size() != n) {
            throw new UnsupportedCase(table.rowCount() + " resamples of " + table.columns().size() + " rows, where "
                + count + " of " + n + " are asked for");
        }
        int[][] resamples = new int[count][n];
        for (int i = 0; i < n; i++) {
            double[] column = table.numbers(table.columns().get(i).name());
            for (int b = 0; b < count; b++) {
                resamples[b][i] = (int) column[b] - 1;
                if (!(column[b] >= 1 && column[b] <= n)) {
                    throw new UnsupportedCase("a resample names row " + column[b] + " of " + n);
                }
            }
        }
        return resamples;
    }
}
