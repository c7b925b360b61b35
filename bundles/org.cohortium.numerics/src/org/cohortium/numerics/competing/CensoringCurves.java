/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The probability of still being under observation just before a time, by censoring group: the product-limit estimate of
 * the censoring distribution, times that of having entered where entry was delayed (Geskus, Biometrics 2011;67:39).
 */
final class CensoringCurves {

    /** By group: times after which the probability is the value of the same place. */
    private final double[][] time;
    private final double[][] value;
    private final double[] last;

    CensoringCurves(CompetingData data, int[] group, int groups, FineGrayOptions options) {
        SurvivalData response = data.response();
        int n = data.size();
        double[] stop = response.stops();
        double[] start = response.starts();
        int[] order = SortOrder.ascending(stop);
        int[][] rows = split(order, group, groups);
        int[][] entries = start == null ? null : split(SortOrder.ascending(start), group, groups);
        time = new double[groups][];
        value = new double[groups][];
        last = new double[groups];
        boolean after = options.censoring() == FineGrayOptions.CensoringTies.AFTER_EVENTS;
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = options.weightedCensoring() ? response.weight(i) : 1;
        }
        for (int k = 0; k < groups; k++) {
            last[k] = rows[k].length == 0 ? Double.NEGATIVE_INFINITY : stop[rows[k][rows[k].length - 1]];
            censoring(k, data, rows[k], entries == null ? null : entries[k], stop, start, weight, after);
            if (entries != null) {
                entering(k, rows[k], entries[k], stop, start, weight);
            }
        }
    }

    private static int[][] split(int[] order, int[] group, int groups) {
        int[] size = new int[groups];
        for (int i : order) {
            size[group[i]]++;
        }
        int[][] parts = new int[groups][];
        for (int k = 0; k < groups; k++) {
            parts[k] = new int[size[k]];
            size[k] = 0;
        }
        for (int i : order) {
            parts[group[i]][size[group[i]]++] = i;
        }
        return parts;
    }

    private void censoring(int k, CompetingData data, int[] rows, int[] entries, double[] stop, double[] start, double[] w,
            boolean after) {
        int n = rows.length;
        double[] t = new double[n];
        double[] v = new double[n];
        // weights from the end, so that small risk sets carry no rounding error of large ones
        double[] risk = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            risk[i] = risk[i + 1] + w[rows[i]];
        }
        double[] notYet = new double[entries == null ? 0 : n + 1];
        for (int i = notYet.length - 2; i >= 0; i--) {
            notYet[i] = notYet[i + 1] + w[entries[i]];
        }
        int count = 0;
        int entered = 0;
        double surv = 1;
        for (int from = 0; from < n;) {
            int to = from;
            double censored = 0;
            double events = 0;
            while (to < n && stop[rows[to]] == stop[rows[from]]) {
                if (data.cause(rows[to]) == 0) {
                    censored += w[rows[to]];
                } else {
                    events += w[rows[to]];
                }
                to++;
            }
            while (entries != null && entered < n && start[entries[entered]] < stop[rows[from]]) {
                entered++;
            }
            if (censored > 0) {
                double atRisk = risk[from] - (entries == null ? 0 : notYet[entered]) - (after ? events : 0);
                boolean all = atRisk - censored <= 1e-12 * atRisk;
                surv *= all ? 0 : (atRisk - censored) / atRisk;
                t[count] = stop[rows[from]];
                v[count++] = surv;
            }
            from = to;
        }
        time[k] = Arrays.copyOf(t, count);
        value[k] = Arrays.copyOf(v, count);
    }

    /** Multiplies by the probability of having entered before a time, a product limit backwards in time. */
    private void entering(int k, int[] rows, int[] entries, double[] stop, double[] start, double[] w) {
        int n = rows.length;
        double[] t = new double[n];
        double[] v = new double[n];
        int count = 0;
        double entered = 1;
        double risk = 0;
        int ended = n - 1;
        for (int i = n - 1; i >= 0;) {
            double at = start[entries[i]];
            double now = 0;
            while (ended >= 0 && stop[rows[ended]] > at) {
                risk += w[rows[ended--]];
            }
            t[count] = at;
            v[count++] = entered;
            while (i >= 0 && start[entries[i]] == at) {
                now += w[entries[i--]];
            }
            entered *= risk - now <= 1e-12 * risk ? 0 : (risk - now) / risk;
            risk -= now;
        }
        // the two step functions together; before the first entry nobody is observed
        double[] censorTime = time[k];
        double[] censorValue = value[k];
        double[] both = new double[count + censorTime.length];
        double[] product = new double[both.length];
        int a = count - 1;
        int b = 0;
        int m = 0;
        double h = 1;
        double g = 1;
        while (a >= 0 || b < censorTime.length) {
            double next = Math.min(a >= 0 ? t[a] : Double.POSITIVE_INFINITY,
                    b < censorTime.length ? censorTime[b] : Double.POSITIVE_INFINITY);
            if (a >= 0 && t[a] == next) {
                h = v[a--];
            }
            if (b < censorTime.length && censorTime[b] == next) {
                g = censorValue[b++];
            }
            both[m] = next;
            product[m++] = h * g;
        }
        time[k] = Arrays.copyOf(both, m);
        value[k] = Arrays.copyOf(product, m);
    }

    /** The probability just before each of some ascending times; 0 after the last row of the group. */
    double[] before(int group, double[] times, int from, int to) {
        double[] g = new double[to - from];
        int at = 0;
        for (int i = from; i < to; i++) {
            while (at < time[group].length && time[group][at] < times[i]) {
                at++;
            }
            g[i - from] = times[i] > last[group] ? 0 : at == 0 ? 1 : value[group][at - 1];
        }
        return g;
    }

    /** The probability just before one time. */
    double before(int group, double t) {
        int at = Arrays.binarySearch(time[group], t);
        int k = at >= 0 ? at - 1 : -at - 2;
        return t > last[group] ? 0 : k < 0 ? 1 : value[group][k];
    }

    /** The times at which the probability of a group changes, ascending. */
    double[] changes(int group) {
        return time[group].clone();
    }
}
