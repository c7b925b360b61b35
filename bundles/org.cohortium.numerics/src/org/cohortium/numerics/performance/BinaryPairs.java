/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * Rank correlation of a score with a binary outcome, from the pairs of a row with the event and a row without. One sort.
 *
 * @param rows number of rows
 * @param concordant pairs in which the row with the event has the higher score
 * @param discordant pairs in which it has the lower
 * @param tied pairs with equal scores
 */
public record BinaryPairs(int rows, double concordant, double discordant, double tied) {

    /** The pairs of a score. */
    public static BinaryPairs of(boolean[] event, double[] score) {
        int n = event.length;
        int[] order = SortOrder.ascending(score);
        double[] counts = new double[3];
        double othersBelow = 0;
        double events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        double others = n - events;
        if (events == 0 || others == 0) {
            throw new EstimationException("Discrimination needs rows with and rows without the event.",
                "Check which value of the outcome column means that it happened.");
        }
        for (int from = 0; from < n;) {
            int to = from;
            double e = 0;
            while (to < n && score[order[to]] == score[order[from]]) {
                e += event[order[to]] ? 1 : 0;
                to++;
            }
            double o = to - from - e;
            counts[0] += e * othersBelow;
            counts[1] += e * (others - othersBelow - o);
            counts[2] += e * o;
            othersBelow += o;
            from = to;
        }
        return new BinaryPairs(n, counts[0], counts[1], counts[2]);
    }

    /** The concordance index, equal to the area under the curve. */
    public double c() {
        return (concordant + tied / 2) / (concordant + discordant + tied);
    }

    /** Somers' Dxy. */
    public double somers() {
        return (concordant - discordant) / (concordant + discordant + tied);
    }

    /** Goodman and Kruskal's gamma, without tied pairs. */
    public double gamma() {
        return (concordant - discordant) / (concordant + discordant);
    }

    /** Kendall's tau-a, over all pairs of rows. */
    public double tauA() {
        return (concordant - discordant) / (rows * (rows - 1.0) / 2);
    }
}
