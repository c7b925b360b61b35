/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * Residuals of each event, by stratum and rising time, tied events in the order of the data.
 *
 * @param time time of the event
 * @param row row of the data that had it, from 0
 * @param stratum stratum code
 * @param values {@code [column][event]}
 */
public record CoxSchoenfeld(double[] time, int[] row, int[] stratum, double[][] values) {
}
