/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.selection.AnalysisOfDeviance;
import org.cohortium.numerics.selection.TermModels;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxTest;

/** Two nested Cox models compared, and the terms of the larger tested in order. */
final class NestedModelsCase implements ExtendedCase {

    private static final Set<String> OWN = Set.of("small", "large");

    @Override
    public boolean fits(ConformanceCase test) {
        return test.text("small") != null && test.text("large") != null;
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        CoxModelData large = CoxModelData.of(test, test.text("large"), OWN);
        CoxModelData small = CoxModelData.of(test, test.text("small"), OWN);
        JsonObject.Builder out = JsonObject.builder();
        if (small.data().size() == large.data().size()) {
            TermModels models = models(large);
            TermModels.Fit larger = models.fit(all(models), Progress.NONE);
            TermModels few = models(small);
            CoxTest test2 = AnalysisOfDeviance.test(few.fit(all(few), Progress.NONE), larger);
            out.put("nested", write(test2));
        } else if (test.expected().find("nested").isPresent()) {
            throw new UnsupportedCase("the models have different rows: the larger leaves out more missing values");
        }
        List<AnalysisOfDeviance.Row> rows = AnalysisOfDeviance.sequential(models(large), Progress.NONE);
        out.put("sequential", JsonObject.builder()
            .put("term", Lists.texts(rows.stream().map(AnalysisOfDeviance.Row::term).toList()))
            .put("loglik", Lists.numbers(rows.stream().mapToDouble(AnalysisOfDeviance.Row::logLikelihood).toArray()))
            .put("chisq", Lists.numbers(rows.stream().mapToDouble(r -> r.test().statistic()).toArray()))
            .put("df", Lists.numbers(rows.stream().mapToDouble(r -> r.test().df()).toArray()))
            .put("p", Lists.numbers(rows.stream().mapToDouble(r -> r.test().pValue()).toArray())).build());
        return out.build();
    }

    static TermModels models(CoxModelData model) {
        return TermModels.cox(model.data(), model.covariates(), model.variables(), CoxOptions.DEFAULT);
    }

    static boolean[] all(TermModels models) {
        boolean[] in = new boolean[models.size()];
        java.util.Arrays.fill(in, true);
        return in;
    }

    static JsonObject write(CoxTest test) {
        return JsonObject.builder().put("chisq", test.statistic()).put("df", test.df()).put("p", test.pValue()).build();
    }
}
