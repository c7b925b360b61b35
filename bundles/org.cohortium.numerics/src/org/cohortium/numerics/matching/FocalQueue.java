/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** A binary heap of focal units by distance, smallest first; of equal distances the one with the smaller turn. */
final class FocalQueue {

    private final int[] unit;
    private final double[] distance;
    private final long[] turn;
    private int size;

    FocalQueue(int capacity) {
        unit = new int[capacity + 1];
        distance = new double[capacity + 1];
        turn = new long[capacity + 1];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int newUnit, double newDistance, long newTurn) {
        int k = ++size;
        while (k > 1 && before(newDistance, newTurn, k / 2)) {
            move(k / 2, k);
            k /= 2;
        }
        unit[k] = newUnit;
        distance[k] = newDistance;
        turn[k] = newTurn;
    }

    /** Takes the first unit out. */
    int poll() {
        int first = unit[1];
        int last = size--;
        int k = 1;
        while (2 * k <= size) {
            int child = 2 * k;
            if (child < size && before(distance[child + 1], turn[child + 1], child)) {
                child++;
            }
            if (before(distance[last], turn[last], child)) {
                break;
            }
            move(child, k);
            k = child;
        }
        move(last, k);
        return first;
    }

    private boolean before(double d, long t, int other) {
        return d < distance[other] || d == distance[other] && t < turn[other];
    }

    private void move(int from, int to) {
        unit[to] = unit[from];
        distance[to] = distance[from];
        turn[to] = turn[from];
    }
}
