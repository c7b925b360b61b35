/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The rows of a Fine-Gray model by stratum and, within it, time; the times of events of the cause; and at which of them a
 * row is at risk: fully up to its own end, and after a competing event with the probability of still being observed.
 * Positions are places in this order.
 */
final class SubdistributionRows {

    final int size;

    /** The row at a position. */
    final int[] row;

    /** Codes of the strata with rows, ascending; first position and first failure time of each. */
    final int[] stratumCode;
    final int[] positionFrom;
    final int[] failureFrom;

    /** Stratum (its place) by position and by failure time. */
    final int[] stratum;
    final int[] failureStratum;

    /** By failure time: when, its first row among {@link #dead}, how many. */
    final double[] failureTime;
    final int[] deadFrom;
    final int[] dead;

    /** By position: at risk from failure time {@code first} up to, not including, {@code end}. */
    final int[] first;
    final int[] end;
    final boolean[] ownCause;
    final boolean[] competing;
    final double[] weight;
    final double[] stop;

    /** By position: censoring group, and the pair of it with the stratum. */
    final int[] censoringGroup;
    final int[] pair;
    final int[] pairStratum;
    final int[] pairGroup;
    final int groups;

    /** By position: probability of observation just before the own end; by pair and failure time of its stratum likewise. */
    final double[] observed;
    final double[][] pairObserved;

    /** Whether rows enter after the first failure time of their stratum. */
    private final boolean delayed;

    /** Positions with a competing event, by pair. */
    private final int[][] competingOfPair;

    private final CensoringCurves curves;

    SubdistributionRows(CompetingData data, int cause, int[] censoring, FineGrayOptions options) {
        SurvivalData r = data.response();
        size = data.size();
        double[] stops = r.stops();
        row = byStratum(SortOrder.ascending(stops), r);
        stop = new double[size];
        weight = new double[size];
        stratum = new int[size];
        ownCause = new boolean[size];
        competing = new boolean[size];
        int strata = 0;
        int deaths = 0;
        for (int i = 0; i < size; i++) {
            int at = row[i];
            strata += i == 0 || r.stratum(at) != r.stratum(row[i - 1]) ? 1 : 0;
            stop[i] = stops[at];
            weight[i] = r.weight(at);
            stratum[i] = strata - 1;
            ownCause[i] = data.cause(at) == cause;
            competing[i] = data.cause(at) != 0 && !ownCause[i];
            deaths += ownCause[i] ? 1 : 0;
        }
        stratumCode = new int[strata];
        positionFrom = new int[strata + 1];
        failureFrom = new int[strata + 1];
        dead = new int[deaths];
        double[] times = new double[deaths];
        int[] firstDead = new int[deaths + 1];
        int failures = collectFailures(r, times, firstDead);
        failureTime = Arrays.copyOf(times, failures);
        deadFrom = Arrays.copyOf(firstDead, failures + 1);
        failureStratum = new int[failures];
        for (int s = 0; s < strata; s++) {
            Arrays.fill(failureStratum, failureFrom[s], failureFrom[s + 1], s);
        }
        first = new int[size];
        end = new int[size];
        collectTimesAtRisk(r);
        censoringGroup = new int[size];
        int[] byRow = new int[size];
        int most = 0;
        for (int i = 0; i < size; i++) {
            censoringGroup[i] = censoring == null ? stratum[i] : censoring[row[i]];
            byRow[row[i]] = censoringGroup[i];
            most = Math.max(most, censoringGroup[i]);
        }
        groups = most + 1;
        curves = new CensoringCurves(data, byRow, groups, options);
        pair = new int[size];
        int[][] pairs = collectPairs();
        pairStratum = pairs[0];
        pairGroup = pairs[1];
        competingOfPair = collectCompeting();
        delayed = r.isCounting();
        observed = new double[size];
        for (int i = 0; i < size; i++) {
            observed[i] = competing[i] ? curves.before(censoringGroup[i], stop[i]) : 1;
            if (!(observed[i] > 0)) {
                throw new EstimationException("The weights of the Fine-Gray model are not defined: after the competing event in row "
                        + r.rowNumber(row[i]) + " a time came at which nobody was under observation, before others entered.",
                        "Let follow-up begin later, where observation has no gap, merge small strata or censoring groups, or use "
                                + "cause-specific hazards.");
            }
        }
        pairObserved = new double[pairStratum.length][];
        for (int q = 0; q < pairObserved.length; q++) {
            pairObserved[q] = curves.before(pairGroup[q], failureTime, failureFrom[pairStratum[q]],
                    failureFrom[pairStratum[q] + 1]);
        }
    }

    /** Fills strata, failure times and their dead; returns the number of failure times. */
    private int collectFailures(SurvivalData r, double[] times, int[] firstDead) {
        int failures = 0;
        int d = 0;
        for (int i = 0; i < size; i++) {
            int s = stratum[i];
            if (i == 0 || s != stratum[i - 1]) {
                stratumCode[s] = r.stratum(row[i]);
                positionFrom[s] = i;
                failureFrom[s] = failures;
            }
            if (ownCause[i]) {
                if (failures == failureFrom[s] || times[failures - 1] != stop[i]) {
                    times[failures] = stop[i];
                    firstDead[failures++] = d;
                }
                dead[d++] = i;
            }
        }
        positionFrom[stratumCode.length] = size;
        failureFrom[stratumCode.length] = failures;
        firstDead[failures] = d;
        return failures;
    }

