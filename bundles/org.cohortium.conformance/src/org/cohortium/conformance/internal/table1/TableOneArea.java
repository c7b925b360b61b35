/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.table1;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.conformance.internal.Preparation;
import org.cohortium.data.DataTable;
import org.cohortium.data.json.JsonObject;

/** Cases of baseline tables, of single tests, correlations, distributions, linear models and adjusted p-values. */
public final class TableOneArea implements ConformanceArea {

    @Override
    public String name() {
        return "table1";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        JsonObject spec = test.spec();
        if (spec.has("continuous") || spec.has("categorical")) {
            return table(test);
        }
        if (spec.has("x") && spec.has("y")) {
            return SampleCases.smallSamples(test);
        }
        if (spec.has("pairs")) {
            return SampleCases.correlations(test);
        }
        if (spec.has("p")) {
            return SampleCases.adjustments(test);
        }
        if (spec.has("outcome") && spec.has("rhs")) {
            return LinearModelCase.compute(test);
        }
        if (test.dataFiles().isEmpty()) {
            return DistributionCase.compute(test);
        }
        throw new UnsupportedCase("a specification with " + String.join(", ", spec.keys()));
    }

    private static JsonObject table(ConformanceCase test) throws UnsupportedCase, IOException {
        DataTable data = Preparation.data(test);
        String group = test.text("group");
        JsonObject.Builder continuous = JsonObject.builder();
        for (String variable : test.texts("continuous")) {
            continuous.put(variable, new ContinuousCase(data, variable, group, wanted(test, "continuous", variable))
                .compute());
        }
        JsonObject.Builder categorical = JsonObject.builder();
        for (String variable : test.texts("categorical")) {
            categorical.put(variable,
                new CategoricalCase(data, variable, group, wanted(test, "categorical", variable)).compute());
        }
        return JsonObject.builder().put("continuous", continuous.build()).put("categorical", categorical.build())
            .build();
    }

    private static JsonObject wanted(ConformanceCase test, String kind, String variable) {
        JsonObject all = test.expected().get(kind).asObject();
        return all.has(variable) ? all.get(variable).asObject() : JsonObject.builder().build();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("continuous/*/wilcoxon_note", "categorical/*/fisher_left_out");
    }
}
