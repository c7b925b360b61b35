/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.Progress;

/**
 * A full match without bounds: the set of admissible pairs of least total distance in which every unit with an admissible
 * partner occurs. It consists of the pairs of a matching that gains most, a pair gaining what both units' nearest partners
 * together are farther than the two are from each other, and of the nearest partner for all others (Schrijver 2003, section
 * 19.3). Only pairs that gain anything can be in it, which are few; the matching is found by shortest augmenting paths.
 */
final class EdgeCover {

    private static final int NONE = -1;

    private final AdmissiblePairs pairs;
    private final Progress progress;

    private double[] ownNearest;
    private double[] otherNearest;
    private int[] ownPartner;
    private int[] otherPartner;

    EdgeCover(AdmissiblePairs pairs, Progress progress) {
        this.pairs = pairs;
        this.progress = progress;
    }

    /** Joins the pairs; units without an admissible partner get their reason. */
    void join(Stars stars, UnmatchedReason[] reasons) {
        nearest();
        int[] mate = matching();
        boolean[] covered = new boolean[pairs.others.length];
        for (int u = 0; u < mate.length; u++) {
            if (mate[u] != NONE) {
                covered[mate[u]] = true;
                stars.join(pairs.own[u], pairs.others[mate[u]]);
            }
        }
        for (int u = 0; u < mate.length; u++) {
            if (ownPartner[u] == NONE) {
                reasons[pairs.own[u]] = UnmatchedReason.NONE_WITHIN_CALIPER;
            } else if (mate[u] == NONE) {
                stars.join(pairs.own[u], pairs.others[ownPartner[u]]);
            }
        }
        for (int v = 0; v < covered.length; v++) {
            if (otherPartner[v] == NONE) {
                reasons[pairs.others[v]] = UnmatchedReason.NONE_WITHIN_CALIPER;
            } else if (!covered[v]) {
                stars.join(pairs.own[otherPartner[v]], pairs.others[v]);
            }
        }
    }

    private void nearest() {
        ownNearest = new double[pairs.own.length];
        otherNearest = new double[pairs.others.length];
        ownPartner = new int[ownNearest.length];
        otherPartner = new int[otherNearest.length];
        Arrays.fill(ownNearest, Double.POSITIVE_INFINITY);
        Arrays.fill(otherNearest, Double.POSITIVE_INFINITY);
        Arrays.fill(ownPartner, NONE);
        Arrays.fill(otherPartner, NONE);
        for (int unit = 0; unit < ownNearest.length; unit++) {
            int u = unit;
            tick(u);
            pairs.visit(u, Double.POSITIVE_INFINITY, (v, d) -> {
                if (d < ownNearest[u] || d == ownNearest[u] && v < ownPartner[u]) {
                    ownNearest[u] = d;
                    ownPartner[u] = v;
                }
                if (d < otherNearest[v]) {
                    otherNearest[v] = d;
                    otherPartner[v] = u;
                }
            });
        }
    }

    private void tick(int u) {
        if (u % 64 == 0) {
            progress.checkCancelled();
        }
    }

    /** The candidate by focal unit, NONE for none. */
    private int[] matching() {
        double farthest = 0;
        for (double d : otherNearest) {
            farthest = Double.isInfinite(d) ? farthest : Math.max(farthest, d);
        }
        PairGraph graph = new PairGraph(ownNearest.length);
        for (int unit = 0; unit < ownNearest.length; unit++) {
            int u = unit;
            tick(u);
            if (ownPartner[u] != NONE) {
                pairs.visit(u, ownNearest[u] + farthest, (v, d) -> {
                    double gain = d - ownNearest[u] - otherNearest[v];
                    if (gain < 0) {
                        graph.add(v, gain);
                    }
                });
            }
            graph.close(u);
        }
        return new OptionalAssignment(graph, otherNearest.length, new double[graph.units()], progress).solve();
    }
}
