/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * One pass over the times of a multi-state history: the product-limit estimator of Aalen and Johansen (Scand J Stat
 * 1978;5:141) with infinitesimal-jackknife variances. O(n log n) for n stays.
 */
final class OccupancyEstimator {

    private final MultiStateData data;
    private final int states;
    private final double horizon;
    private final int[] pairFrom;
    private final int[] pairTo;
    private final int[][] pairOf;
    private final int[] unit;
    private final StepMaps maps;
    private final InfluenceSums sums;

    private final int[] byStop;
    private final int[] byStart;
    private int entered;
    private final int[] count;
    private final CompensatedSums risk;
    private final double[] p;

    /** Of the present step: transitions by pair and their share of those at risk; who leaves, probability over risk. */
    private final double[] share;
    private final double[] left;
    private final int[] leaving;
    private final double[] pull;
    private final double[] next;

    private double lastTime;
    private final double[] spent;

    /**
     * @param data the histories
     * @param errors whether variances are wanted
     * @param horizon the time up to which time spent in the states is added up; NaN for none
     */
    OccupancyEstimator(MultiStateData data, boolean errors, double horizon) {
        this.data = data;
        this.states = data.states().size();
        this.horizon = horizon;
        if (data.size() == 0) {
            throw new EstimationException("There are no rows to estimate state probabilities from.",
                    "Check the eligibility criteria and the missing values of the variables used.");
        }
        pairOf = new int[states][states];
        List<int[]> pairs = new ArrayList<>();
        boolean[][] seen = new boolean[states][states];
        for (int i = 0; i < data.size(); i++) {
            if (data.to[i] != MultiStateData.NONE) {
                seen[data.from[i]][data.to[i]] = true;
            }
        }
        for (int j = 0; j < states; j++) {
            for (int k = 0; k < states; k++) {
                if (seen[j][k]) {
                    pairOf[j][k] = pairs.size();
                    pairs.add(new int[] {j, k});
                }
            }
        }
        pairFrom = pairs.stream().mapToInt(x -> x[0]).toArray();
        pairTo = pairs.stream().mapToInt(x -> x[1]).toArray();
        byStop = SortOrder.ascending(data.stop);
        byStart = data.start == null ? null : SortOrder.ascending(data.start);
        unit = units();
        maps = new StepMaps(states, pairFrom, pairTo, !Double.isNaN(horizon));
        sums = errors ? new InfluenceSums(maps, 1 + Arrays.stream(unit).max().getAsInt()) : null;
        count = new int[states];
        risk = new CompensatedSums(states);
        p = new double[states];
        spent = new double[states];
        share = new double[pairFrom.length];
        left = new double[states];
        leaving = new int[states];
        pull = new double[states];
        next = new double[states];
    }

    private int[] units() {
        int n = data.size();
        int[] code = new int[n];
        int[] given = data.unit == null ? data.subject : data.unit;
        if (given == null) {
            Arrays.setAll(code, i -> i);
            return code;
        }
        double[] key = new double[n];
        for (int i = 0; i < n; i++) {
            key[i] = given[i];
        }
        int[] order = SortOrder.ascending(key);
        int last = -1;
        for (int k = 0; k < n; k++) {
            last += k == 0 || given[order[k]] != given[order[k - 1]] ? 1 : 0;
            code[order[k]] = last;
        }
        return code;
    }

    StateOccupancy run() {
        int n = data.size();
        int distinct = 0;
        for (int k = 0; k < n; k++) {
            distinct += k == 0 || data.stop[byStop[k]] != data.stop[byStop[k - 1]] ? 1 : 0;
        }
        StateOccupancy out = new StateOccupancy(data, distinct, sums != null);
        initial(out);
        int at = 0;
        for (int t = 0; t < distinct; t++) {
            int to = at;
            double time = data.stop[byStop[at]];
            while (to < n && data.stop[byStop[to]] == time) {
                to++;
            }
            if (!Double.isNaN(horizon) && time > horizon) {
                break;
            }
            enter(time);
            for (int j = 0; j < states; j++) {
                out.risk[t * states + j] = count[j] == 0 ? 0 : risk.value(j);
            }
            step(out, t, time, at, to);
            exit(at, to);
            out.time[t] = time;
            for (int j = 0; j < states; j++) {
                out.probability[t * states + j] = Math.min(1, p[j]);
                if (sums != null) {
                    out.variance[t * states + j] = sums.variance(j);
                }
            }
            at = to;
        }
        if (!Double.isNaN(horizon)) {
            double rest = horizon - lastTime;
            for (int j = 0; j < states; j++) {
                out.spent[j] = spent[j] + rest * p[j];
                out.spentVariance[j] = sums == null ? Double.NaN : sums.variance(j, rest);
            }
        }
        return out;
    }

