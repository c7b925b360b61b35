/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * An ascending sequence of numbers that can take a zero in its place, and can have a number added to all its members from a
 * position on and taken from all before it; each in logarithmic time. The slopes of a convex function while intervals are
 * crossed and units absorbed. A treap whose shape comes from a fixed sequence of priorities.
 */
final class SlopeSequence {

    private static final int NONE = 0;

    private final int[] left;
    private final int[] right;
    private final int[] size;
    private final int[] priority;
    private final double[] value;
    private final double[] pending;
    private int used;
    private int root;
    private long state = 0x9E3779B97F4A7C15L;

    /** The two halves of the last split. */
    private int lower;
    private int upper;

    SlopeSequence(int capacity) {
        left = new int[capacity + 1];
        right = new int[capacity + 1];
        size = new int[capacity + 1];
        priority = new int[capacity + 1];
        value = new double[capacity + 1];
        pending = new double[capacity + 1];
    }

    /** How many members are negative. */
    int negatives() {
        int count = 0;
        int node = root;
        double above = 0;
        while (node != NONE) {
            // what waits in the nodes above has not reached this one yet
            double here = value[node] + above;
            double below = above + pending[node];
            if (here < 0) {
                count += size[left[node]] + 1;
                node = right[node];
            } else {
                node = left[node];
            }
            above = below;
        }
        return count;
    }

    /** Puts a zero behind all negative members. */
    void addZero() {
        split(root, negatives());
        int low = lower;
        int high = upper;
        int node = ++used;
        size[node] = 1;
        priority[node] = next();
        root = merge(merge(low, node), high);
    }

    /** Adds an amount to the members from a position on and takes it from those before. */
    void spread(int position, double amount) {
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

    private void split(int node, int count) {
        if (node == NONE) {
            lower = NONE;
            upper = NONE;
            return;
        }
        push(node);
        if (size[left[node]] < count) {
            split(right[node], count - size[left[node]] - 1);
            right[node] = lower;
            lower = node;
        } else {
            split(left[node], count);
            left[node] = upper;
            upper = node;
        }
        size[node] = 1 + size[left[node]] + size[right[node]];
    }

    private int merge(int a, int b) {
        if (a == NONE || b == NONE) {
            return a == NONE ? b : a;
        }
        if (priority[a] >= priority[b]) {
            push(a);
            right[a] = merge(right[a], b);
            size[a] = 1 + size[left[a]] + size[right[a]];
            return a;
        }
        push(b);
        left[b] = merge(a, left[b]);
        size[b] = 1 + size[left[b]] + size[right[b]];
        return b;
    }
}
