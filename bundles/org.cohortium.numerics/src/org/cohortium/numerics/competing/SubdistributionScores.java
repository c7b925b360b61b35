/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * The contribution of each row to sums over events of (a x - b), a and b being functions of the step: with a = 1 and b the
 * risk-set mean the score residuals, with a = 0 and b = -1/S0 those to the cumulative baseline hazard. Optionally with what
 * the row contributes through the estimated censoring distribution (Fine and Gray, J Am Stat Assoc 1999;94:496, equation
 * 8). Linear in the rows.
 */
final class SubdistributionScores {

    private final SubdistributionSums sums;
    private final SubdistributionRows rows;
    private final int units;
    private final int[] unit;

    /** Positions, and failure times, in order of time over all strata. */
    private int[] byTime;
    private int[] failureByTime;

    /** By position: weight in its censoring group of those whose row ends then or later. */
    private double[] stillThere;

    SubdistributionScores(SubdistributionSums sums, CompetingData data) {
        this.sums = sums;
        this.rows = sums.rows;
        int n = rows.size;
        unit = new int[n];
        if (!data.response().isClustered()) {
            units = n;
            for (int i = 0; i < n; i++) {
                unit[i] = rows.row[i];
            }
        } else {
            double[] code = new double[n];
            for (int i = 0; i < n; i++) {
                code[i] = data.response().cluster(rows.row[i]);
            }
            int[] order = SortOrder.ascending(code);
            int last = -1;
            for (int k = 0; k < n; k++) {
                last += k == 0 || code[order[k]] != code[order[k - 1]] ? 1 : 0;
                unit[order[k]] = last;
            }
            units = last + 1;
        }
    }

    /** Number of independent units: clusters, or rows without clusters. */
    int units() {
        return units;
    }

    /** Sums of contributions by unit. */
    double[] byUnit(double[] contribution) {
        double[] sum = new double[units];
        for (int i = 0; i < contribution.length; i++) {
            sum[unit[i]] += contribution[i];
        }
        return sum;
    }

    /**
     * The contributions by position.
     *
     * @param a by step, factor of the column; null for 1
     * @param b by step
     * @param x the column by position; null for 0
     * @param censoring whether the estimated censoring distribution counts
     */
    double[] contributions(double[] a, double[] b, double[] x, boolean censoring) {
        double[] ones = a;
        if (a == null) {
            ones = new double[sums.steps()];
            Arrays.fill(ones, 1);
        }
        SeenHazard seenA = new SeenHazard(sums, ones);
        SeenHazard seenB = new SeenHazard(sums, b);
        int n = rows.size;
        double[] c = new double[n];
        double[] deadA = meanOverSteps(ones);
        double[] deadB = meanOverSteps(b);
        for (int i = 0; i < n; i++) {
            double v = x == null ? 0 : x[i];
            double own = 0;
            if (rows.ownCause[i]) {
                int f = rows.end[i] - 1;
                own = rows.weight[i] * (v * deadA[f] - deadB[f]);
            }
            c[i] = own - sums.risk[i] * (v * seenA.at(i) - seenB.at(i));
        }
        if (censoring) {
            addCensoring(c, seenA, seenB, x);
        }
        return c;
    }

    private double[] meanOverSteps(double[] byStep) {
        double[] mean = new double[rows.failures()];
        for (int f = 0; f < mean.length; f++) {
            double sum = 0;
            for (int k = sums.stepFrom[f]; k < sums.stepFrom[f + 1]; k++) {
                sum += byStep[k];
            }
            mean[f] = sum / (sums.stepFrom[f + 1] - sums.stepFrom[f]);
        }
        return mean;
    }

    /** Orders needed for the censoring part, made once; to be called before columns are treated in parallel. */
    void prepareCensoring() {
        if (byTime != null) {
            return;
        }
        int n = rows.size;
        failureByTime = SortOrder.ascending(rows.failureTime);
        stillThere = new double[n];
        int[] order = SortOrder.ascending(rows.stop);
        double[] total = new double[rows.groups];
        for (int from = n - 1; from >= 0;) {
            int to = from;
            while (to >= 0 && rows.stop[order[to]] == rows.stop[order[from]]) {
                total[rows.censoringGroup[order[to]]] += rows.weight[order[to]];
                to--;
            }
            for (; from > to; from--) {
                stillThere[order[from]] = total[rows.censoringGroup[order[from]]];
            }
        }
        byTime = order;
    }

    private void addCensoring(double[] c, SeenHazard seenA, SeenHazard seenB, double[] x) {
        int n = rows.size;
        // by censoring group: what those with an earlier competing event still add, and the compensator so far
        double[] effect = new double[rows.groups];
        double[] compensator = new double[rows.groups];
        // by pair of stratum and group: sums over those with an earlier competing event
        double[] gone = new double[rows.pairStratum.length];
        double[] goneX = new double[rows.pairStratum.length];
        int[][] pairsOf = pairsByStratum();
        int failure = 0;
        for (int from = 0; from < n;) {
            double time = rows.stop[byTime[from]];
            int to = from;
            while (to < n && rows.stop[byTime[to]] == time) {
                to++;
            }
            while (failure < failureByTime.length && rows.failureTime[failureByTime[failure]] < time) {
                passed(failureByTime[failure++], pairsOf, effect, gone, goneX, seenA, seenB);
            }
            for (int k = from; k < to; k++) {
                int i = byTime[k];
                int g = rows.censoringGroup[i];
                if (isCensored(i)) {
                    compensator[g] += rows.weight[i] * effect[g] / (stillThere[i] * stillThere[i]);
                }
            }
            for (int k = from; k < to; k++) {
                int i = byTime[k];
                int g = rows.censoringGroup[i];
                c[i] += rows.weight[i] * ((isCensored(i) ? effect[g] / stillThere[i] : 0) - compensator[g]);
            }
            while (failure < failureByTime.length && rows.failureTime[failureByTime[failure]] <= time) {
                passed(failureByTime[failure++], pairsOf, effect, gone, goneX, seenA, seenB);
            }
            for (int k = from; k < to; k++) {
                int i = byTime[k];
                if (rows.competing[i]) {
                    int q = rows.pair[i];
                    int at = rows.end[i] - rows.failureFrom[rows.stratum[i]];
                    double r = sums.risk[i] / rows.observed[i];
                    double v = x == null ? 0 : x[i];
                    effect[rows.censoringGroup[i]] += r * (v * seenA.after[q][at] - seenB.after[q][at]);
                    gone[q] += r;
                    goneX[q] += r * v;
                }
            }
            from = to;
        }
    }

    private boolean isCensored(int i) {
        return !rows.ownCause[i] && !rows.competing[i];
    }

    private void passed(int f, int[][] pairsOf, double[] effect, double[] gone, double[] goneX, SeenHazard seenA,
            SeenHazard seenB) {
        int s = rows.failureStratum[f];
        for (int q : pairsOf[s]) {
            double g = rows.pairObserved[q][f - rows.failureFrom[s]];
            effect[rows.pairGroup[q]] -= g * (seenA.increment[f] * goneX[q] - seenB.increment[f] * gone[q]);
        }
    }

    private int[][] pairsByStratum() {
        int[][] pairs = new int[rows.strata()][];
        for (int q = 0; q < rows.pairStratum.length;) {
            int to = q;
            while (to < rows.pairStratum.length && rows.pairStratum[to] == rows.pairStratum[q]) {
                to++;
            }
            int[] of = new int[to - q];
            for (int k = q; k < to; k++) {
                of[k - q] = k;
            }
            pairs[rows.pairStratum[q]] = of;
            q = to;
        }
        return pairs;
    }
}
