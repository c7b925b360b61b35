/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;

/**
 * How an exact test divides the levels of a table into two halves, and what that costs.
 *
 * @param first the totals of the levels of the first half
 * @param second the totals of the levels of the second half
 * @param work about how many half tables are looked at
 */
record FisherPlan(int[] first, int[] second, double work) {

    private static final int MOST_LEVELS = 16;
    private static final double MOST_LISTED = 2e7;

    /** The cheapest division. */
    static FisherPlan of(int[] totals, int groups) {
        FisherPlan best = new FisherPlan(totals, new int[0], Double.POSITIVE_INFINITY);
        if (totals.length > MOST_LEVELS) {
            return best;
        }
        int[] sorted = totals.clone();
        Arrays.sort(sorted);
        for (int subset = 1; subset < (1 << sorted.length) - 1; subset++) {
            int[] first = chosen(sorted, subset);
            int[] second = chosen(sorted, ~subset);
            double listed = ways(first, groups);
            double states = Math.min(listed, fillings(sum(first), groups));
            double completions = Math.max(1, ways(second, groups) / fillings(sum(second), groups));
            double free = second.length > 1 ? fillings(second[0], groups) : 1;
            double work = listed + states * Math.max(completions, free);
            if (work < best.work && listed <= MOST_LISTED) {
                best = new FisherPlan(first, second, work);
            }
        }
        return best;
    }

    private static int[] chosen(int[] totals, int subset) {
        int[] chosen = new int[totals.length];
        int count = 0;
        for (int i = 0; i < totals.length; i++) {
            if ((subset >> i & 1) != 0) {
                chosen[count++] = totals[i];
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static int sum(int[] totals) {
        return Arrays.stream(totals).sum();
    }

    private static double ways(int[] totals, int groups) {
        double ways = 1;
        for (int total : totals) {
            ways *= fillings(total, groups);
        }
        return ways;
    }

    /** The number of ways to divide a total among groups. */
    private static double fillings(int total, int groups) {
        double ways = 1;
        for (int g = 1; g < groups; g++) {
            ways *= (double) (total + g) / g;
        }
        return ways;
    }
}
