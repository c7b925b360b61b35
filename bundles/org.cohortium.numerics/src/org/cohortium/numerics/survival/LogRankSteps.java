/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * The event times of one stratum, with what is at risk and has the event in each group, and the weight of each time.
 */
final class LogRankSteps {

    final double[] weight;
    final double[][] atRisk;
    final double[][] events;
    final double[] total;
    final double[] eventTotal;
    private final double[] time;

    private LogRankSteps(int size, int groups) {
        weight = new double[size];
        atRisk = new double[size][groups];
        events = new double[size][groups];
        total = new double[size];
        eventTotal = new double[size];
        time = new double[size];
    }

    int size() {
        return time.length;
    }

    /** How many event times lie at or before {@code t}. */
    int countUpTo(double t) {
        int at = Arrays.binarySearch(time, t);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** @param rows the rows of the stratum; null for all */
    static LogRankSteps of(SurvivalData data, int[] rows, int[] group, int groups, LogRankWeight weight) {
        SurvivalData part = rows == null || rows.length == data.size() ? data : data.select(rows);
        RiskTable table = RiskTable.of(part);
        int size = 0;
        for (double d : table.events) {
            size += d > 0 ? 1 : 0;
        }
        LogRankSteps steps = new LogRankSteps(size, groups);
        steps.fill(part, table, rows == null ? group : Arrays.stream(rows).map(row -> group[row]).toArray());
        double survival = 1;
        double shrunk = 1;
        for (int k = 0; k < size; k++) {
            double d = steps.eventTotal[k];
            double n = steps.total[k];
            shrunk *= 1 - d / (n + 1);
            steps.weight[k] = weight.at(n, survival, shrunk);
            survival *= 1 - d / n;
        }
        return steps;
    }

    private void fill(SurvivalData part, RiskTable table, int[] partGroup) {
        int groups = size() == 0 ? 0 : atRisk[0].length;
        RunningSum[] now = new RunningSum[groups];
        Arrays.setAll(now, j -> new RunningSum());
        int[] count = new int[groups];
        boolean weighted = part.isWeighted();
        int n = table.byStop.length;
        int entry = n - 1;
        int end = n;
        int step = size() - 1;
        for (int k = table.time.length - 1; k >= 0 && step >= 0; k--) {
            double t = table.time[k];
            int from = end - table.ending(k);
            for (int row = end - 1; row >= from; row--) {
                int i = table.byStop[row];
                int j = partGroup[i];
                if (weighted) {
                    now[j].add(part.weight[i]);
                }
                count[j]++;
                if (part.event[i]) {
                    events[step][j] += part.weight(i);
                }
            }
            end = from;
            for (; table.byStart != null && entry >= 0 && part.start[table.byStart[entry]] >= t; entry--) {
                int i = table.byStart[entry];
                if (weighted) {
                    now[partGroup[i]].add(-part.weight[i]);
                }
                count[partGroup[i]]--;
            }
            if (table.events[k] > 0) {
                time[step] = t;
                total[step] = table.risk[k];
                eventTotal[step] = table.events[k];
                for (int j = 0; j < groups; j++) {
                    atRisk[step][j] = weighted ? Math.max(0, now[j].value()) : count[j];
                }
                step--;
            }
        }
    }
}
