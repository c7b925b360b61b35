/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * A column whose coefficient has no finite estimate, because the likelihood keeps rising towards infinity.
 *
 * @param column its position
 * @param name its name
 * @param positive whether towards plus infinity
 */
public record CoxMonotone(int column, String name, boolean positive) {
}
