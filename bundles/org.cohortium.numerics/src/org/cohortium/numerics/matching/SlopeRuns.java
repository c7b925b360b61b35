/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * An ascending sequence of slopes, equal neighbours held as one run, that can take slopes in their place, lose members at
 * its ends, and have a number added to all members from a position on and taken from all before it; each in logarithmic
 * time. The slopes of a convex function on the integers while intervals are crossed and units come in. A slope has a rank,
 * which counts before its value: a slope of a rank below 0 is below every number. A treap whose shape comes from a fixed sequence of
 * priorities.
 */
final class SlopeRuns {

    /** A length that stands for all there can be; the sum of a million of them is still a long. */
    static final long ENDLESS = 1L << 40;

    private static final int NONE = 0;

    private final int[] left;
    private final int[] right;
    private final int[] priority;
    private final int[] rank;
    private final double[] value;
    private final double[] pending;
    private final long[] length;
    private final long[] size;
    private int used;
    private int root;
    private long state = 0x9E3779B97F4A7C15L;

    /** The two halves of the last split. */
    private int lower;
    private int upper;

    /** @param operations how often slopes are put in or spread at most */
    SlopeRuns(int operations) {
        int capacity = operations + 1;
        left = new int[capacity];
        right = new int[capacity];
        priority = new int[capacity];
        rank = new int[capacity];
        value = new double[capacity];
        pending = new double[capacity];
        length = new long[capacity];
        size = new long[capacity];
    }

    long size() {
        return size[root];
    }

    /** How many members are below a slope, or not above it. */
    long below(int atRank, double slope, boolean orEqual) {
        long count = 0;
        int node = root;
        double above = 0;
        while (node != NONE) {
            // what waits in the nodes above has not reached this one yet
            double here = value[node] + above;
            double further = above + pending[node];
            boolean less = rank[node] != atRank ? rank[node] < atRank : orEqual ? here <= slope : here < slope;
            if (less) {
                count += size[left[node]] + length[node];
                node = right[node];
            } else {
                node = left[node];
            }
            above = further;
        }
        return count;
    }

    /** Puts members of a slope behind all below it. */
    void insert(int atRank, double slope, long count) {
        if (count <= 0) {
            return;
        }
        split(root, below(atRank, slope, false));
        int low = lower;
        int high = upper;
        root = merge(merge(low, leaf(atRank, slope, count)), high);
    }

    /** Adds an amount to the members from a position on and takes it from those before. */
    void spread(long position, double amount) {
        if (amount == 0) {
            return;
        }
        split(root, Math.max(0, Math.min(position, size[root])));
        int low = lower;
        int high = upper;
        add(low, -amount);
        add(high, amount);
        root = merge(low, high);
    }

    /** Keeps only the members between two positions. */
    void keep(long from, long to) {
        if (to < size[root]) {
            split(root, Math.max(0, to));
            root = lower;
        }
        if (from > 0) {
            split(root, Math.min(from, size[root]));
            root = upper;
        }
    }

    private int leaf(int atRank, double slope, long count) {
        int node = ++used;
        rank[node] = atRank;
        value[node] = slope;
        length[node] = count;
        size[node] = count;
        priority[node] = next();
        return node;
    }

    private int next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (state >>> 33);
    }

    private void add(int node, double amount) {
        if (node != NONE) {
            value[node] += amount;
            pending[node] += amount;
        }
    }

    private void push(int node) {
        if (pending[node] != 0) {
            add(left[node], pending[node]);
            add(right[node], pending[node]);
            pending[node] = 0;
        }
    }

    private void measure(int node) {
        size[node] = length[node] + size[left[node]] + size[right[node]];
    }

    /** Splits so that the lower half has a number of members; a run that lies across is cut in two. */
    private void split(int node, long count) {
        if (node == NONE) {
            lower = NONE;
            upper = NONE;
            return;
        }
        push(node);
        long before = size[left[node]];
        if (count >= before + length[node]) {
            split(right[node], count - before - length[node]);
            right[node] = lower;
            measure(node);
            lower = node;
        } else if (count <= before) {
            split(left[node], count);
            left[node] = upper;
            measure(node);
            upper = node;
        } else {
            int rest = merge(leaf(rank[node], value[node], length[node] - (count - before)), right[node]);
            right[node] = NONE;
            length[node] = count - before;
            measure(node);
            lower = node;
            upper = rest;
        }
    }

    private int merge(int a, int b) {
        if (a == NONE || b == NONE) {
            return a == NONE ? b : a;
        }
        if (priority[a] >= priority[b]) {
            push(a);
            right[a] = merge(right[a], b);
            measure(a);
            return a;
        }
        push(b);
        left[b] = merge(a, left[b]);
        measure(b);
        return b;
    }
}
