/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * The groups of rows of one stratum and time, by stratum and falling time, found in one pass over the sorted rows that also
 * puts the events of each group first. The arrays grow with the groups, of which there are few when times are whole days.
 */
final class RiskGroups {

    private int[] from = new int[1024];
    private int[] deaths = new int[1024];
    private double[] time = new double[1024];
    private int[] stratumFrom = new int[16];
    private int count;
    private int strata;

    /**
     * Finds the groups.
     *
     * @param ascending rows by stratum and rising time, of equal ones in the order of the data
     * @param row filled with the rows by position
     */
    RiskGroups(SurvivalData data, int[] ascending, int[] row) {
        int n = ascending.length;
        int position = 0;
        for (int start = 0; start < n;) {
            int end = endOfStratum(data.stratum, ascending, start);
            if (strata + 1 == stratumFrom.length) {
                stratumFrom = Arrays.copyOf(stratumFrom, 2 * strata + 2);
            }
            stratumFrom[strata++] = count;
            int high = end;
            while (high > start) {
                double t = data.stop[ascending[high - 1]];
                int low = high - 1;
                while (low > start && data.stop[ascending[low - 1]] == t) {
                    low--;
                }
                position = group(data.event, ascending, low, high, t, row, position);
                high = low;
            }
            start = end;
        }
        from[count] = position;
        stratumFrom[strata] = count;
    }

    private static int endOfStratum(int[] stratum, int[] rows, int start) {
        if (stratum == null) {
            return rows.length;
        }
        int end = start + 1;
        while (end < rows.length && stratum[rows[end]] == stratum[rows[start]]) {
            end++;
        }
        return end;
    }

    private int group(boolean[] event, int[] rows, int low, int high, double t, int[] row, int position) {
        int at = position;
        for (int k = low; k < high; k++) {
            if (event[rows[k]]) {
                row[at++] = rows[k];
            }
        }
        from[count] = position;
        deaths[count] = at - position;
        time[count++] = t;
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            deaths = Arrays.copyOf(deaths, 2 * count);
            time = Arrays.copyOf(time, 2 * count);
        }
        for (int k = low; k < high && at < position + high - low; k++) {
            if (!event[rows[k]]) {
                row[at++] = rows[k];
            }
        }
        return position + high - low;
    }

    /** First position of each group, and the number of rows behind the last. */
    int[] from() {
        return Arrays.copyOf(from, count + 1);
    }

    /** Number of events in each group. */
    int[] deaths() {
        return Arrays.copyOf(deaths, count);
    }

    /** The time of each group. */
    double[] time() {
        return Arrays.copyOf(time, count);
    }

    /** First group of each stratum that has rows, and the number of groups behind the last. */
    int[] stratumFrom() {
        return Arrays.copyOf(stratumFrom, strata + 1);
    }
}
