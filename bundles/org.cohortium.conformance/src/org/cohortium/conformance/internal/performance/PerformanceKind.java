/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.performance;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** One kind of case of this area, known by what its specification has. */
interface PerformanceKind {

    /** Whether a specification is of this kind. */
    boolean fits(JsonObject spec);

    /** The results of a case of this kind. */
    JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException;

    /** What tells of the peer and not of the result. */
    default List<String> informative(ConformanceCase test) {
        return List.of();
    }

    /** The tolerance of one value, the case's own unless its notes say otherwise. */
    default Tolerance tolerance(ConformanceCase test, String path) {
        return test.tolerance();
    }
}
