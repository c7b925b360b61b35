/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.subgroup;

/**
 * The effect of the exposure among some patients.
 *
 * @param label name of the subgroup
 * @param patients patients by arm: reference, compared
 * @param events events by arm
 * @param estimate log hazard ratio; NaN when it cannot be estimated
 * @param stdError its standard error
 * @param low lower limit of the log hazard ratio
 * @param high upper limit
 * @param pValue Wald test
 * @param reason why there is no estimate; empty if there is one
 * @param remark what was left out or is too small; may be empty
 */
record SubgroupEffect(String label, int[] patients, int[] events, double estimate, double stdError, double low, double high,
        double pValue, String reason, String remark) {

    boolean isEstimable() {
        return reason.isEmpty();
    }

    static SubgroupEffect none(String label, int[] patients, int[] events, String reason) {
        return new SubgroupEffect(label, patients, events, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason,
                "");
    }

    int n() {
        return patients[0] + patients[1];
    }

    int allEvents() {
        return events[0] + events[1];
    }
}
