/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * The lower and upper limits of a curve, one pair for each of its times; NaN where there is none.
 *
 * @param lower lower limits
 * @param upper upper limits
 */
public record ConfidenceLimits(double[] lower, double[] upper) {
}
