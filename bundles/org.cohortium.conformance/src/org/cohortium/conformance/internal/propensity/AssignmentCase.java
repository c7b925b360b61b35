/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.propensity;

import java.io.IOException;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonBoolean;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.OptimalMatching;
import org.cohortium.numerics.regression.LogisticRegression;

/** The assignment of controls to treated units with the smallest sum of differences of the linear predictor. */
final class AssignmentCase {

    private final ConformanceCase test;

    AssignmentCase(ConformanceCase test) {
        this.test = test;
    }

    JsonObject compute() throws UnsupportedCase, IOException {
        boolean reuse = test.spec().find("replace").map(v -> v == JsonBoolean.TRUE).orElse(false);
        if (reuse || !"absolute difference of linear predictors".equals(test.text("distance"))) {
            throw new UnsupportedCase("an assignment is without replacement, by differences of linear predictors");
        }
        PropensityData data = new PropensityData(test);
        MatchedSet set = OptimalMatching.onScore(data.treated, LogisticRegression.fit(data.model()).linearPredictor())
            .ratio((int) test.spec().getDouble("ratio", 1)).match();
        return JsonObject.builder().put("total_distance", set.totalDistance()).put("n_pairs", set.pairs()).build();
    }
}
