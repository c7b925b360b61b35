/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.logistic;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** Logistic regression as R's glm gives it, with what is computed from the fit, and nnet's multinom. */
public final class LogisticArea implements ConformanceArea {

    /** The notes of the cases say so: R interpolates the profile by a spline. */
    private static final Tolerance PROFILE = new Tolerance(1e-3, 1e-3);

    /** nnet's multinom stops by the deviance, which is flat to this part of a standard error around its maximum. */
    private static final double MULTINOM_STANDARD_ERRORS = 1e-5;

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        if (test.text("rhs") == null || test.text("outcome") == null) {
            throw new UnsupportedCase("the case has no model with an outcome and a right-hand side");
        }
        BinaryCase.checkKeys(test);
        return test.spec().find("reference").isPresent() ? new MultinomialCase(test).compute()
            : new BinaryCase(test).compute();
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("profile_note", "hosmer_lemeshow/definition", "r_warnings", "expected_behaviour");
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        if (path.startsWith("coef_profile")) {
            return PROFILE;
        }
        String[] keys = path.split("/");
        if (keys.length == 3 && keys[0].equals("coef")) {
            double se = test.expected().get("se").asArray().get(Integer.parseInt(keys[1])).asArray()
                .get(Integer.parseInt(keys[2])).asDouble();
            return new Tolerance(test.tolerance().relative(), MULTINOM_STANDARD_ERRORS * se);
        }
        return test.tolerance();
    }
}
