/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regularization;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * The log partial likelihood with Breslow's ties. Every row knows which of its stratum's event times it is at risk at, so
 * that all risk sets are summed in one pass over the rows and one over the event times, in any order of the rows.
 *
 * <p>Second derivatives as in the unpenalised model: X' diag(w exp(eta) L) X, with L the cumulative hazard a row has seen,
 * less the outer products of the risk-set means at the event times.
 */
final class CoxLoss extends Loss {

    private final SurvivalData data;
    private final double[] weight;
    private final int strata;
    /** First event time of each stratum, and their number behind the last. */
    private final int[] base;
    private final int[] stratumOf;
    /** For each row the event times at risk at: from {@code entry} up to, not including, {@code exit}. */
    private final int[] entry;
    private final int[] exit;
    private final double[] eventWeight;
    private final double saturated;
    private final double[] risk;
    private final double[] inverse;
    private final double[] score;
    private final double[] seen;
    private double logLikelihood;

    CoxLoss(SurvivalData data) {
        this.data = data;
        int n = data.size();
        weight = PenalizedModel.normalized(data.weights(), n);
        int codes = 1;
        for (int i = 0; i < n; i++) {
            codes = Math.max(codes, data.stratum(i) + 1);
        }
        strata = codes;
        double[] stops = data.stops();
        int[] order = SortOrder.ascending(stops);
        int[] count = new int[strata];
        double[] last = new double[strata];
        Arrays.fill(last, Double.NaN);
        for (int i : order) {
            int s = data.stratum(i);
            if (data.event(i) && stops[i] != last[s]) {
                last[s] = stops[i];
                count[s]++;
            }
        }
        base = new int[strata + 1];
        for (int s = 0; s < strata; s++) {
            base[s + 1] = base[s] + count[s];
        }
        int events = base[strata];
        stratumOf = new int[events];
        for (int s = 0; s < strata; s++) {
            Arrays.fill(stratumOf, base[s], base[s + 1], s);
        }
        eventWeight = new double[events];
        exit = new int[n];
        entry = new int[n];
        place(order, stops, events);
        double sum = 0;
        for (double d : eventWeight) {
            sum -= d * StrictMath.log(d);
        }
        saturated = sum;
        risk = new double[n];
        score = new double[n];
        seen = new double[n];
        inverse = new double[events];
    }

    private void place(int[] order, double[] stops, int events) {
        int n = order.length;
        int[] at = new int[strata];
        double[] last = new double[strata];
        Arrays.fill(last, Double.NaN);
        double[] times = new double[events];
        System.arraycopy(base, 0, at, 0, strata);
        // rows that end in the event first, within a time: a row censored there is still at risk
        int i = 0;
        while (i < n) {
            int to = i;
            while (to < n && stops[order[to]] == stops[order[i]]) {
                int row = order[to];
                int s = data.stratum(row);
                if (data.event(row)) {
                    if (stops[row] != last[s]) {
                        last[s] = stops[row];
                        times[at[s]++] = stops[row];
                    }
                    eventWeight[at[s] - 1] += weight[row];
                }
                to++;
            }
            for (; i < to; i++) {
                exit[order[i]] = at[data.stratum(order[i])];
            }
        }
        for (int row = 0; row < n; row++) {
            int s = data.stratum(row);
            entry[row] = base[s];
            if (data.isCounting()) {
                int found = Arrays.binarySearch(times, base[s], base[s + 1], data.start(row));
                entry[row] = found >= 0 ? found + 1 : -found - 1;
            }
        }
    }

    @Override
    void at(double[] eta) {
        int n = eta.length;
        double[] shift = new double[strata];
        Arrays.fill(shift, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            shift[data.stratum(i)] = Math.max(shift[data.stratum(i)], eta[i]);
        }
        double events = 0;
        for (int i = 0; i < n; i++) {
            int s = data.stratum(i);
            risk[i] = weight[i] * StrictMath.exp(eta[i] - shift[s]);
            if (data.event(i)) {
                events += weight[i] * (eta[i] - shift[s]);
            }
        }
        double[] atRisk = sums(null);
        double[] cumulative = new double[inverse.length + 1];
        double logs = 0;
        for (int s = 0; s < strata; s++) {
            double hazard = 0;
            for (int k = base[s]; k < base[s + 1]; k++) {
                logs += eventWeight[k] * StrictMath.log(atRisk[k]);
                inverse[k] = 1 / atRisk[k];
                hazard += eventWeight[k] * inverse[k];
                cumulative[k + 1] = hazard;
            }
        }
        logLikelihood = events - logs;
        for (int i = 0; i < n; i++) {
            int b = base[data.stratum(i)];
            double h = (exit[i] > b ? cumulative[exit[i]] : 0) - (entry[i] > b ? cumulative[entry[i]] : 0);
            seen[i] = risk[i] * Math.max(0, h);
            score[i] = (data.event(i) ? weight[i] : 0) - seen[i];
        }
    }

    /** The sums over the risk set of each event time of risk times a column, or of the risks alone. */
    private double[] sums(double[] column) {
        double[] sum = new double[inverse.length];
        double[] before = data.isCounting() ? new double[sum.length] : null;
        for (int i = 0; i < risk.length; i++) {
            int b = base[data.stratum(i)];
            double r = column == null ? risk[i] : risk[i] * column[i];
            if (exit[i] > b) {
                sum[exit[i] - 1] += r;
            }
            if (before != null && entry[i] > b) {
                before[entry[i] - 1] += r;
            }
        }
        for (int k = sum.length - 2; k >= 0; k--) {
            if (stratumOf[k] == stratumOf[k + 1]) {
                sum[k] += sum[k + 1];
                if (before != null) {
                    before[k] += before[k + 1];
                }
            }
        }
        for (int k = 0; before != null && k < sum.length; k++) {
            sum[k] -= before[k];
        }
        return sum;
    }

    @Override
    double logLikelihood() {
        return logLikelihood;
    }

    @Override
    double deviance() {
        return 2 * (saturated - logLikelihood);
    }

    @Override
    double[] score() {
        return score;
    }

    @Override
    double[][] information(double[][] columns) {
        int p = columns.length;
        double[][] means = new double[p][];
        forEach(p, risk.length, j -> {
            double[] mean = sums(columns[j]);
            for (int k = 0; k < mean.length; k++) {
                mean[k] *= inverse[k];
            }
            means[j] = mean;
        });
        double[][] lower = crossProducts(columns, seen);
        double[][] outer = crossProducts(means, eventWeight);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                lower[i][j] -= outer[i][j];
            }
        }
        return full(lower);
    }
}
