/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance.internal.coxextended;

import java.io.IOException;
import java.util.List;

import org.cohortium.conformance.ConformanceCase;
import org.cohortium.conformance.Tolerance;
import org.cohortium.conformance.UnsupportedCase;
import org.cohortium.data.json.JsonObject;

/** One kind of case in the area of extended Cox models. */
interface ExtendedCase {

    /** Whether the shape of the specification (never its name) is of this kind. */
    boolean fits(ConformanceCase test);

    /** What the case asks for. */
    JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException;

    /** Paths that tell of the peer and not of the result. */
    default List<String> informative(ConformanceCase test) {
        return List.of();
    }

    /** The tolerance of one value. */
    default Tolerance tolerance(ConformanceCase test, String path) {
        return test.tolerance();
    }
}
