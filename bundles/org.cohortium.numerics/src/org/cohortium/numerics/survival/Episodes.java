/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/**
 * Follow-up cut into intervals (start, stop] in which exposures that begin at some time do not change, as R's tmerge cuts it:
 * an exposure counts after the time at which it begins, so that an event at that very time belongs to those not yet exposed.
 *
 * @param row by interval the row it comes from; intervals of one row follow one another in time
 * @param start by interval
 * @param stop by interval
 * @param event by interval whether it ended in the event: only the last of a row can
 * @param exposed {@code [exposure][interval]}
 */
public record Episodes(int[] row, double[] start, double[] stop, boolean[] event, boolean[][] exposed) {

    /**
     * Cuts follow-up.
     *
     * @param entry by row the start of follow-up; null for 0
     * @param end by row its end, after the start
     * @param event by row whether it ended in the event
     * @param begin {@code [exposure][row]} the time at which an exposure begins; NaN for never
     */
    public static Episodes of(double[] entry, double[] end, boolean[] event, double[]... begin) {
        int n = end.length;
        int most = n * (begin.length + 1);
        int[] row = new int[most];
        double[] start = new double[most];
        double[] stop = new double[most];
        boolean[] last = new boolean[most];
        boolean[][] exposed = new boolean[begin.length][most];
        int count = 0;
        double[] cuts = new double[begin.length + 1];
        for (int i = 0; i < n; i++) {
            double from = entry == null ? 0 : entry[i];
            int c = 0;
            for (double[] b : begin) {
                if (b[i] > from && b[i] < end[i]) {
                    cuts[c++] = b[i];
                }
            }
            Arrays.sort(cuts, 0, c);
            cuts[c++] = end[i];
            for (int k = 0; k < c; k++) {
                if (cuts[k] == from) {
                    continue;
                }
                row[count] = i;
                start[count] = from;
                stop[count] = cuts[k];
                last[count] = event[i] && k == c - 1;
                for (int e = 0; e < begin.length; e++) {
                    exposed[e][count] = begin[e][i] <= from;
                }
                from = cuts[k];
                count++;
            }
        }
        int size = count;
        boolean[][] states = new boolean[begin.length][];
        Arrays.setAll(states, e -> Arrays.copyOf(exposed[e], size));
        return new Episodes(Arrays.copyOf(row, size), Arrays.copyOf(start, size), Arrays.copyOf(stop, size),
                Arrays.copyOf(last, size), states);
    }

    /** Number of intervals. */
    public int size() {
        return row.length;
    }
}
