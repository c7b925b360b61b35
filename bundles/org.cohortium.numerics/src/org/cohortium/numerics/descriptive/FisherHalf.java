/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The ways to fill some of the levels of a table, each with the logarithm of 1 over the product of its factorials. */
final class FisherHalf {

    private final int[] level;
    private final int[] groupTotal;
    private final double[] logFactorial;
    private double[] buffer = new double[1024];
    private int size;

    FisherHalf(int[] level, int[] groupTotal, double[] logFactorial) {
        this.level = level;
        this.groupTotal = groupTotal;
        this.logFactorial = logFactorial;
    }

    /** The fillings of a half, listed by what they use of each group's total. */
    static final class Lists {

        private final List<int[]> used = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        int states() {
            return used.size();
        }

        int used(int state, int group) {
            return used.get(state)[group];
        }

        double[] values(int state) {
            return values.get(state);
        }
    }

    private static final class Growing {

        private final int[] used;
        private double[] values = new double[2];
        private int size;

        Growing(int[] used) {
            this.used = used;
        }

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }

    /** All fillings within the groups' totals. */
    Lists all() {
        TreeMap<Long, Growing> byState = new TreeMap<>();
        fillAll(0, 0, level[0], groupTotal.clone(), 0, byState);
        Lists lists = new Lists();
        for (Growing list : byState.values()) {
            lists.used.add(list.used);
            lists.values.add(Arrays.copyOf(list.values, list.size));
        }
        return lists;
    }

    private void fillAll(int l, int g, int rest, int[] left, double log, TreeMap<Long, Growing> byState) {
        if (g == left.length - 1) {
            if (rest > left[g]) {
                return;
            }
            left[g] -= rest;
            double value = log - logFactorial[rest];
            if (l == level.length - 1) {
                byState.computeIfAbsent(key(left), unused -> new Growing(used(left))).add(value);
            } else {
                fillAll(l + 1, 0, level[l + 1], left, value, byState);
            }
            left[g] += rest;
            return;
        }
        int most = Math.min(rest, left[g]);
        for (int x = 0; x <= most; x++) {
            left[g] -= x;
            fillAll(l, g + 1, rest - x, left, log - logFactorial[x], byState);
            left[g] += x;
        }
    }

    private long key(int[] left) {
        long key = 0;
        for (int g = 0; g < left.length - 1; g++) {
            key = key * (groupTotal[g] + 1L) + left[g];
        }
        return key;
    }

    private int[] used(int[] left) {
        int[] used = new int[left.length];
        for (int g = 0; g < used.length; g++) {
            used[g] = groupTotal[g] - left[g];
        }
        return used;
    }

    /** All fillings that use up exactly what is left of the groups' totals. */
    double[] completions(int[] left) {
        size = 0;
        complete(0, 0, level[0], left, 0);
        return Arrays.copyOf(buffer, size);
    }

    private void complete(int l, int g, int rest, int[] left, double log) {
        if (l == level.length - 1) {
            double value = log;
            for (int total : left) {
                value -= logFactorial[total];
            }
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * size);
            }
            buffer[size++] = value;
            return;
        }
        if (g == left.length - 1) {
            if (rest <= left[g]) {
                left[g] -= rest;
                complete(l + 1, 0, level[l + 1], left, log - logFactorial[rest]);
                left[g] += rest;
            }
            return;
        }
        int most = Math.min(rest, left[g]);
        for (int x = 0; x <= most; x++) {
            left[g] -= x;
            complete(l, g + 1, rest - x, left, log - logFactorial[x]);
            left[g] += x;
        }
    }
}
