/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

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
        row = new int[size];
        RiskGroups groups = new RiskGroups(data, byStratum(SortOrder.ascending(data.stop), data.stratum), row);
        groupFrom = groups.from();
        deaths = groups.deaths();
        time = groups.time();
        stratumFrom = groups.stratumFrom();
        int strata = stratumFrom.length - 1;
        stratumCode = new int[strata];
        for (int s = 0; s < strata; s++) {
            stratumCode[s] = data.stratum(row[groupFrom[stratumFrom[s]]]);
        }
        weight = data.weight == null ? null : gather(data.weight);
        deathWeight = new double[deaths.length];
        for (int g = 0; g < deaths.length; g++) {
            double sum = weight == null ? deaths[g] : 0;
            for (int i = groupFrom[g]; weight != null && i < groupFrom[g] + deaths[g]; i++) {
                sum += weight[i];
            }
            deathWeight[g] = sum;
        }
        if (data.start == null) {
            leaving = null;
            leftBefore = null;
            entryGroup = null;
        } else {
            leaving = new int[size];
            leftBefore = new int[deaths.length];
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

    private void orderEntries(SurvivalData data) {
        int[] position = positions();
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

    /** The position of each row of the data. */
    int[] positions() {
        int[] position = new int[size];
        for (int i = 0; i < size; i++) {
            position[row[i]] = i;
        }
        return position;
    }

    /**
     * Values by row of the data, by position: what {@link #gather} gives, but read in order and written in as many rising
     * runs as there are groups, which stay in the caches where single reads all over a column would not.
     */
    static double[] scatter(double[] byRow, int[] position) {
        double[] r = new double[byRow.length];
        for (int i = 0; i < r.length; i++) {
            r[position[i]] = byRow[i];
        }
        return r;
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
