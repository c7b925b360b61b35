/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/** Nodes of a graph by the shortest distance known so far, the nearest on top; of equal distances the lower number. */
final class NodeHeap {

    private static final int ABSENT = -1;

    private final int[] heap;
    private final int[] place;
    private final double[] distance;
    private int size;

    NodeHeap(int nodes) {
        heap = new int[nodes];
        place = new int[nodes];
        distance = new double[nodes];
        Arrays.fill(place, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    double least() {
        return size == 0 ? Double.POSITIVE_INFINITY : distance[heap[0]];
    }

    /** Puts a node in, or moves it up if it was farther. */
    void offer(int node, double newDistance) {
        int k = place[node];
        if (k == ABSENT) {
            k = size++;
        } else if (newDistance >= distance[node]) {
            return;
        }
        distance[node] = newDistance;
        up(k, node);
    }

    int poll() {
        int top = heap[0];
        place[top] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            down(last);
        }
        return top;
    }

    void clear() {
        while (size > 0) {
            place[heap[--size]] = ABSENT;
        }
    }

    private boolean before(int a, int b) {
        return distance[a] < distance[b] || distance[a] == distance[b] && a < b;
    }

    private void up(int from, int node) {
        int k = from;
        while (k > 0 && before(node, heap[(k - 1) / 2])) {
            heap[k] = heap[(k - 1) / 2];
            place[heap[k]] = k;
            k = (k - 1) / 2;
        }
        heap[k] = node;
        place[node] = k;
    }

    private void down(int node) {
        int k = 0;
        while (2 * k + 1 < size) {
            int child = 2 * k + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], node)) {
                break;
            }
            heap[k] = heap[child];
            place[heap[k]] = k;
            k = child;
        }
        heap[k] = node;
        place[node] = k;
    }
}
