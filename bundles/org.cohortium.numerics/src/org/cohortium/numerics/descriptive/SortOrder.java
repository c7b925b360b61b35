/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * The row numbers that put values in ascending order, ties in row order. NaN goes last; -0.0 and 0.0 are equal.
 * O(n log n) time, no boxing; O(n) when the values already ascend or are many.
 */
public final class SortOrder {

    private static final int RUN = 16;

    /** From so many values on counting digits is faster than merging. */
    private static final int MANY = 20_000;

    private SortOrder() {
    }

    /** The 0-based positions of {@code values} in ascending order, stable. */
    public static int[] ascending(double[] values) {
        int n = values.length;
        int i = 1;
        while (i < n && !after(values[i - 1], values[i])) {
            i++;
        }
        if (i < n && n >= MANY) {
            return RadixOrder.ascending(values);
        }
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            order[k] = k;
        }
        return i >= n ? order : mergeSort(values, order);
    }

    private static int[] mergeSort(double[] values, int[] start) {
        int n = start.length;
        for (int from = 0; from < n; from += RUN) {
            insertionSort(values, start, from, Math.min(n, from + RUN));
        }
        int[] source = start;
        int[] target = new int[n];
        for (long width = RUN; width < n; width *= 2) {
            for (long from = 0; from < n; from += 2 * width) {
                merge(values, source, target, (int) from, (int) Math.min(n, from + width),
                        (int) Math.min(n, from + 2 * width));
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        return source;
    }

    private static void insertionSort(double[] values, int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int k = i - 1;
            while (k >= from && after(values[order[k]], values[row])) {
                order[k + 1] = order[k];
                k--;
            }
            order[k + 1] = row;
        }
    }

    private static void merge(double[] values, int[] source, int[] target, int from, int middle, int to) {
        if (middle >= to || !after(values[source[middle - 1]], values[source[middle]])) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right >= to || left < middle && !after(values[source[left]], values[source[right]])) {
                target[k] = source[left++];
            } else {
                target[k] = source[right++];
            }
        }
    }

    private static boolean after(double a, double b) {
        return a > b || a != a && b == b;
    }
}
