/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.linear.Chunks;

/**
 * The order of many values by counting digits, stable. Each value becomes a whole number of at most 33 bits that rises with
 * it: itself less the smallest where all values are whole (times in days take one pass over the digits), else its place
 * between the smallest and the largest. Values that share a number are told apart afterwards. The passes run over fixed
 * chunks, so that the order does not depend on the number of threads.
 */
final class RadixOrder {

    private static final int KEY_BITS = 33;
    private static final int ROW_BITS = 31;
    private static final int WIDEST_DIGIT = 13;
    private static final int MOST_CHUNKS = 16;
    private static final int SHORT_RUN = 24;
    private static final double EXACT = 1L << 52;

    private final double[] values;
    private final double min;
    private final boolean whole;
    private final double scale;
    private final int passes;
    private final int bits;
    private final int[] from;

    private RadixOrder(double[] values, double min, double max, boolean whole) {
        this.values = values;
        this.min = min;
        double range = max - min;
        this.whole = whole && range < 1L << KEY_BITS;
        this.scale = this.whole ? 1 : ((1L << KEY_BITS) - 1) / range;
        int used = this.whole ? 64 - Long.numberOfLeadingZeros((long) range) : KEY_BITS;
        passes = Math.max(1, (used + WIDEST_DIGIT - 1) / WIDEST_DIGIT);
        bits = Math.max(1, (used + passes - 1) / passes);
        int chunks = Math.max(1, Math.min(MOST_CHUNKS, values.length / (4 * Chunks.ROWS)));
        from = new int[chunks + 1];
        for (int c = 0; c <= chunks; c++) {
            from[c] = (int) ((long) values.length * c / chunks);
        }
    }

    static int[] ascending(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        boolean finite = true;
        boolean whole = true;
        for (double v : values) {
            finite &= v - v == 0;
            whole &= v == (long) v;
            min = v < min ? v : min;
            max = v > max ? v : max;
        }
        double range = max - min;
        if (!finite || range == Double.POSITIVE_INFINITY || range < Double.MIN_NORMAL * EXACT) {
            return DigitOrder.ascending(values);
        }
        return new RadixOrder(values, min, max, whole && Math.abs(min) < EXACT && Math.abs(max) < EXACT).order();
    }

    private int[] order() {
        int n = values.length;
        int[] order = new int[n];
        long[] source = null;
        for (int pass = 0; pass < passes; pass++) {
            boolean last = whole && pass == passes - 1;
            long[] target = last ? null : new long[n];
            pass(pass * bits, source, target, order);
            source = target;
        }
        if (source != null) {
            finish(source, order);
        }
        return order;
    }

    /** The number that stands for a row, and the row. */
    private long packed(int row) {
        return (long) ((values[row] - min) * scale) << ROW_BITS | row;
    }

    /** Moves the packed rows (or, before the first pass, the rows as they come) to where a digit puts them. */
    private void pass(int digit, long[] source, long[] target, int[] order) {
        int shift = digit + ROW_BITS;
        int buckets = 1 << bits;
        int mask = buckets - 1;
        int chunks = from.length - 1;
        int[][] at = new int[chunks][];
        Chunks.forEach(chunks, c -> {
            int[] count = new int[buckets];
            for (int i = from[c]; i < from[c + 1]; i++) {
                count[(int) ((source == null ? packed(i) : source[i]) >>> shift) & mask]++;
            }
            at[c] = count;
        });
        int total = 0;
        for (int b = 0; b < buckets; b++) {
            for (int c = 0; c < chunks; c++) {
                int count = at[c][b];
                at[c][b] = total;
                total += count;
            }
        }
        Chunks.forEach(chunks, c -> {
            int[] next = at[c];
            for (int i = from[c]; i < from[c + 1]; i++) {
                long key = source == null ? packed(i) : source[i];
                int to = next[(int) (key >>> shift) & mask]++;
                if (target == null) {
                    order[to] = (int) key & Integer.MAX_VALUE;
                } else {
                    target[to] = key;
                }
            }
        });
    }

    private void finish(long[] packed, int[] order) {
        int n = packed.length;
        for (int i = 0; i < n; i++) {
            order[i] = (int) packed[i] & Integer.MAX_VALUE;
        }
        for (int i = 0; i < n;) {
            int to = i + 1;
            while (to < n && packed[to] >>> ROW_BITS == packed[i] >>> ROW_BITS) {
                to++;
            }
            if (to - i > 1) {
                run(order, i, to);
            }
            i = to;
        }
    }

    /** Orders rows whose values share a number: nearly always equal ones, which are in order already. */
    private void run(int[] order, int start, int to) {
        if (to - start <= SHORT_RUN) {
            for (int i = start + 1; i < to; i++) {
                int row = order[i];
                int k = i - 1;
                while (k >= start && values[order[k]] > values[row]) {
                    order[k + 1] = order[k];
                    k--;
                }
                order[k + 1] = row;
            }
            return;
        }
        double[] some = new double[to - start];
        int[] rows = new int[to - start];
        for (int i = start; i < to; i++) {
            rows[i - start] = order[i];
            some[i - start] = values[order[i]];
        }
        int[] sorted = SortOrder.ascending(some);
        for (int i = start; i < to; i++) {
            order[i] = rows[sorted[i - start]];
        }
    }
}
