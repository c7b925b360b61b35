/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.descriptive.SortOrder;

/**
 * How many partners each focal unit gets when their number may vary about a mean: the fewest for those whose scores are most
 * unlike the other group's, the most for those most like them, and as few as possible in between (Ming and Rosenbaum 2000).
 */
public final class VariableRatio {

    private VariableRatio() {
    }

    /**
     * The numbers.
     *
     * @param focal by row
     * @param score by row
     * @param mean partners per focal unit, between least and most
     * @param least at least 1
     * @param most more than least
     * @return by row, 0 for rows that are not focal
     */
    public static int[] of(boolean[] focal, double[] score, double mean, int least, int most) {
        if (least < 1 || most <= least || !(mean >= least && mean <= most)) {
            throw new IllegalArgumentException("the mean number of partners lies between the least and the most");
        }
        double[] sum = new double[2];
        int[] n = new int[2];
        for (int i = 0; i < focal.length; i++) {
            sum[focal[i] ? 1 : 0] += score[i];
            n[focal[i] ? 1 : 0]++;
        }
        int units = n[1];
        boolean descending = sum[1] / n[1] > sum[0] / n[0];
        int[] row = new int[units];
        double[] own = new double[units];
        int k = 0;
        for (int i = 0; i < focal.length; i++) {
            if (focal[i]) {
                row[k] = i;
                own[k++] = descending ? -score[i] : score[i];
            }
        }
        long all = (long) StrictMath.rint(mean * units);
        long withMost = Math.max(0, Math.min(units - 1L, (all - (long) least * (units - 1)) / (most - least)));
        long withLeast = units - withMost - 1;
        int[] order = SortOrder.ascending(own);
        int[] wanted = new int[focal.length];
        long between = all - least * withLeast - most * withMost;
        for (k = 0; k < units; k++) {
            long here = k < withLeast ? least : k > withLeast ? most : between;
            // nobody stays without: the next gives one away
            here -= between < 1 && k == withLeast + 1 ? 1 - between : 0;
            wanted[row[order[k]]] = (int) Math.max(1, here);
        }
        return wanted;
    }
}
