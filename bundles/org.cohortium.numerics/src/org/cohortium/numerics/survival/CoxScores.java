/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.linear.Chunks;

/**
 * Score residuals: each row's part of the derivative of the log partial likelihood, integral of (x - mean of the risk set)
 * dM (Therneau, Grambsch and Fleming, Biometrika 1990;77:147). A column at a time, in O(n).
 */
final class CoxScores {

    private CoxScores() {
    }

    /** The unweighted score residuals of a column, by position, at the present linear predictors. */
    static double[] of(RiskSetSums sums, double[] column) {
        RiskSets sets = sums.sets;
        double[] mean = new double[sums.steps()];
        sums.means(column, mean);
        double[] cumulative = new double[sets.groups()];
        double[] spared = new double[sets.groups()];
        double[] atEvent = new double[sets.groups()];
        for (int s = 0; s < sets.strata(); s++) {
            double sum = 0;
            for (int g = sets.stratumFrom[s + 1] - 1; g >= sets.stratumFrom[s]; g--) {
                int steps = sums.stepFrom[g + 1] - sums.stepFrom[g];
                for (int k = sums.stepFrom[g]; k < sums.stepFrom[g + 1]; k++) {
                    double h = sums.stepWeight[k] * sums.inverseSum[k] * mean[k];
                    sum += h;
                    spared[g] += sums.left(g, k) * h;
                    atEvent[g] += mean[k] / steps;
                }
                cumulative[g] = sum;
            }
        }
        double[] residual = new double[sets.size];
        for (int g = 0; g < sets.groups(); g++) {
            int dead = sets.groupFrom[g] + sets.deaths[g];
            for (int i = sets.groupFrom[g]; i < sets.groupFrom[g + 1]; i++) {
                double means = cumulative[g];
                if (sets.entryGroup != null && sets.entryGroup[i] >= 0) {
                    means -= cumulative[sets.entryGroup[i]];
                }
                double r = 0;
                if (i < dead) {
                    means -= spared[g];
                    r = column[i] - atEvent[g];
                }
                residual[i] = r - sums.risk[i] * (column[i] * sums.seen(i, g) - means);
            }
        }
        return residual;
    }

    /**
     * Weighted score residuals summed over clusters, {@code [column][cluster]} in the order of the cluster codes;
     * without clusters each row is one.
     */
    static double[][] byCluster(RiskSetSums sums, CoxColumns columns, SurvivalData data) {
        RiskSets sets = sums.sets;
        int[] unit = clusterPositions(data);
        int units = 0;
        for (int u : unit) {
            units = Math.max(units, u + 1);
        }
        int count = units;
        double[][] total = new double[columns.size()][];
        Chunks.forEach(columns.size(), j -> {
            double[] residual = of(sums, columns.standardized[j]);
            double[] t = new double[count];
            for (int i = 0; i < residual.length; i++) {
                t[unit[sets.row[i]]] += sets.weight(i) * residual[i];
            }
            total[j] = t;
        });
        return total;
    }

    /** For each row the position of its cluster among the distinct cluster codes. */
    static int[] clusterPositions(SurvivalData data) {
        int n = data.size();
        int[] unit = new int[n];
        if (!data.isClustered()) {
            for (int i = 0; i < n; i++) {
                unit[i] = i;
            }
            return unit;
        }
        int[] codes = data.cluster.clone();
        Arrays.sort(codes);
        int distinct = 0;
        for (int code : codes) {
            if (distinct == 0 || code != codes[distinct - 1]) {
                codes[distinct++] = code;
            }
        }
        for (int i = 0; i < n; i++) {
            unit[i] = Arrays.binarySearch(codes, 0, distinct, data.cluster[i]);
        }
        return unit;
    }
}