    private void collectTimesAtRisk(SurvivalData r) {
        for (int i = 0; i < size; i++) {
            int s = stratum[i];
            int f = i == positionFrom[s] ? failureFrom[s] : end[i - 1];
            while (f < failureFrom[s + 1] && failureTime[f] <= stop[i]) {
                f++;
            }
            end[i] = f;
            first[i] = failureFrom[s];
            if (r.isCounting()) {
                int k = Arrays.binarySearch(failureTime, failureFrom[s], failureFrom[s + 1], r.start(row[i]));
                first[i] = Math.min(f, k >= 0 ? k + 1 : -k - 1);
            }
        }
    }

    /** Numbers the pairs of stratum and censoring group in the order of the strata; returns both by pair. */
    private int[][] collectPairs() {
        int[] pairOfGroup = new int[groups];
        int[] seenIn = new int[groups];
        Arrays.fill(seenIn, -1);
        int count = 0;
        int[] strata = new int[16];
        int[] codes = new int[16];
        for (int i = 0; i < size; i++) {
            int k = censoringGroup[i];
            if (seenIn[k] != stratum[i]) {
                seenIn[k] = stratum[i];
                pairOfGroup[k] = count;
                if (count == strata.length) {
                    strata = Arrays.copyOf(strata, 2 * count);
                    codes = Arrays.copyOf(codes, 2 * count);
                }
                strata[count] = stratum[i];
                codes[count++] = k;
            }
            pair[i] = pairOfGroup[k];
        }
        return new int[][] {Arrays.copyOf(strata, count), Arrays.copyOf(codes, count)};
    }

    private static int[] byStratum(int[] order, SurvivalData r) {
        if (!r.isStratified()) {
            return order;
        }
        double[] code = new double[order.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = r.stratum(order[i]);
        }
        int[] by = SortOrder.ascending(code);
        int[] result = new int[by.length];
        for (int i = 0; i < by.length; i++) {
            result[i] = order[by[i]];
        }
        return result;
    }

    /** How many rows the equivalent Cox model of weighted rows has: one more for each change of weight that counts. */
    long weightedRows() {
        long total = size;
        for (int q = 0; q < pairStratum.length; q++) {
            int s = pairStratum[q];
            double[] changes = curves.changes(pairGroup[q]);
            int from = failureFrom[s];
            int until = failureFrom[s + 1];
            int[] distinctFrom = new int[changes.length + 2];
            int c = 0;
            for (int f = from; f < until; f++) {
                while (c < changes.length && changes[c] < failureTime[f]) {
                    c++;
                }
                distinctFrom[c] = 1;
            }
            for (int k = changes.length; k >= 0; k--) {
                distinctFrom[k] += distinctFrom[k + 1];
            }
            for (int i = positionFrom[s]; i < positionFrom[s + 1]; i++) {
                if (competing[i] && pair[i] == q) {
                    int k = Arrays.binarySearch(changes, stop[i]);
                    total += distinctFrom[(k >= 0 ? k : -k - 1) + 1];
                }
            }
        }
        return total;
    }

    int failures() {
        return failureTime.length;
    }

    int strata() {
        return stratumCode.length;
    }

    int deaths(int failure) {
        return deadFrom[failure + 1] - deadFrom[failure];
    }

    /**
     * Sums over the risk set at each failure time of values by position, those with a competing event counted with their
     * probability of still being observed. One pass backwards and one forwards (Kawaguchi et al., R Journal 2020;12(2):43).
     *
     * @param factor by position, by which the values are multiplied; null for 1
     */
    void riskSums(double[] values, double[] factor, double[] out) {
        double[] entering = delayed ? entering(values, factor) : null;
        for (int s = 0; s < strata(); s++) {
            double sum = 0;
            double notYet = 0;
            int i = positionFrom[s + 1] - 1;
            for (int f = failureFrom[s + 1] - 1; f >= failureFrom[s]; f--) {
                for (; i >= positionFrom[s] && end[i] > f; i--) {
                    if (!delayed || end[i] > first[i]) {
                        sum += factor == null ? values[i] : values[i] * factor[i];
                    }
                }
                notYet += delayed ? entering[f] : 0;
                out[f] = sum - notYet;
            }
        }
        for (int q = 0; q < pairStratum.length; q++) {
            int from = failureFrom[pairStratum[q]];
            int until = failureFrom[pairStratum[q] + 1];
            int[] gone = competingOfPair[q];
            double sum = 0;
            int k = 0;
            for (int f = from; f < until && gone.length > 0; f++) {
                for (; k < gone.length && end[gone[k]] <= f; k++) {
                    int i = gone[k];
                    sum += (factor == null ? values[i] : values[i] * factor[i]) / observed[i];
                }
                out[f] += sum * pairObserved[q][f - from];
            }
        }
    }

    /** By failure time, the values of rows that enter after it and before the next. */
    private double[] entering(double[] values, double[] factor) {
        double[] entering = new double[failures() + 1];
        for (int i = 0; i < size; i++) {
            if (end[i] > first[i] && first[i] > failureFrom[stratum[i]]) {
                entering[first[i] - 1] += factor == null ? values[i] : values[i] * factor[i];
            }
        }
        return entering;
    }

    /** The positions with a competing event, ascending, by pair of stratum and censoring group. */
    private int[][] collectCompeting() {
        int[] count = new int[pairStratum.length];
        for (int i = 0; i < size; i++) {
            count[pair[i]] += competing[i] ? 1 : 0;
        }
        int[][] positions = new int[count.length][];
        for (int q = 0; q < count.length; q++) {
            positions[q] = new int[count[q]];
            count[q] = 0;
        }
        for (int i = 0; i < size; i++) {
            if (competing[i]) {
                positions[pair[i]][count[pair[i]]++] = i;
            }
        }
        return positions;
    }
}
