/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;

/**
 * What the risk sets sum up to at given linear predictors: for each step (an event time, or with Efron's ties each of its
 * events in turn) the weighted sum of risks and the hazard, and on request the risk-set means of a column. Each is one
 * walk over the sorted rows.
 *
 * <p>Risks are relative to the highest of their stratum, so that no linear predictor overflows. With entry times, sums
 * carry their rounding error along (two-sum), as rows that leave take away what may be far larger than what stays.
 */
final class RiskSetSums {

    final RiskSets sets;
    final boolean efron;

    /** First step of each group, and the number of steps behind the last. */
    final int[] stepFrom;

    /** Linear predictor by position. */
    final double[] eta;

    /** exp(eta - highest of the stratum), by position. */
    final double[] risk;

    /** Weight times risk, by position. */
    final double[] weightedRisk;

    /** 1 / (sum of weighted risks), by step. */
    final double[] inverseSum;

    /** Weight of the events that belong to a step: all of a tie with Breslow's rule, their mean with Efron's. */
    final double[] stepWeight;

    /** The increase of the cumulative hazard at each group, for rows without an event there. */
    final double[] hazard;

    /** How much less of {@link #hazard} Efron's rule puts on a row with an event in the group. */
    final double[] hazardSpared;

    /** The cumulative hazard up to and with each group. */
    final double[] cumulative;

    /** The highest linear predictor of each stratum. */
    final double[] shift;

