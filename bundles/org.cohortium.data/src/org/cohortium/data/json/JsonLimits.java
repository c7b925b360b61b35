/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.json;

/**
 * How much of a document a reader takes before it refuses.
 *
 * @param maxBytes size of the document
 * @param maxDepth nesting of arrays and objects
 * @param maxString characters of one string
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxString) {

    /** Enough for any result or reference case: 256 MB, 100 levels, strings of 16 million characters. */
    public static final JsonLimits DEFAULT = new JsonLimits(256 << 20, 100, 16 << 20);
}
