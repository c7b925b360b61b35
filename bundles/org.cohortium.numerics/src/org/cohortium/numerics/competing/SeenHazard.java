/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

/**
 * What each row has seen, over the times it was at risk, of the hazard times a function of the step: fully up to its own
 * end, with the weight of the observation probability after a competing event, less what Efron's ties spare the dead.
 */
final class SeenHazard {

    private final SubdistributionRows rows;
    private final double[] upTo;
    private final double[] sparedDead;

    /** By pair of stratum and censoring group, and failure time: weighted sum from that time to the last. */
    final double[][] after;

    /** By failure time: the increment. */
    final double[] increment;

    /** @param factor by step; null for 1 */
    SeenHazard(SubdistributionSums sums, double[] factor) {
        rows = sums.rows;
        int m = rows.failures();
        upTo = new double[m];
        increment = new double[m];
        sparedDead = new double[m];
        for (int s = 0; s < rows.strata(); s++) {
            double sum = 0;
            for (int f = rows.failureFrom[s]; f < rows.failureFrom[s + 1]; f++) {
                for (int k = sums.stepFrom[f]; k < sums.stepFrom[f + 1]; k++) {
                    double h = factor == null ? sums.hazard(k) : sums.hazard(k) * factor[k];
                    increment[f] += h;
                    sparedDead[f] += sums.spared[k] * h;
                }
                sum += increment[f];
                upTo[f] = sum;
            }
        }
        after = new double[rows.pairStratum.length][];
        for (int q = 0; q < after.length; q++) {
            int from = rows.failureFrom[rows.pairStratum[q]];
            int count = rows.pairObserved[q].length;
            after[q] = new double[count + 1];
            for (int f = count - 1; f >= 0; f--) {
                after[q][f] = after[q][f + 1] + rows.pairObserved[q][f] * increment[from + f];
            }
        }
    }

    /** The sum up to and with a failure time of its stratum. */
    double upTo(int failure) {
        return upTo[failure];
    }

    /** What the row at a position has seen. */
    double at(int i) {
        int from = rows.failureFrom[rows.stratum[i]];
        double seen = 0;
        if (rows.end[i] > rows.first[i]) {
            seen = upTo[rows.end[i] - 1] - (rows.first[i] > from ? upTo[rows.first[i] - 1] : 0);
            if (rows.ownCause[i]) {
                seen -= sparedDead[rows.end[i] - 1];
            }
        }
        return rows.competing[i] ? seen + after[rows.pair[i]][rows.end[i] - from] / rows.observed[i] : seen;
    }
}