    RiskSetSums(RiskSets sets, boolean efron) {
        this.sets = sets;
        this.efron = efron;
        int groups = sets.groups();
        stepFrom = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            stepFrom[g + 1] = stepFrom[g] + (efron ? sets.deaths[g] : Math.min(sets.deaths[g], 1));
        }
        eta = new double[sets.size];
        risk = new double[sets.size];
        weightedRisk = sets.weight == null ? risk : new double[sets.size];
        inverseSum = new double[stepFrom[groups]];
        stepWeight = new double[stepFrom[groups]];
        hazard = new double[groups];
        hazardSpared = new double[groups];
        cumulative = new double[groups];
        shift = new double[sets.strata()];
        for (int g = 0; g < groups; g++) {
            int steps = stepFrom[g + 1] - stepFrom[g];
            for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                stepWeight[k] = sets.deathWeight[g] / steps;
            }
        }
    }

    /** Number of steps. */
    int steps() {
        return inverseSum.length;
    }

    /** The part of the events' own sum that a step leaves out: l / d for the l-th of d steps. */
    double left(int group, int step) {
        return (double) (step - stepFrom[group]) / (stepFrom[group + 1] - stepFrom[group]);
    }

    /** Computes everything from {@link #eta}. */
    void update() {
        updateRisks();
        sumRisks();
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                    sum += stepWeight[k] * inverseSum[k];
                }
                cumulative[g] = sum;
            }
        }
    }

    private void updateRisks() {
        int n = sets.size;
        for (int s = 0; s < sets.strata(); s++) {
            shift[s] = highest(sets.groupFrom[sets.stratumFrom[s]], sets.groupFrom[sets.stratumFrom[s + 1]]);
        }
        Chunks.forEach(Chunks.count(n), chunk -> {
            int from = chunk * Chunks.ROWS;
            int to = Math.min(n, from + Chunks.ROWS);
            int s = Arrays.binarySearch(sets.stratumFrom, groupAt(from));
            s = s >= 0 ? s : -s - 2;
            for (int i = from; i < to; s++) {
                int end = Math.min(to, sets.groupFrom[sets.stratumFrom[s + 1]]);
                for (; i < end; i++) {
                    risk[i] = StrictMath.exp(eta[i] - shift[s]);
                }
            }
            if (sets.weight != null) {
                for (int i = from; i < to; i++) {
                    weightedRisk[i] = sets.weight[i] * risk[i];
                }
            }
        });
    }

    private double highest(int from, int to) {
        int chunks = Chunks.count(to - from);
        double[] highest = new double[chunks];
        Chunks.forEach(chunks, c -> {
            int end = Math.min(to, from + (c + 1) * Chunks.ROWS);
            double max = Double.NEGATIVE_INFINITY;
            for (int i = from + c * Chunks.ROWS; i < end; i++) {
                max = Math.max(max, eta[i]);
            }
            highest[c] = max;
        });
        double max = Double.NEGATIVE_INFINITY;
        for (double each : highest) {
            max = Math.max(max, each);
        }
        return max;
    }

    /** The group that a position is in. */
    int groupAt(int position) {
        int g = Arrays.binarySearch(sets.groupFrom, position);
        return g >= 0 ? g : -g - 2;
    }

    private void sumRisks() {
        walk(null, (g, all, own) -> {
            double total = 0;
            double spared = 0;
            for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                double left = left(g, k);
                double inverse = 1 / (all - left * own);
                inverseSum[k] = inverse;
                total += stepWeight[k] * inverse;
                spared += left * stepWeight[k] * inverse;
            }
            hazard[g] = total;
            hazardSpared[g] = spared;
        });
    }

    /** The mean of a column over the risk set of each step, risks as weights. */
    void means(double[] column, double[] byStep) {
        walk(column, (g, all, own) -> {
            for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                byStep[k] = (all - left(g, k) * own) * inverseSum[k];
            }
        });
    }

    /**
     * The means of several columns, the same as one by one. Without entry times up to four are walked together, which
     * reads the risks once for them and lets their sums run side by side.
     *
     * @param columns {@code [column][position]}
     * @param byStep {@code [column][step]}, filled
     */
    void means(double[][] columns, double[][] byStep) {
        int p = columns.length;
        if (sets.leaving != null) {
            Chunks.forEach(p, j -> means(columns[j], byStep[j]));
            return;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        int blocks = Math.min(p, ((p + 3) / 4 + threads - 1) / threads * threads);
        Chunks.forEach(blocks, b -> {
            int from = b * p / blocks;
            int last = (b + 1) * p / blocks - 1;
            RiskSetMeans.fill(this, new double[][] {columns[from], columns[Math.min(last, from + 1)],
                columns[Math.min(last, from + 2)], columns[last]}, new double[][] {byStep[from],
                byStep[Math.min(last, from + 1)], byStep[Math.min(last, from + 2)], byStep[last]});
        });
    }

    /** Takes the sum over the risk set of a group with events, and the part of it that belongs to those events. */
    private interface Sink {
        void accept(int group, double all, double own);
    }

    private void walk(double[] column, Sink sink) {
        if (sets.leaving == null) {
            walkRightCensored(column, sink);
        } else {
            walkIntervals(column, sink);
        }
    }

    private void walkRightCensored(double[] x, Sink sink) {
        double[] v = weightedRisk;
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            int end = sets.stratumFrom[s + 1];
            for (int g = sets.stratumFrom[s]; g < end; g++) {
                int to = sets.groupFrom[g + 1];
                int dead = sets.groupFrom[g] + sets.deaths[g];
                double own = 0;
                int i = sets.groupFrom[g];
                for (; i < dead; i++) {
                    own += x == null ? v[i] : v[i] * x[i];
                }
                sum += own;
                for (; i < to; i++) {
                    sum += x == null ? v[i] : v[i] * x[i];
                }
                if (sets.deaths[g] > 0) {
                    sink.accept(g, sum, own);
                }
            }
        }
    }

    private void walkIntervals(double[] x, Sink sink) {
        double[] v = weightedRisk;
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            double error = 0;
            int next = sets.groupFrom[sets.stratumFrom[s]];
            int atRisk = 0;
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                for (; next < sets.leftBefore[g]; next++) {
                    int i = sets.leaving[next];
                    double term = x == null ? -v[i] : -(v[i] * x[i]);
                    double total = sum + term;
                    double part = total - sum;
                    error += sum - (total - part) + (term - part);
                    sum = total;
                    atRisk--;
                }
                if (atRisk == 0) {
                    sum = 0;
                    error = 0;
                }
                double own = 0;
                int dead = sets.groupFrom[g] + sets.deaths[g];
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                    double term = x == null ? v[i] : v[i] * x[i];
                    double total = sum + term;
                    double part = total - sum;
                    error += sum - (total - part) + (term - part);
                    sum = total;
                    atRisk++;
                    own += i < dead ? term : 0;
                }
                if (sets.deaths[g] > 0) {
                    sink.accept(g, sum + error, own);
                }
            }
        }
    }

    /** The log partial likelihood at {@link #eta}: sum of w (eta - shift) over events less w log(sum) over steps. */
    double logLikelihood() {
        double sum = 0;
        double error = 0;
        for (int s = 0; s < sets.strata(); s++) {
            for (int g = sets.stratumFrom[s]; g < sets.stratumFrom[s + 1]; g++) {
                if (sets.deaths[g] == 0) {
                    continue;
                }
                double term = 0;
                for (int i = sets.groupFrom[g]; i < sets.groupFrom[g] + sets.deaths[g]; i++) {
                    term += sets.weight(i) * (eta[i] - shift[s]);
                }
                for (int k = stepFrom[g]; k < stepFrom[g + 1]; k++) {
                    // Breslow's one step stands for all events of the tie, whose weights stepWeight already holds
                    term += stepWeight[k] * StrictMath.log(inverseSum[k]);
                }
                double total = sum + term;
                double part = total - sum;
                error += sum - (total - part) + (term - part);
                sum = total;
            }
        }
        return sum + error;
    }

    /** The cumulative hazard a row has seen, by position: from its start to its end, Efron's ties allowed for. */
    double seen(int position, int group) {
        double h = cumulative[group];
        if (sets.entryGroup != null && sets.entryGroup[position] >= 0) {
            h -= cumulative[sets.entryGroup[position]];
        }
        return position < sets.groupFrom[group] + sets.deaths[group] ? h - hazardSpared[group] : h;
    }
}
