/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonArray;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.sensitivity.EValue;
import org.cohortium.numerics.sensitivity.EValue.Measure;

/** E-values of hazard ratios that stand in the case itself. */
final class EValueCase implements ExtendedCase {

    private static final Set<String> KNOWN = Set.of("hr", "lower", "upper", "rare_estimate", "rare_limit",
        "common_estimate", "common_limit");

    @Override
    public boolean fits(ConformanceCase test) {
        return test.spec().find("response").isEmpty() && cases(test) != null;
    }

    private static JsonArray cases(ConformanceCase test) {
        for (JsonObject holder : List.of(test.spec(), test.expected())) {
            JsonValue cases = holder.find("cases").orElse(null);
            if (cases instanceof JsonArray array && array.size() > 0 && array.get(0) instanceof JsonObject first
                && first.has("hr")) {
                return array;
            }
        }
        return null;
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase {
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : cases(test).elements()) {
            JsonObject in = each.asObject();
            for (String key : in.keys()) {
                if (!KNOWN.contains(key)) {
                    throw new UnsupportedCase("an E-value with \"" + key + "\"");
                }
            }
            double hr = in.getDouble("hr");
            double lower = in.getDouble("lower", Double.NaN);
            double upper = in.getDouble("upper", Double.NaN);
            EValue rare = EValue.of(Measure.HAZARD_RATIO_RARE, hr, lower, upper);
            EValue common = EValue.of(Measure.HAZARD_RATIO_COMMON, hr, lower, upper);
            out.add(JsonObject.builder().put("hr", hr).put("lower", lower).put("upper", upper)
                .put("rare_estimate", rare.estimate()).put("rare_limit", rare.limit())
                .put("common_estimate", common.estimate()).put("common_limit", common.limit()).build());
        }
        return JsonObject.builder().put("cases", new JsonArray(out)).build();
    }
}
