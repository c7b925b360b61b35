/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.competing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cohortium.conformance.ConformanceArea;
import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;
import org.cohortium.data.json.JsonValue;
import org.cohortium.numerics.EstimationException;

/** Cases of competing risks: cumulative incidence, Gray's test, cause-specific and Fine-Gray models; and of state occupancy. */
public final class CompetingArea implements ConformanceArea {

    @Override
    public String name() {
        return "competing";
    }

    @Override
    public JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException {
        try {
            if (test.spec().has("causes")) {
                CompetingCase rows = new CompetingCase(test);
                JsonObject.Builder out = JsonObject.builder();
                new IncidenceCase(test, rows).write(out);
                if (test.text("covariates") != null) {
                    new RegressionCase(test, rows).write(out);
                }
                return out.build();
            }
            if (test.spec().has("states")) {
                return new IllnessDeathCase(test).compute();
            }
        } catch (EstimationException e) {
            throw new UnsupportedCase(e.getMessage());
        }
        throw new UnsupportedCase("the specification has neither causes nor states");
    }

    @Override
    public List<String> informative(ConformanceCase test) {
        List<String> paths = new ArrayList<>();
        JsonValue regression = test.expected().find("regression").orElse(null);
        if (regression != null) {
            for (String cause : regression.asObject().keys()) {
                PeerStop stop = PeerStop.of(test, cause);
                if (stop != null && !stop.converged()) {
                    // the peer says it did not reach the maximum, and by how much
                    paths.add("regression/" + cause + "/fine_gray_crr/converged");
                    paths.add("regression/" + cause + "/fine_gray_crr/first_score_residuals_sum");
                }
            }
        }
        return paths;
    }

    @Override
    public Tolerance tolerance(ConformanceCase test, String path) {
        String[] keys = path.split("/");
        if (keys.length > 3 && keys[0].equals("regression") && keys[2].equals("fine_gray_crr")) {
            PeerStop stop = PeerStop.of(test, keys[1]);
            return stop == null ? test.tolerance() : stop.tolerance(keys, test.tolerance());
        }
        return test.tolerance();
    }
}
