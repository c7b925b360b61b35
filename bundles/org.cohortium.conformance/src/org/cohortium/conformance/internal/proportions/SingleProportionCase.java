/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.proportion.BinomialTest;
import org.cohortium.numerics.proportion.ProportionInterval;
import org.cohortium.numerics.proportion.ProportionInterval.Limits;

/** One proportion with all its intervals. */
final class SingleProportionCase {

    private SingleProportionCase() {
    }

    static JsonObject compute(JsonObject given) {
        int x = ProportionsArea.integer(given.getDouble("x"));
        int n = ProportionsArea.integer(given.getDouble("n"));
        return ProportionsArea.given(given, "x", "n").put("estimate", (double) x / n)
            .put("clopper_pearson", limits(ProportionInterval.CLOPPER_PEARSON, x, n, 0.95))
            .put("wilson", limits(ProportionInterval.WILSON, x, n, 0.95))
            .put("wilson_continuity", limits(ProportionInterval.WILSON_CONTINUITY, x, n, 0.95))
            .put("wald", limits(ProportionInterval.WALD, x, n, 0.95))
            .put("agresti_coull", limits(ProportionInterval.AGRESTI_COULL, x, n, 0.95))
            .put("jeffreys", limits(ProportionInterval.JEFFREYS, x, n, 0.95))
            .put("binom_test_half_p", BinomialTest.test(x, n, 0.5).pValue())
            .put("clopper_pearson_90", limits(ProportionInterval.CLOPPER_PEARSON, x, n, 0.9)).build();
    }

    private static JsonArray limits(ProportionInterval interval, int x, int n, double level) {
        Limits limits = interval.limits(x, n, level);
        return JsonArray.of(limits.lower(), limits.upper());
    }
}
