/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/**
 * The assignment of least cost among many admissible pairs, found on few of them: on the nearest candidates of each unit first,
 * then again with those pairs that the prices of the candidates show to be worth while, until there are none (column
 * generation; Ahuja, Magnanti and Orlin 1993, section 17.5). No pair left out can make the assignment cheaper then.
 */
final class SparseAssignment {

    private final AdmissiblePairs pairs;
    private final int slots;
    private final double[] alone;
    private final Progress progress;

    /** How many pairs of a unit are added at most, more each time. */
    private int few;

    /** Candidates of each unit that are looked at, ascending, and their distances. */
    private final int[][] target;
    private final double[][] cost;

    /**
     * @param slots places of each unit, which cost the same but when they stay empty
     * @param alone cost of an empty place, {@code [unit * slots + k]}
     */
    SparseAssignment(AdmissiblePairs pairs, int slots, double[] alone, Progress progress) {
        this.pairs = pairs;
        this.slots = slots;
        this.alone = alone;
        this.progress = progress;
        few = 8 + 4 * slots;
        target = new int[pairs.own.length][0];
        cost = new double[pairs.own.length][0];
    }

    /**
     * Lets some pairs be among the first.
     *
     * @param seeds candidates, {@code [unit * places + k]}, -1 for none
     * @param places of each unit in the array
     */
    SparseAssignment startingFrom(int[] seeds, int places) {
        for (int u = 0; u < target.length; u++) {
            int[] more = new int[places];
            double[] distance = new double[places];
            int n = 0;
            for (int k = 0; k < places; k++) {
                int v = seeds[u * places + k];
                if (v >= 0 && Arrays.binarySearch(target[u], v) < 0) {
                    more[n] = v;
                    distance[n++] = pairs.distance(u, v);
                }
            }
            merge(u, more, distance, n);
        }
        return this;
    }

    /** The candidate by place, -1 for none. */
    int[] solve() {
        double[] price = new double[pairs.others.length];
        double[] limit = new double[pairs.own.length];
        Arrays.fill(limit, Double.POSITIVE_INFINITY);
        extend(price, limit);
        while (true) {
            PairGraph graph = new PairGraph(alone.length);
            for (int u = 0; u < target.length; u++) {
                for (int k = 0; k < slots; k++) {
                    for (int e = 0; e < target[u].length; e++) {
                        graph.add(target[u][e], cost[u][e]);
                    }
                    graph.close(u * slots + k);
                }
            }
            OptionalAssignment assignment = new OptionalAssignment(graph, price.length, alone, progress).keepingPrices();
            int[] found = assignment.solve();
            for (int v = 0; v < price.length; v++) {
                price[v] = assignment.price(v);
            }
            for (int u = 0; u < limit.length; u++) {
                limit[u] = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < slots; k++) {
                    limit[u] = Math.max(limit[u], assignment.costOf(u * slots + k, found));
                }
                // what rounding may have added
                limit[u] -= 1e-13 * alone[0];
            }
            few = Math.min(2 * few, 1024);
            if (!extend(price, limit)) {
                return found;
            }
        }
    }

    /** Adds the pairs of each unit that cost least at the candidates' prices, below a limit; whether there were any. */
    private boolean extend(double[] price, double[] limit) {
        boolean any = false;
        int[] best = new int[few];
        double[] reduced = new double[few];
        double[] distance = new double[few];
        int[] size = new int[1];
        for (int u = 0; u < target.length; u++) {
            if (u % 64 == 0) {
                progress.checkCancelled();
            }
            int unit = u;
            size[0] = 0;
            pairs.visit(u, Double.POSITIVE_INFINITY, (v, d) -> {
                double r = d - price[v];
                int n = size[0];
                if (r >= limit[unit] || n == few && r >= reduced[n - 1] || Arrays.binarySearch(target[unit], v) >= 0) {
                    return;
                }
                int k = Math.min(n, few - 1);
                while (k > 0 && r < reduced[k - 1]) {
                    best[k] = best[k - 1];
                    reduced[k] = reduced[k - 1];
                    distance[k] = distance[k - 1];
                    k--;
                }
                best[k] = v;
                reduced[k] = r;
                distance[k] = d;
                size[0] = Math.min(n + 1, few);
            });
            if (size[0] > 0) {
                any = true;
                merge(u, best, distance, size[0]);
            }
        }
        return any;
    }

    private void merge(int u, int[] more, double[] distance, int n) {
        int old = target[u].length;
        int[] all = Arrays.copyOf(target[u], old + n);
        double[] costs = Arrays.copyOf(cost[u], old + n);
        for (int k = 0; k < n; k++) {
            int at = old + k;
            while (at > 0 && all[at - 1] > more[k]) {
                all[at] = all[at - 1];
                costs[at] = costs[at - 1];
                at--;
            }
            all[at] = more[k];
            costs[at] = distance[k];
        }
        target[u] = all;
        cost[u] = costs;
    }
}
