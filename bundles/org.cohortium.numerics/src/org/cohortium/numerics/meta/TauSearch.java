/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

/**
 * When the searches for the variance between studies stop.
 *
 * @param threshold the change of the variance at which Fisher scoring stops; relative to its size where {@code exact}
 * @param step the part of each scoring step that is made
 * @param iterations the most scoring steps
 * @param rootTolerance the error allowed where the variance is the root of an equation
 * @param rootUpper the upper end of the interval searched for a root; NaN to widen it as needed
 * @param exact whether a variance at the boundary is set to zero exactly and thresholds are relative
 */
public record TauSearch(double threshold, double step, int iterations, double rootTolerance, double rootUpper,
        boolean exact) {

    /** To the last digits. */
    public static final TauSearch EXACT = new TauSearch(1e-14, 0.5, 50_000, 0, Double.NaN, true);
}
