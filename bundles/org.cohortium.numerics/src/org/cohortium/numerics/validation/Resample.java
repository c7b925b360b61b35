/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;

/**
 * Some of the rows of a sorted response, each any number of times: a bootstrap sample, a fold, or all rows once. Row i of
 * the resample stands at a position of the sorted response; rows of one stratum and time form a group, its events first.
 */
final class Resample {

    final SortedSurvival base;

    /** Number of distinct rows. */
    final int size;

    /** By row: its position in the sorted response. */
    final int[] position;

    /** By row: how many times it is in the resample. */
    final double[] times;

    /** By row: its case weight times {@link #times}. */
    final double[] weight;

    /** First row of each group and the number of rows behind the last. */
    final int[] groupFrom;

    /** By group: the number of distinct rows with the event, their number with repetitions and their weight. */
    final int[] dead;
    final int[] deaths;
    final double[] deathWeight;

    /** First group of each stratum and the number of groups behind the last. */
    final int[] stratumFrom;

    /** Number of rows with repetitions. */
    final int total;

    /** Number of events with repetitions. */
    final int events;

    /** @param count by position, how many times the row is taken */
    Resample(SortedSurvival base, int[] count) {
        this.base = base;
        int n = 0;
        for (int c : count) {
            n += c > 0 ? 1 : 0;
        }
        size = n;
        position = new int[n];
        times = new double[n];
        weight = new double[n];
        int[] from = new int[n + 1];
        int[] strata = new int[n + 1];
        int groups = 0;
        int stratumCount = 0;
        int at = 0;
        int all = 0;
        for (int i = 0; i < count.length; i++) {
            if (count[i] == 0) {
                continue;
            }
            boolean newStratum = at == 0 || base.stratum[i] != base.stratum[position[at - 1]];
            if (newStratum || base.time[i] != base.time[position[at - 1]]) {
                if (newStratum) {
                    strata[stratumCount++] = groups;
                }
                from[groups++] = at;
            }
            position[at] = i;
            times[at] = count[i];
            weight[at++] = count[i] * base.weight[i];
            all += count[i];
        }
        from[groups] = n;
        strata[stratumCount] = groups;
        total = all;
        groupFrom = Arrays.copyOf(from, groups + 1);
        stratumFrom = Arrays.copyOf(strata, stratumCount + 1);
        dead = new int[groups];
        deaths = new int[groups];
        deathWeight = new double[groups];
        int eventSum = 0;
        for (int g = 0; g < groups; g++) {
            for (int i = groupFrom[g]; i < groupFrom[g + 1] && base.event[position[i]]; i++) {
                dead[g]++;
                deaths[g] += (int) times[i];
                deathWeight[g] += weight[i];
            }
            eventSum += deaths[g];
        }
        events = eventSum;
    }

    /** Every row once. */
    static Resample all(SortedSurvival base) {
        int[] count = new int[base.size];
        Arrays.fill(count, 1);
        return new Resample(base, count);
    }

    int groups() {
        return dead.length;
    }

    int strata() {
        return stratumFrom.length - 1;
    }

    double time(int group) {
        return base.time[position[groupFrom[group]]];
    }

    /** Values by position, by row of the resample. */
    double[] gather(double[] byPosition) {
        double[] r = new double[size];
        for (int i = 0; i < size; i++) {
            r[i] = byPosition[position[i]];
        }
        return r;
    }
}
