/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The numbers at risk, with the event and censored at each distinct end of follow-up, both as sums of case weights
 * and as counts of rows. A row is at risk at t when start &lt; t &lt;= stop, so that a censoring at an event time comes
 * after the event and an entry at an event time comes too late for it. Two sorts, then one pass.
 */
final class RiskTable {

    final double[] time;
    final double[] risk;
    final double[] events;
    final double[] censored;
    final int[] riskCount;
    final int[] eventCount;
    final int[] censoredCount;
    /** Row positions in ascending order of stop. */
    final int[] byStop;
    /** Row positions in ascending order of start; null in right-censored data. */
    final int[] byStart;

    private RiskTable(int size, int[] byStop, int[] byStart) {
        time = new double[size];
        risk = new double[size];
        events = new double[size];
        censored = new double[size];
        riskCount = new int[size];
        eventCount = new int[size];
        censoredCount = new int[size];
        this.byStop = byStop;
        this.byStart = byStart;
    }

    static RiskTable of(SurvivalData data) {
        int[] byStop = SortOrder.ascending(data.stop);
        int[] byStart = data.isCounting() ? SortOrder.ascending(data.start) : null;
        int size = 0;
        for (int i = 0; i < byStop.length; i++) {
            size += i == 0 || data.stop[byStop[i]] != data.stop[byStop[i - 1]] ? 1 : 0;
        }
        RiskTable table = new RiskTable(size, byStop, byStart);
        table.fill(data);
        return table;
    }

    private void fill(SurvivalData data) {
        RunningSum atRisk = new RunningSum();
        int count = 0;
        int entry = byStop.length - 1;
        int row = byStop.length - 1;
        for (int k = time.length - 1; k >= 0; k--) {
            time[k] = data.stop[byStop[row]];
            for (; row >= 0 && data.stop[byStop[row]] == time[k]; row--) {
                int i = byStop[row];
                double w = data.weight(i);
                atRisk.add(w);
                count++;
                if (data.event[i]) {
                    events[k] += w;
                    eventCount[k]++;
                } else {
                    censored[k] += w;
                    censoredCount[k]++;
                }
            }
            if (byStart != null) {
                for (; entry >= 0 && data.start[byStart[entry]] >= time[k]; entry--) {
                    atRisk.add(-data.weight(byStart[entry]));
                    count--;
                }
            }
            riskCount[k] = count;
            risk[k] = count == eventCount[k] ? events[k] : atRisk.value();
        }
    }

    /** Whether everyone at risk at the k-th time had the event then. */
    boolean allHadEvent(int k) {
        return riskCount[k] == eventCount[k];
    }

    /** The first position whose time is at or after {@code t}; the table's length if none. */
    int firstAtOrAfter(double t) {
        int at = Arrays.binarySearch(time, t);
        return at >= 0 ? at : -at - 1;
    }
}
