/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.MatchingEstimate;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticRegression;

/** The matching estimator of an effect, with replacement and ties, and its large-sample standard error. */
final class EstimatorCase {

    private static final Set<String> KNOWN = Set.of("formula", "distance", "estimand", "M", "replace", "ties", "outcome",
        "filter", "prepare", "Var.calc", "treatment", "covariates", "distance.tolerance", "response");

    private final ConformanceCase test;

    EstimatorCase(ConformanceCase test) {
        this.test = test;
    }

    JsonObject compute() throws UnsupportedCase, IOException {
        for (String key : test.spec().keys()) {
            if (!KNOWN.contains(key) && test.spec().find(key).isPresent()) {
                throw new UnsupportedCase("the estimator's argument \"" + key + "\" is not known");
            }
        }
        if (!isTrue("replace") || !isTrue("ties")) {
            throw new UnsupportedCase("the matching estimator is with replacement and with all ties");
        }
        PropensityData data = new PropensityData(test);
        LogisticFit fit = LogisticRegression.fit(data.model());
        double[] score = switch (test.text("distance") == null ? "linear predictor" : test.text("distance")) {
            case "linear predictor" -> fit.linearPredictor();
            case "propensity score", "probability", "fitted" -> fit.fitted();
            default -> throw new UnsupportedCase("there is no distance \"" + test.text("distance") + "\"");
        };
        MatchingEstimate.Settings settings = new MatchingEstimate.Settings(estimand(),
            (int) test.spec().getDouble("M", 1),
            test.spec().getDouble("distance.tolerance", MatchingEstimate.USUAL_TOLERANCE),
            (int) test.spec().getDouble("Var.calc", 0));
        if (test.text("outcome") == null) {
            throw new UnsupportedCase("the matching estimator needs an outcome");
        }
        MatchingEstimate e = MatchingEstimate.of(data.treated, score, data.table.numbers(test.text("outcome")), settings);
        return JsonObject.builder().put("estimate", e.estimate()).put("abadie_imbens_se", e.standardError())
            .put("naive_se", e.naiveError()).put("n_matches_weighted_rows", e.pairs()).put("n_original", data.rows())
            .put("n_treated", data.treatedCount()).build();
    }

    private boolean isTrue(String key) {
        return test.spec().find(key).map(v -> v == JsonBoolean.TRUE).orElse(true);
    }

    private Estimand estimand() throws UnsupportedCase {
        try {
            return Estimand.valueOf(test.spec().getString("estimand", "ATT").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnsupportedCase("there is no estimand \"" + test.text("estimand") + "\"");
        }
    }
}
