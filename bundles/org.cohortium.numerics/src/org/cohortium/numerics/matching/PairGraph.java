/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/** Pairs of focal units and candidates with a cost each, in the order of the focal units. */
final class PairGraph {

    /** Beyond this the pairs would not fit into the memory of a usual computer. */
    private static final int MOST = 150_000_000;

    private int[] target = new int[1024];
    private double[] cost = new double[1024];
    private final int[] start;
    private int size;

    PairGraph(int units) {
        start = new int[units + 1];
    }

    /** @throws EstimationException if there are too many */
    void add(int other, double newCost) {
        if (size == target.length) {
            if (size >= MOST) {
                throw new EstimationException("More than " + MOST + " pairs are near enough to be matched.",
                        "Set a narrower caliper, or match exactly on a variable.");
            }
            int length = Math.min(MOST, 2 * size);
            target = Arrays.copyOf(target, length);
            cost = Arrays.copyOf(cost, length);
        }
        target[size] = other;
        cost[size++] = newCost;
    }

    /** Ends the pairs of a focal unit; called for each in turn. */
    void close(int unit) {
        start[unit + 1] = size;
    }

    int units() {
        return start.length - 1;
    }

    int from(int unit) {
        return start[unit];
    }

    int to(int unit) {
        return start[unit + 1];
    }

    int target(int pair) {
        return target[pair];
    }

    double cost(int pair) {
        return cost[pair];
    }

    int size() {
        return size;
    }
}
