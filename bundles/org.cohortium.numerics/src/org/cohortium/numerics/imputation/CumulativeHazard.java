/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.descriptive.SortOrder;

/** The Nelson-Aalen estimate of the cumulative hazard at each patient's own time, as a predictor in imputation models. */
public final class CumulativeHazard {

    private CumulativeHazard() {
    }

    /** The cumulative hazard just after each time; O(n log n). */
    public static double[] atOwnTime(double[] time, boolean[] event) {
        int n = time.length;
        int[] order = SortOrder.ascending(time);
        double[] hazard = new double[n];
        double sum = 0;
        int from = 0;
        while (from < n) {
            int to = from;
            int events = 0;
            while (to < n && time[order[to]] == time[order[from]]) {
                events += event[order[to++]] ? 1 : 0;
            }
            sum += (double) events / (n - from);
            for (int i = from; i < to; i++) {
                hazard[order[i]] = sum;
            }
            from = to;
        }
        return hazard;
    }
}
