/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

/**
 * How far a value may be from the expected one: {@code |got - want| <= absolute + relative * |want|}.
 *
 * @param relative relative part
 * @param absolute absolute part
 */
public record Tolerance(double relative, double absolute) {

    /** Whether a value passes; NaN passes for NaN only, an infinity for the same infinity only. */
    public boolean accepts(double got, double want) {
        if (Double.isNaN(got) || Double.isNaN(want)) {
            return Double.isNaN(got) && Double.isNaN(want);
        }
        if (Double.isInfinite(got) || Double.isInfinite(want)) {
            return got == want;
        }
        return Math.abs(got - want) <= absolute + relative * Math.abs(want);
    }
}
