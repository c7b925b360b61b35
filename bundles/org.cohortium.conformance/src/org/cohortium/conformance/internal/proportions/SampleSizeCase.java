/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.proportions;

import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.numerics.power.MeanPower;
import org.cohortium.numerics.power.ProportionPower;
import org.cohortium.numerics.power.SurvivalPower;

/** Patients or events needed. What a specification does not say is a level of 5 %, a power of 80 %, groups of equal size. */
final class SampleSizeCase {

    private SampleSizeCase() {
    }

    static JsonObject compute(String key, JsonObject given) throws UnsupportedCase {
        double alpha = given.getDouble("alpha", 0.05);
        double power = given.getDouble("power", 0.8);
        JsonObject.Builder out = ProportionsArea.given(given, "alpha", "power", "allocation", "p1", "p2", "delta", "sd",
            "hr");
        if (given.has("p1") && given.has("p2")) {
            return out.put("n_per_group",
                new ProportionPower(given.getDouble("p1"), given.getDouble("p2"), alpha).perGroupAsR(power)).build();
        }
        if (given.has("delta") && given.has("sd")) {
            return out.put("n_per_group",
                new MeanPower(given.getDouble("delta"), given.getDouble("sd"), alpha).perGroupAsR(power)).build();
        }
        if (given.has("hr")) {
            SurvivalPower survival = new SurvivalPower(alpha, given.getDouble("allocation", 0.5), 0);
            double hr = given.getDouble("hr");
            if (key.startsWith("schoenfeld")) {
                return out.put("events", survival.events(hr, power)).build();
            }
            if (key.startsWith("freedman")) {
                return out.put("events", survival.freedmanEvents(hr, power)).build();
            }
        }
        throw new UnsupportedCase("a sample size named " + key);
    }
}
