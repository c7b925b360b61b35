/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

/**
 * Residuals of Schoenfeld's kind of a subdistribution hazard model, summed over the events at each time.
 *
 * @param time times of events of the cause, ascending within strata
 * @param stratum code of the stratum of each
 * @param value {@code [column][time]}, in units of the column
 */
public record SubdistributionResiduals(double[] time, int[] stratum, double[][] value) {
}
