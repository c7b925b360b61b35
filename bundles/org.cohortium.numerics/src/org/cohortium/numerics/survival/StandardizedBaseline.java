/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/** A stratum's baseline at its event times, in rising order, and what each row contributes to it. */
final class StandardizedBaseline {

    private final RiskSetSums sums;
    private final RiskSets sets;
    private final int firstGroup;
    private final int endGroup;

    /** Event times. */
    final double[] time;

    /** Cumulative hazard at each, for the risk that is highest in the stratum. */
    final double[] hazard;

    /** Cumulative hazard times risk-set mean of each standardised column, {@code [column][time]}. */
    final double[][] meanHazard;

    /** Cumulative sum over steps of weight / (sum of risks)^2, and of how much less a row with an event at the time has. */
    private final double[] square;
    private final double[] squareSpared;
    /** The sum over the steps at a time of 1 / (number of steps x sum of risks): an event's own part. */
    private final double[] own;
    private final int[] indexOfGroup;

    StandardizedBaseline(RiskSetSums sums, CoxColumns columns, int stratum) {
        this.sums = sums;
        this.sets = sums.sets;
        firstGroup = sets.stratumFrom[stratum];
        endGroup = sets.stratumFrom[stratum + 1];
        int count = 0;
        for (int g = firstGroup; g < endGroup; g++) {
            count += sets.deaths[g] > 0 ? 1 : 0;
        }
        time = new double[count];
        hazard = new double[count];
        square = new double[count];
        squareSpared = new double[count];
        own = new double[count];
        meanHazard = new double[columns.size()][count];
        indexOfGroup = new int[endGroup - firstGroup];
        int k = -1;
        double sum = 0;
        for (int g = endGroup - 1; g >= firstGroup; g--) {
            if (sets.deaths[g] > 0) {
                k++;
                time[k] = sets.time[g];
                hazard[k] = sums.cumulative[g];
                int steps = sums.stepFrom[g + 1] - sums.stepFrom[g];
                for (int step = sums.stepFrom[g]; step < sums.stepFrom[g + 1]; step++) {
                    double inverse = sums.inverseSum[step];
                    double q = sums.stepWeight[step] * inverse * inverse;
                    sum += q;
                    squareSpared[k] += sums.left(g, step) * q;
                    own[k] += inverse / steps;
                }
                square[k] = sum;
            }
            indexOfGroup[g - firstGroup] = k;
        }
        double[] mean = new double[sums.steps()];
        for (int j = 0; j < meanHazard.length; j++) {
            sums.means(columns.standardized[j], mean);
            double total = 0;
            int at = -1;
            for (int g = endGroup - 1; g >= firstGroup; g--) {
                for (int step = sums.stepFrom[g]; step < sums.stepFrom[g + 1]; step++) {
                    total += sums.stepWeight[step] * sums.inverseSum[step] * mean[step];
                }
                at = indexOfGroup[g - firstGroup];
                if (at >= 0) {
                    meanHazard[j][at] = total;
                }
            }
        }
    }

    /** The last event time at or before a time, or -1. */
    int before(double t) {
        int k = Arrays.binarySearch(time, t);
        return k >= 0 ? k : -k - 2;
    }

    /**
     * Subtracts what each row contributes to the hazard at an event time, coefficients held, times a slope.
     *
     * @param k the event time
     */
    void addInfluence(int k, double slope, int[] unit, double[] contribution) {
        double[] step = new double[time.length + 1];
        Arrays.fill(step, 0, k + 1, slope);
        add(k, step, unit, contribution);
    }

    /**
     * The same integrated over time.
     *
     * @param last the last event time
     * @param remaining by event time the integral of the slope from it on
     */
    void addIntegratedInfluence(int last, double[] remaining, int[] unit, double[] contribution) {
        add(last, remaining, unit, contribution);
    }

    private void add(int last, double[] slope, int[] unit, double[] contribution) {
        double[] cumulative = new double[last + 1];
        double sum = 0;
        for (int k = 0; k <= last; k++) {
            sum += slope[k] * (square[k] - (k == 0 ? 0 : square[k - 1]));
            cumulative[k] = sum;
        }
        for (int g = firstGroup; g < endGroup; g++) {
            int k = indexOfGroup[g - firstGroup];
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                double seen = k < 0 ? 0 : cumulative[Math.min(k, last)];
                if (sets.entryGroup != null && sets.entryGroup[i] >= 0) {
                    int entry = indexOfGroup[sets.entryGroup[i] - firstGroup];
                    seen -= entry < 0 ? 0 : cumulative[Math.min(entry, last)];
                }
                double c = 0;
                if (i < dead && k <= last) {
                    c = slope[k] * own[k];
                    seen -= slope[k] * squareSpared[k];
                }
                contribution[unit[i]] -= sets.weight(i) * (c - sums.risk[i] * seen);
            }
        }
    }
}
