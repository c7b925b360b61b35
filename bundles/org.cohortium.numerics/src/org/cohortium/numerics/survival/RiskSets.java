/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The order in which rows join and leave the risk sets: sorted once, then walked by every pass of a Cox model. Rows stand
 * by stratum and within it by falling time, so that a walk adds a row when it reaches the row's end and, with entry times,
 * takes it off when it comes below the row's start. Rows of one stratum and time form a group, its events first.
 */
final class RiskSets {

    /** Number of rows. */
    final int size;

    /** Position in this order to row of the data. */
    final int[] row;

    /** First position of each group, and the number of rows behind the last. */
    final int[] groupFrom;

    /** Number of events in each group. */
    final int[] deaths;

    /** Sum of the weights of the events in each group. */
    final double[] deathWeight;

    /** The time of each group. */
    final double[] time;

    /** First group of each stratum that has rows, and the number of groups behind the last. */
    final int[] stratumFrom;

    /** The code in the data of each stratum that has rows. */
    final int[] stratumCode;

    /** Weights by position, or null for 1. */
    final double[] weight;

    /** Positions in the order of leaving the risk set (by stratum, falling start), or null without entry times. */
    final int[] leaving;

    /** How many of {@link #leaving} have left before each group is reached. */
    final int[] leftBefore;

    /** For each position the first group of its stratum that ends at or before the row's start, or -1. */
    final int[] entryGroup;

    RiskSets(SurvivalData data) {
        size = data.size();
        int[] ascending = SortOrder.ascending(data.stop);
        row = byStratum(reversed(ascending), data.stratum);
        int count = 0;
        int strata = 0;
        int[] from = new int[size + 1];
        int[] strataFrom = new int[size + 1];
        for (int i = 0; i < size; i++) {
            boolean newStratum = i == 0 || data.stratum(row[i]) != data.stratum(row[i - 1]);
            if (newStratum || data.stop[row[i]] != data.stop[row[i - 1]]) {
                if (newStratum) {
                    strataFrom[strata++] = count;
                }
                from[count++] = i;
            }
        }
        from[count] = size;
        strataFrom[strata] = count;
        groupFrom = Arrays.copyOf(from, count + 1);
        stratumFrom = Arrays.copyOf(strataFrom, strata + 1);
        stratumCode = new int[strata];
        for (int s = 0; s < strata; s++) {
            stratumCode[s] = data.stratum(row[groupFrom[stratumFrom[s]]]);
        }
        deaths = new int[count];
        time = new double[count];
        deathsFirst(data);
        weight = data.weight == null ? null : gather(data.weight);
        deathWeight = new double[count];
        for (int g = 0; g < count; g++) {
            time[g] = data.stop[row[groupFrom[g]]];
            for (int i = groupFrom[g]; i < groupFrom[g] + deaths[g]; i++) {
                deathWeight[g] += weight == null ? 1 : weight[i];
            }
        }
        if (data.start == null) {
            leaving = null;
            leftBefore = null;
            entryGroup = null;
        } else {
            leaving = new int[size];
            leftBefore = new int[count];
            entryGroup = new int[size];
            orderEntries(data);
        }
    }

    private static int[] reversed(int[] order) {
        int n = order.length;
        int[] r = new int[n];
        for (int i = 0; i < n; i++) {
            r[i] = order[n - 1 - i];
        }
        return r;
    }

    /** A stable counting sort of positions by stratum code. */
    private static int[] byStratum(int[] order, int[] stratum) {
        if (stratum == null) {
            return order;
        }
        int codes = 0;
        for (int s : stratum) {
            codes = Math.max(codes, s + 1);
        }
        int[] at = new int[codes + 1];
        for (int s : stratum) {
            at[s + 1]++;
        }
        for (int s = 0; s < codes; s++) {
            at[s + 1] += at[s];
        }
        int[] sorted = new int[order.length];
        for (int r : order) {
            sorted[at[stratum[r]]++] = r;
        }
        return sorted;
    }

    private void deathsFirst(SurvivalData data) {
        for (int g = 0; g < deaths.length; g++) {
            int from = groupFrom[g];
            int to = groupFrom[g + 1];
            if (to - from == 1) {
                deaths[g] = data.event[row[from]] ? 1 : 0;
                continue;
            }
            Arrays.sort(row, from, to);
            int[] rows = Arrays.copyOfRange(row, from, to);
            int at = from;
            for (int r : rows) {
                if (data.event[r]) {
                    row[at++] = r;
                }
            }
            deaths[g] = at - from;
            for (int r : rows) {
                if (!data.event[r]) {
                    row[at++] = r;
                }
            }
        }
    }

    private void orderEntries(SurvivalData data) {
        int[] position = new int[size];
        for (int i = 0; i < size; i++) {
            position[row[i]] = i;
        }
        int[] rows = byStratum(reversed(SortOrder.ascending(data.start)), data.stratum);
        for (int i = 0; i < size; i++) {
            leaving[i] = position[rows[i]];
        }
        for (int s = 0; s < stratumCode.length; s++) {
            int next = groupFrom[stratumFrom[s]];
            int end = groupFrom[stratumFrom[s + 1]];
            for (int g = stratumFrom[s]; g < stratumFrom[s + 1]; g++) {
                while (next < end && data.start[row[leaving[next]]] >= time[g]) {
                    entryGroup[leaving[next++]] = g;
                }
                leftBefore[g] = next;
            }
            while (next < end) {
                entryGroup[leaving[next++]] = -1;
            }
        }
    }

    /** Number of groups. */
    int groups() {
        return deaths.length;
    }

    /** Number of strata that have rows. */
    int strata() {
        return stratumCode.length;
    }

    /** The weight at a position. */
    double weight(int position) {
        return weight == null ? 1 : weight[position];
    }

    /** Values by row of the data, by position. */
    double[] gather(double[] byRow) {
        double[] r = new double[size];
        for (int i = 0; i < size; i++) {
            r[i] = byRow[row[i]];
        }
        return r;
    }

    /** Values by position, by row of the data. */
    double[] scatter(double[] byPosition) {
        double[] r = new double[size];
        for (int i = 0; i < size; i++) {
            r[row[i]] = byPosition[i];
        }
        return r;
    }
}