    /** Who is at risk just before the first change of state is distributed over the states as the population is. */
    private void initial(StateOccupancy out) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < data.size(); i++) {
            first = data.to[i] != MultiStateData.NONE ? Math.min(first, data.stop[i]) : first;
            last = Math.max(last, data.stop[i]);
        }
        first = Double.isInfinite(first) ? last : first;
        double total = 0;
        for (int i = 0; i < data.size(); i++) {
            if (data.start(i) < first && data.stop[i] >= first) {
                p[data.from[i]] += data.weight(i);
                total += data.weight(i);
            }
        }
        for (int j = 0; j < states; j++) {
            p[j] /= total;
            out.initial[j] = p[j];
        }
    }

    private void enter(double time) {
        while (entered < data.size()) {
            int i = byStart == null ? entered : byStart[entered];
            if (data.start(i) >= time) {
                return;
            }
            count[data.from[i]]++;
            risk.add(data.from[i], data.weight(i));
            if (sums != null) {
                sums.risk(unit[i], data.from[i], data.weight(i));
            }
            entered++;
        }
    }

    private void step(StateOccupancy out, int t, double time, int from, int to) {
        int m = pairFrom.length;
        Arrays.fill(share, 0);
        Arrays.fill(left, 0);
        Arrays.fill(leaving, 0);
        boolean any = false;
        for (int k = from; k < to; k++) {
            int i = byStop[k];
            int j = data.from[i];
            if (data.to[i] == MultiStateData.NONE) {
                out.censored[t * states + j] += data.weight(i);
            } else {
                any = true;
                share[pairOf[j][data.to[i]]] += data.weight(i);
                out.events[t * states + data.to[i]] += data.weight(i);
                out.transitions[j][data.to[i]]++;
                leaving[j]++;
            }
        }
        if (!any) {
            return;
        }
        Arrays.fill(pull, 0);
        for (int k = 0; k < m; k++) {
            if (share[k] > 0) {
                double y = risk.value(pairFrom[k]);
                left[pairFrom[k]] += share[k];
                share[k] /= y;
                pull[pairFrom[k]] = p[pairFrom[k]] / y;
            }
        }
        next();
        double time0 = maps.steps() == 0 ? (data.start == null ? 0 : Math.min(time, origin())) : lastTime;
        for (int j = 0; j < states; j++) {
            spent[j] += (time - time0) * p[j];
        }
        maps.add(share, pull, time - time0);
        lastTime = time;
        if (sums != null) {
            sums.step();
            for (int k = from; k < to; k++) {
                int i = byStop[k];
                if (data.to[i] != MultiStateData.NONE) {
                    sums.moved(unit[i], data.from[i], data.to[i], data.weight(i), pull[data.from[i]]);
                }
            }
            for (int j = 0; j < states; j++) {
                if (next[j] == 0) {
                    sums.vanished(j);
                }
            }
        }
        System.arraycopy(next, 0, p, 0, states);
    }

    private void next() {
        Arrays.fill(next, 0);
        int k = 0;
        // origins ascending, as pairs are
        for (int j = 0; j < states; j++) {
            if (leaving[j] == 0) {
                next[j] += p[j];
            } else if (leaving[j] < count[j]) {
                next[j] += p[j] * (1 - left[j] / risk.value(j));
            }
            for (; k < pairFrom.length && pairFrom[k] == j; k++) {
                next[pairTo[k]] += p[j] * share[k];
            }
        }
    }

    /** Time spent counts from zero, or from the first entry where that is earlier or everyone entered later. */
    private double origin() {
        return byStart == null ? 0 : Math.min(0, data.start[byStart[0]]);
    }

    private void exit(int from, int to) {
        for (int k = from; k < to; k++) {
            int i = byStop[k];
            count[data.from[i]]--;
            risk.add(data.from[i], -data.weight(i));
            if (sums != null) {
                sums.risk(unit[i], data.from[i], -data.weight(i));
            }
            if (count[data.from[i]] == 0) {
                risk.clear(data.from[i]);
                if (sums != null) {
                    sums.emptied(data.from[i]);
                }
            }
        }
    }
}
