/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * A full match with bounds or with a fraction left out, as a flow of least cost (Hansen and Klopfer 2006, section 3): each
 * focal unit sends as many units of flow as it may have partners, those it does not need by an overflow that costs nothing;
 * each candidate passes one on to the sink and more to the overflow.
 */
final class FullFlow {

    /** Takes the pairs of the match. */
    @FunctionalInterface
    interface Taker {

        void join(int own, int other);
    }

    private final AdmissiblePairs pairs;
    private final FullBounds bounds;
    private final double fraction;
    private final Progress progress;

    /** @param fraction of the candidates that may be left out */
    FullFlow(AdmissiblePairs pairs, FullBounds bounds, double fraction, Progress progress) {
        this.pairs = pairs;
        this.bounds = bounds;
        this.fraction = fraction;
        this.progress = progress;
    }

    /**
     * Joins the pairs; units without an admissible partner get their reason.
     *
     * @throws EstimationException if the bounds cannot be kept to
     */
    void join(Taker taker, UnmatchedReason[] reasons) {
        int focal = pairs.own.length;
        int candidates = pairs.others.length;
        PairGraph graph = new PairGraph(focal);
        boolean[] reached = new boolean[candidates];
        for (int unit = 0; unit < focal; unit++) {
            pairs.visit(unit, Double.POSITIVE_INFINITY, (v, d) -> {
                graph.add(v, d);
                reached[v] = true;
            });
            graph.close(unit);
            progress.checkCancelled();
        }
        int[] use = usable(graph, reached, reasons);
        int usable = use[1];
        if (use[0] == 0 || usable == 0) {
            return;
        }
        long all = (long) focal + candidates;
        long focalMost = Math.min(bounds.focalMost(), all);
        long otherMost = Math.min(bounds.otherMost(), all);
        long needed = Math.max(0, toMatch(candidates, usable)) * bounds.otherLeast();
        int sink = focal + candidates;
        int overflow = sink + 1;
        int end = sink + 2;
        MinimumCostFlow flow = new MinimumCostFlow(end + 1, graph.size() + focal + 2 * candidates + 2);
        long supply = focalMost * use[0];
        if (supply < needed) {
            throw infeasible();
        }
        int[] arc = new int[graph.size()];
        for (int u = 0; u < focal; u++) {
            for (int k = graph.from(u); k < graph.to(u); k++) {
                arc[k] = flow.arc(u, focal + graph.target(k), 1, graph.cost(k));
            }
            flow.arc(u, overflow, focalMost - bounds.focalLeast(), 0);
        }
        for (int v = 0; v < candidates; v++) {
            flow.arc(focal + v, sink, bounds.otherLeast(), 0);
            flow.arc(focal + v, overflow, otherMost - bounds.otherLeast(), 0);
        }
        flow.arc(sink, end, needed, 0);
        flow.arc(overflow, end, supply - needed, 0);
        for (int u = 0; u < focal; u++) {
            if (graph.to(u) > graph.from(u) && !flow.send(u, end, focalMost, progress)) {
                throw infeasible();
            }
        }
        for (int u = 0; u < focal; u++) {
            for (int k = graph.from(u); k < graph.to(u); k++) {
                if (flow.flow(arc[k]) > 0) {
                    taker.join(pairs.own[u], pairs.others[graph.target(k)]);
                }
            }
        }
    }

    /** How many focal units and candidates have an admissible partner. */
    private int[] usable(PairGraph graph, boolean[] reached, UnmatchedReason[] reasons) {
        int[] count = new int[2];
        for (int u = 0; u < pairs.own.length; u++) {
            if (graph.to(u) > graph.from(u)) {
                count[0]++;
            } else {
                reasons[pairs.own[u]] = UnmatchedReason.NONE_WITHIN_CALIPER;
            }
        }
        for (int v = 0; v < reached.length; v++) {
            if (reached[v]) {
                count[1]++;
            } else {
                reasons[pairs.others[v]] = UnmatchedReason.NONE_WITHIN_CALIPER;
            }
        }
        return count;
    }

    /** Candidates without partners count among those left out. */
    private long toMatch(int candidates, int usable) {
        double left = Math.max(0, fraction * candidates - (candidates - usable));
        return (long) StrictMath.rint(usable * (1 - left / usable));
    }

    private static EstimationException infeasible() {
        return new EstimationException("No full match keeps to the smallest and largest number of partners.",
                "Allow fewer partners at least, more at most, or a wider caliper.");
    }
}
