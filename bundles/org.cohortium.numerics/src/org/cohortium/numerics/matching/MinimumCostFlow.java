/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/**
 * A flow of least cost, sent from one source after the other along shortest paths whose lengths are kept from being negative
 * by potentials (Edmonds and Karp 1972; Ahuja, Magnanti and Orlin 1993, section 9.7). Costs are not negative.
 */
final class MinimumCostFlow {

    private static final int NONE = -1;

    private final int[] first;
    private int[] next;
    private int[] head;
    private long[] left;
    private double[] cost;
    private int arcs;

    private final double[] potential;
    private final double[] distance;
    private final int[] by;
    private final int[] search;
    private final int[] done;
    private final NodeHeap heap;
    private int searches;

    MinimumCostFlow(int nodes, int arcsExpected) {
        first = new int[nodes];
        Arrays.fill(first, NONE);
        int length = 2 * Math.max(8, arcsExpected);
        next = new int[length];
        head = new int[length];
        left = new long[length];
        cost = new double[length];
        potential = new double[nodes];
        distance = new double[nodes];
        by = new int[nodes];
        search = new int[nodes];
        done = new int[nodes];
        heap = new NodeHeap(nodes);
    }

    /** Adds an arc and gives its number. */
    int arc(int from, int to, long capacity, double costOfOne) {
        if (arcs + 2 > head.length) {
            int length = 2 * head.length;
            next = Arrays.copyOf(next, length);
            head = Arrays.copyOf(head, length);
            left = Arrays.copyOf(left, length);
            cost = Arrays.copyOf(cost, length);
        }
        half(from, to, capacity, costOfOne);
        half(to, from, 0, -costOfOne);
        return arcs - 2;
    }

    private void half(int from, int to, long capacity, double costOfOne) {
        head[arcs] = to;
        left[arcs] = capacity;
        cost[arcs] = costOfOne;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** The flow in an arc. */
    long flow(int arc) {
        return left[arc + 1];
    }

    /**
     * Sends from one node to another.
     *
     * @return whether all could be sent
     */
    boolean send(int source, int sink, long amount, Progress progress) {
        long rest = amount;
        while (rest > 0) {
            progress.checkCancelled();
            if (!shortestPath(source, sink)) {
                return false;
            }
            long sent = rest;
            for (int node = sink; node != source; node = head[by[node] ^ 1]) {
                sent = Math.min(sent, left[by[node]]);
            }
            for (int node = sink; node != source; node = head[by[node] ^ 1]) {
                left[by[node]] -= sent;
                left[by[node] ^ 1] += sent;
            }
            rest -= sent;
        }
        return true;
    }

    private boolean shortestPath(int source, int sink) {
        searches++;
        heap.clear();
        search[source] = searches;
        distance[source] = 0;
        heap.offer(source, 0);
        int finished = 0;
        while (!heap.isEmpty()) {
            int node = heap.poll();
            done[finished++] = node;
            if (node == sink) {
                break;
            }
            for (int a = first[node]; a != NONE; a = next[a]) {
                if (left[a] > 0) {
                    int to = head[a];
                    // rounding must not make a length negative
                    double length = Math.max(0, cost[a] + potential[node] - potential[to]);
                    double d = distance[node] + length;
                    if (search[to] != searches || d < distance[to]) {
                        search[to] = searches;
                        distance[to] = d;
                        by[to] = a;
                        heap.offer(to, d);
                    }
                }
            }
        }
        if (search[sink] != searches || done[finished - 1] != sink) {
            return false;
        }
        for (int k = 0; k < finished; k++) {
            potential[done[k]] += distance[done[k]] - distance[sink];
        }
        return true;
    }
}
