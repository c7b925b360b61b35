/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/**
 * The assignment of least cost in which each focal unit gets one candidate, no candidate twice, or none at a cost of its own,
 * by shortest augmenting paths (Jonker and Volgenant 1987) that end as soon as the nearest end is known.
 */
final class OptionalAssignment {

    private static final int NONE = -1;

    private final PairGraph graph;
    private final double[] alone;
    private final Progress progress;

    /** What a candidate's being wanted takes from its cost. */
    private final double[] price;
    private final int[] unitOf;
    private final double[] matchedCost;

    /** Of the search under way: shortest distance, and the unit and cost by which a candidate was reached. */
    private final double[] distance;
    private final int[] before;
    private final double[] beforeCost;
    private final int[] search;
    private final int[] done;
    private final NodeHeap heap;

    /** From which no free candidate can be reached any more; they only matter for who goes without. */
    private final boolean[] dead;
    private final double cheapestAlone;
    private boolean cutShort;
    private boolean keepsPrices;

    /** @param alone what it costs each focal unit to have nobody */
    OptionalAssignment(PairGraph graph, int candidates, double[] alone, Progress progress) {
        this.graph = graph;
        this.alone = alone;
        this.progress = progress;
        price = new double[candidates];
        unitOf = new int[candidates];
        matchedCost = new double[candidates];
        distance = new double[candidates];
        before = new int[candidates];
        beforeCost = new double[candidates];
        search = new int[candidates];
        done = new int[candidates];
        heap = new NodeHeap(candidates);
        dead = new boolean[candidates];
        cheapestAlone = Arrays.stream(alone).min().orElse(0);
        Arrays.fill(unitOf, NONE);
    }

    /** Makes the prices right for pairs that are not in the graph too. */
    OptionalAssignment keepingPrices() {
        keepsPrices = true;
        return this;
    }

    /** What a candidate's being wanted takes from its cost, after {@link #solve()}; at most 0. */
    double price(int candidate) {
        return price[candidate];
    }

    /** What a unit's candidate costs it at the prices, or its having nobody. */
    double costOf(int unit, int[] result) {
        int v = result[unit];
        return v == NONE ? alone[unit] : matchedCost[v] - price[v];
    }

    /** The candidate by focal unit, NONE for none. */
    int[] solve() {
        int[] result = new int[graph.units()];
        Arrays.fill(result, NONE);
        for (int u = 0; u < result.length; u++) {
            if (u % 64 == 0) {
                progress.checkCancelled();
            }
            augment(u, result);
        }
        return result;
    }

    private void augment(int source, int[] result) {
        double end = alone[source];
        int endUnit = source;
        int free = NONE;
        int unit = source;
        double base = 0;
        int finished = 0;
        heap.clear();
        cutShort = false;
        double reduced = largestMatched();
        while (true) {
            reach(unit, base, end, reduced + end - cheapestAlone, source);
            if (heap.least() >= end) {
                cutShort |= !heap.isEmpty();
                break;
            }
            int v = heap.poll();
            done[finished++] = v;
            // rounding must not bring it back
            search[v] = -source - 1;
            if (unitOf[v] == NONE) {
                free = v;
                break;
            }
            unit = unitOf[v];
            base = distance[v] - (matchedCost[v] - price[v]);
            if (base + alone[unit] < end) {
                end = base + alone[unit];
                endUnit = unit;
            }
        }
        double shortest = free == NONE ? end : distance[free];
        for (int k = 0; k < finished; k++) {
            price[done[k]] += distance[done[k]] - shortest;
        }
        for (int k = 0; free == NONE && !cutShort && !keepsPrices && k < finished; k++) {
            dead[done[k]] = true;
        }
        if (free != NONE) {
            shift(free, source, result);
        } else if (endUnit != source) {
            int given = result[endUnit];
            result[endUnit] = NONE;
            shift(given, source, result);
        }
    }

    /** The most that a unit's leaving its candidate can save. */
    private double largestMatched() {
        double largest = 0;
        for (int v = 0; v < unitOf.length; v++) {
            largest = unitOf[v] == NONE ? largest : Math.max(largest, matchedCost[v] - price[v]);
        }
        return largest;
    }

    /** @param useful beyond this a dead candidate cannot lead to anybody better left without */
    private void reach(int unit, double base, double end, double useful, int source) {
        for (int k = graph.from(unit); k < graph.to(unit); k++) {
            int v = graph.target(k);
            double d = base + graph.cost(k) - price[v];
            if (dead[v] && d >= useful) {
                continue;
            }
            cutShort |= d >= end;
            boolean known = search[v] == source + 1;
            if (d < end && search[v] != -source - 1 && (!known || d < distance[v])) {
                search[v] = source + 1;
                distance[v] = d;
                before[v] = unit;
                beforeCost[v] = graph.cost(k);
                heap.offer(v, d);
            }
        }
    }

    /** Gives candidates on from the end of a path to its beginning. */
    private void shift(int last, int source, int[] result) {
        int v = last;
        while (true) {
            int u = before[v];
            int given = result[u];
            result[u] = v;
            unitOf[v] = u;
            matchedCost[v] = beforeCost[v];
            if (u == source) {
                return;
            }
            v = given;
        }
    }
}
