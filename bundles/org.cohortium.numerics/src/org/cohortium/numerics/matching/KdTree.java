/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Points in a few dimensions, split at the median of the widest dimension down to small leaves, with a bounding box and the
 * number of points not removed in each node. The order of equal points is that of their numbers.
 */
final class KdTree {

    private static final int LEAF = 8;

    private final double[][] point;
    private final int[] order;
    private final Node root;
    private final int[] place;

    private static final class Node {
        final int from;
        final int to;
        final double[] low;
        final double[] high;
        Node lower;
        Node upper;
        int free;

        Node(int from, int to, double[] low, double[] high) {
            this.from = from;
            this.to = to;
            this.low = low;
            this.high = high;
            this.free = to - from;
        }
    }

    /**
     * @param point coordinates of all points, {@code [number][dimension]}
     * @param members numbers of those in the tree, ascending
     */
    KdTree(double[][] point, int[] members) {
        this.point = point;
        order = members.clone();
        root = order.length == 0 ? null : build(0, order.length);
        place = new int[point.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
    }

    static double squaredDistance(double[] a, double[] b) {
        double s = 0;
        for (int d = 0; d < a.length; d++) {
            s += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return s;
    }

    private Node build(int from, int to) {
        int dimensions = point[order[from]].length;
        double[] low = point[order[from]].clone();
        double[] high = low.clone();
        for (int k = from + 1; k < to; k++) {
            for (int d = 0; d < dimensions; d++) {
                low[d] = Math.min(low[d], point[order[k]][d]);
                high[d] = Math.max(high[d], point[order[k]][d]);
            }
        }
        Node node = new Node(from, to, low, high);
        int widest = 0;
        for (int d = 1; d < dimensions; d++) {
            widest = high[d] - low[d] > high[widest] - low[widest] ? d : widest;
        }
        if (to - from > LEAF && dimensions > 0 && high[widest] > low[widest]) {
            int middle = (from + to) >>> 1;
            select(from, to - 1, middle, widest);
            node.lower = build(from, middle);
            node.upper = build(middle, to);
        }
        return node;
    }

    /** Puts the k-th smallest of a range in its place, smaller ones before it (Hoare's selection, median of three). */
    private void select(int first, int last, int k, int dimension) {
        int from = first;
        int to = last;
        while (to > from) {
            int middle = (from + to) >>> 1;
            int pivot = median(order[from], order[middle], order[to], dimension);
            int i = from;
            int j = to;
            while (i <= j) {
                while (before(order[i], pivot, dimension)) {
                    i++;
                }
                while (before(pivot, order[j], dimension)) {
                    j--;
                }
                if (i <= j) {
                    int swap = order[i];
                    order[i++] = order[j];
                    order[j--] = swap;
                }
            }
            if (k <= j) {
                to = j;
            } else if (k >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    private int median(int a, int b, int c, int dimension) {
        if (before(a, b, dimension)) {
            return before(b, c, dimension) ? b : before(a, c, dimension) ? c : a;
        }
        return before(a, c, dimension) ? a : before(b, c, dimension) ? c : b;
    }

    private boolean before(int a, int b, int dimension) {
        double x = point[a][dimension];
        double y = point[b][dimension];
        return x < y || x == y && a < b;
    }

    /** Takes a point out of the free ones. */
    void remove(int member) {
        int k = place[member];
        Node node = root;
        while (node != null) {
            node.free--;
            node = node.lower == null ? null : k < node.lower.to ? node.lower : node.upper;
        }
    }

    /**
     * The nearest members, nearest first, equally near ones by number.
     *
     * @param count largest number wanted
     * @param freeOnly whether branches without free points may be left out
     * @param allowed which members may be returned
     */
    int[] nearest(double[] from, int count, boolean freeOnly, IntPredicate allowed) {
        Hits hits = new Hits(count);
        if (root != null) {
            search(root, from, freeOnly, allowed, hits);
        }
        return Arrays.copyOf(hits.member, hits.size);
    }

    private void search(Node node, double[] from, boolean freeOnly, IntPredicate allowed, Hits hits) {
        if (freeOnly && node.free == 0 || outside(node, from) > hits.reach()) {
            return;
        }
        if (node.lower == null) {
            for (int k = node.from; k < node.to; k++) {
                double d = squaredDistance(from, point[order[k]]);
                if (d <= hits.reach() && allowed.test(order[k])) {
                    hits.add(order[k], d);
                }
            }
            return;
        }
        boolean lowerFirst = outside(node.lower, from) <= outside(node.upper, from);
        search(lowerFirst ? node.lower : node.upper, from, freeOnly, allowed, hits);
        search(lowerFirst ? node.upper : node.lower, from, freeOnly, allowed, hits);
    }

    /** Squared distance of a point from the box of a node. */
    private static double outside(Node node, double[] from) {
        double s = 0;
        for (int d = 0; d < from.length; d++) {
            double gap = Math.max(0, Math.max(node.low[d] - from[d], from[d] - node.high[d]));
            s += gap * gap;
        }
        return s;
    }

    /** The best so far. */
    private static final class Hits {
        final int[] member;
        final double[] distance;
        int size;

        Hits(int count) {
            member = new int[count];
            distance = new double[count];
        }

        double reach() {
            return size < member.length ? Double.POSITIVE_INFINITY : distance[size - 1];
        }

        void add(int newMember, double newDistance) {
            int k = size;
            while (k > 0 && (newDistance < distance[k - 1]
                    || newDistance == distance[k - 1] && newMember < member[k - 1])) {
                k--;
            }
            if (k == member.length) {
                return;
            }
            size = Math.min(size + 1, member.length);
            System.arraycopy(member, k, member, k + 1, size - k - 1);
            System.arraycopy(distance, k, distance, k + 1, size - k - 1);
            member[k] = newMember;
            distance[k] = newDistance;
        }
    }
}
