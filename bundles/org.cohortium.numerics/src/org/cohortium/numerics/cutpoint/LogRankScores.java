/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.cutpoint;

import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * Log-rank scores of right-censored times (Hothorn and Lausen, Comput Stat Data Anal 2003;43:121): the event indicator less
 * the Nelson-Aalen hazard up to the time, each event at a tied time seeing those of the tie that come last at risk.
 */
public final class LogRankScores {

    private LogRankScores() {
    }

    /** The scores by row; weights and strata are not used. */
    public static double[] of(SurvivalData data) {
        int n = data.size();
        double[] time = data.stops();
        int[] order = SortOrder.ascending(time);
        double[] scores = new double[n];
        double hazard = 0;
        for (int from = 0; from < n;) {
            int to = from;
            int events = 0;
            while (to < n && time[order[to]] == time[order[from]]) {
                events += data.event(order[to]) ? 1 : 0;
                to++;
            }
            hazard += (double) events / (n - to + 1);
            for (int i = from; i < to; i++) {
                scores[order[i]] = (data.event(order[i]) ? 1 : 0) - hazard;
            }
            from = to;
        }
        return scores;
    }
}
