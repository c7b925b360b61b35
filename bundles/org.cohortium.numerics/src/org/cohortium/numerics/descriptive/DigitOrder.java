/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * The order of many values of any kind, infinite and missing ones too, by counting the digits of their bits: a stable sort
 * from the least to the most significant eleven bits, six passes in all, leaving out those in which all values agree.
 */
final class DigitOrder {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = 6;

    private DigitOrder() {
    }

    static int[] ascending(double[] values) {
        int n = values.length;
        long[] keys = new long[n];
        int[] order = new int[n];
        int[][] counts = new int[PASSES][BUCKETS];
        for (int i = 0; i < n; i++) {
            long key = key(values[i]);
            keys[i] = key;
            order[i] = i;
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][(int) (key >>> pass * BITS) & BUCKETS - 1]++;
            }
        }
        long[] otherKeys = new long[n];
        int[] otherOrder = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] at = counts[pass];
            int shift = pass * BITS;
            if (n == 0 || at[(int) (keys[0] >>> shift) & BUCKETS - 1] == n) {
                continue;
            }
            int total = 0;
            for (int b = 0; b < BUCKETS; b++) {
                int count = at[b];
                at[b] = total;
                total += count;
            }
            for (int i = 0; i < n; i++) {
                int to = at[(int) (keys[i] >>> shift) & BUCKETS - 1]++;
                otherKeys[to] = keys[i];
                otherOrder[to] = order[i];
            }
            long[] k = keys;
            keys = otherKeys;
            otherKeys = k;
            int[] o = order;
            order = otherOrder;
            otherOrder = o;
        }
        return order;
    }

    /** A whole number whose unsigned order is that of the values: -0.0 as 0.0, NaN last. */
    private static long key(double value) {
        if (value != value) {
            return -1L;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
