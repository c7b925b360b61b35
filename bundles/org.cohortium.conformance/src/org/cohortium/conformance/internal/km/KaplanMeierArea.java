/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.km;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** Cases of Kaplan-Meier curves and of what is derived from them. */
public final class KaplanMeierArea implements ConformanceArea {

    @Override
    public String name() {
        return "km";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        SurvivalCase survival = SurvivalCase.of(test);
        JsonObject spec = test.spec();
        JsonObject expected = test.expected();
        if (spec.has("conf_types")) {
            return new CurveCase(test, survival).compute();
        }
        if (spec.has("landmark")) {
            return LandmarkCase.compute(test, survival);
        }
        if (isBand(test)) {
            return DerivedCases.bands(test, survival);
        }
        if (spec.has("breaks")) {
            return DerivedCases.lifeTable(test, survival);
        }
        if (spec.has("arm1")) {
            return DerivedCases.restrictedMeans(test, survival);
        }
        if (expected.has("person_years")) {
            return DerivedCases.rates(test, survival);
        }
        if (expected.has("median_followup")) {
            return DerivedCases.followUp(test, survival);
        }
        if (expected.has("surv_first_rows")) {
            return PseudoValueCase.compute(test, survival);
        }
        throw new UnsupportedCase("a specification with " + String.join(", ", spec.keys()));
    }

    private static boolean isBand(ConformanceCase test) {
        return test.spec().has("tl") && test.spec().has("tu");
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        return List.of("rmst_difference/definition");
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        if (isBand(test) && (path.contains("/lower/") || path.contains("/upper/"))) {
            // the peer's critical values come from printed tables, good to the third or fourth digit
            return new Tolerance(1e-3, 1e-3);
        }
        return test.tolerance();
    }
}
