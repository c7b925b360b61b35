/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis.model;

/**
 * Where a prognostic model comes from.
 *
 * @param n patients it was made from
 * @param events of these with the event
 * @param medianFollowUp median follow-up by the reverse Kaplan-Meier estimate; NaN if not reached
 * @param shrinkage what the coefficients were multiplied by; 1 for none
 * @param concordance the concordance in these patients
 * @param correctedConcordance that corrected for optimism; NaN if it was not estimated
 * @param correctedSlope the calibration slope corrected for optimism; NaN if it was not estimated
 * @param software program, analysis and version
 * @param cohort the cohort in words; may be empty
 */
public record Development(int n, int events, double medianFollowUp, double shrinkage, double concordance,
        double correctedConcordance, double correctedSlope, String software, String cohort) {
}
