/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import org.cohortium.numerics.survival.SurvivalData;

/**
 * A peculiarity of glmnet's Cox models of right-censored data, to reproduce its digits. A row censored at the very time of
 * an event is at risk at it. glmnet means to hold to this by adding 100 times the machine precision to times of censoring,
 * which changes nothing from a time of 256 on; its sort (Singleton, Commun ACM 1969;12:185, algorithm 347), which does not keep
 * the order of equal values, may then put such a row before the event, and so takes it out of the risk set.
 */
final class GlmnetTies {

    private static final double SHIFT = 100 * 0x1p-52;
    private static final int SMALL = 10;

    private GlmnetTies() {
    }

    /** The response with the rows that glmnet takes out too early censored between the two times. */
    static SurvivalData of(SurvivalData data) {
        int n = data.size();
        double[] stop = data.stops();
        double[] time = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            time[i] = stop[i] + (data.event(i) ? 0 : SHIFT);
            order[i] = i;
        }
        sort(time, order);
        boolean changed = false;
        double firstEvent = Double.NaN;
        double before = Double.NaN;
        for (int from = 0, to; from < n; from = to) {
            to = from;
            int event = -1;
            while (to < n && time[order[to]] == time[order[from]]) {
                if (event < 0 && data.event(order[to])) {
                    event = to;
                }
                to++;
            }
            double now = stop[order[from]];
            if (event >= 0) {
                for (int k = from; k < event && !Double.isNaN(firstEvent); k++) {
                    stop[order[k]] = before + (now - before) / 2;
                    changed = true;
                }
                firstEvent = Double.isNaN(firstEvent) ? now : firstEvent;
            }
            before = now;
        }
        return changed ? SurvivalData.right(stop, data.events()).weights(data.weights()).build() : data;
    }

    /** Sorts positions by their values as algorithm 347 does. */
    static void sort(double[] value, int[] order) {
        int[] from = new int[64];
        int[] to = new int[64];
        int depth = 0;
        int i = 0;
        int j = order.length - 1;
        while (true) {
            boolean split = j - i > SMALL || i == 0 && i < j;
            if (split) {
                int[] ends = partition(value, order, i, j);
                int k = ends[0];
                int l = ends[1];
                if (l - i > j - k) {
                    from[depth] = i;
                    to[depth++] = l;
                    i = k;
                } else {
                    from[depth] = k;
                    to[depth++] = j;
                    j = l;
                }
                continue;
            }
            if (i > 0) {
                insert(value, order, i, j);
            }
            if (depth == 0) {
                return;
            }
            i = from[--depth];
            j = to[depth];
        }
    }

    private static int[] partition(double[] value, int[] order, int i, int j) {
        int middle = (i + j) / 2;
        if (value[order[i]] > value[order[middle]]) {
            swap(order, i, middle);
        }
        if (value[order[j]] < value[order[middle]]) {
            swap(order, j, middle);
            if (value[order[i]] > value[order[middle]]) {
                swap(order, i, middle);
            }
        }
        double pivot = value[order[middle]];
        int k = i;
        int l = j;
        while (true) {
            do {
                l--;
            } while (value[order[l]] > pivot);
            do {
                k++;
            } while (value[order[k]] < pivot);
            if (k > l) {
                return new int[] {k, l};
            }
            swap(order, k, l);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int o = order[a];
        order[a] = order[b];
        order[b] = o;
    }

    private static void insert(double[] value, int[] order, int first, int last) {
        for (int i = first; i < last; i++) {
            int row = order[i + 1];
            double v = value[row];
            int k = i;
            while (v < value[order[k]]) {
                order[k + 1] = order[k];
                k--;
            }
            order[k + 1] = row;
        }
    }
}
