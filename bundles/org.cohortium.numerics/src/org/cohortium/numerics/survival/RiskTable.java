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
        int[] from = new int[1024];
        int size = 0;
        double last = Double.NaN;
        for (int i = 0; i < byStop.length; i++) {
            double stop = data.stop[byStop[i]];
            if (stop != last) {
                if (size == from.length) {
                    from = Arrays.copyOf(from, 2 * size);
                }
                from[size++] = i;
                last = stop;
            }
        }
        RiskTable table = new RiskTable(size, byStop, byStart);
        table.fill(data, from);
        return table;
    }

    private void fill(SurvivalData data, int[] from) {
        RunningSum atRisk = new RunningSum();
        int count = 0;
        int entry = byStop.length - 1;
        int end = byStop.length;
        for (int k = time.length - 1; k >= 0; k--) {
            time[k] = data.stop[byStop[from[k]]];
            if (data.weight == null) {
                for (int row = from[k]; row < end; row++) {
                    eventCount[k] += data.event[byStop[row]] ? 1 : 0;
                }
                censoredCount[k] = end - from[k] - eventCount[k];
                events[k] = eventCount[k];
                censored[k] = censoredCount[k];
            } else {
                addWeights(data, k, from[k], end, atRisk);
            }
            count += end - from[k];
            end = from[k];
            if (byStart != null) {
                for (; entry >= 0 && data.start[byStart[entry]] >= time[k]; entry--) {
                    if (data.weight != null) {
                        atRisk.add(-data.weight[byStart[entry]]);
                    }
                    count--;
                }
            }
            riskCount[k] = count;
            double weight = data.weight == null ? count : atRisk.value();
            risk[k] = count == eventCount[k] ? events[k] : weight;
        }
    }

    private void addWeights(SurvivalData data, int k, int from, int end, RunningSum atRisk) {
        for (int row = end - 1; row >= from; row--) {
            int i = byStop[row];
            double w = data.weight[i];
            atRisk.add(w);
            if (data.event[i]) {
                events[k] += w;
                eventCount[k]++;
            } else {
                censored[k] += w;
                censoredCount[k]++;
            }
        }
    }

    /** How many rows end at the k-th time. */
    int ending(int k) {
        return eventCount[k] + censoredCount[k];
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
