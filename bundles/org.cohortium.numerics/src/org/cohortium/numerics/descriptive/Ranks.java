/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * Ranks from 1, tied values sharing the mean of theirs.
 *
 * @param rank the rank of each value, in the order given
 * @param tieSum the sum over tied sets of t^3 - t
 */
public record Ranks(double[] rank, double tieSum) {

    /** The ranks of values without NaN. */
    public static Ranks of(double[] values) {
        int[] order = SortOrder.ascending(values);
        double[] rank = new double[values.length];
        double tieSum = 0;
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double t = to - from;
            for (int i = from; i < to; i++) {
                rank[order[i]] = (from + 1 + to) / 2.0;
            }
            tieSum += t * t * t - t;
            from = to;
        }
        return new Ranks(rank, tieSum);
    }

    /** Whether no two values are equal. */
    public boolean areDistinct() {
        return tieSum == 0;
    }
}
