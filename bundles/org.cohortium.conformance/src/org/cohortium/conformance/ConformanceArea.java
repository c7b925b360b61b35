/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import java.io.IOException;
import java.util.List;

import org.cohortium.data.json.JsonObject;

/**
 * Runs the cases of one area. What it computes has the same shape as the case's {@code expected} object; every value
 * there must be found in it, so that a field nobody computes shows as not supported and never as agreed.
 */
public interface ConformanceArea {

    /** The area's name, the folder's and the case's. */
    String name();

    /**
     * Computes what a case asks for.
     *
     * @return values by the same keys as in the expected results; further keys do no harm
     * @throws UnsupportedCase if the case asks for something that cannot be done
     * @throws IOException if its data cannot be read
     */
    JsonObject compute(ConformanceCase test) throws UnsupportedCase, IOException;

    /**
     * Paths in the expected results that tell of the peer and not of the result, such as its number of iterations: they
     * are not compared. A path is keys joined by "/", with "*" for any one key or position.
     */
    default List<String> informative(ConformanceCase test) {
        return List.of();
    }

    /**
     * The tolerance of one value.
     *
     * @param test the case
     * @param path where the value stands, keys joined by "/"
     * @return the case's own unless its notes say otherwise
     */
    default Tolerance tolerance(ConformanceCase test, String path) {
        return test.tolerance();
    }
}
