/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * The difference of the weighted means of an outcome between two groups, with standard errors that allow for unequal
 * variances and for matched sets: what a weighted linear regression of the outcome on the group gives with sandwich
 * variances (MacKinnon and White 1985; Liang and Zeger 1986). Rows of weight 0 do not count.
 *
 * @param estimate treated less control
 * @param meanTreated weighted mean of the treated
 * @param meanControl weighted mean of the controls
 * @param hc0 heteroscedasticity-consistent standard error
 * @param hc1 the same times sqrt(n / (n - 2))
 * @param hc3 the same with each residual over 1 less its leverage
 * @param linearized the survey standard error: hc0 times sqrt(n / (n - 1))
 * @param clustered standard error with the residuals of a matched set added up first, times
 *        sqrt(G / (G - 1) (n - 1) / (n - 2)) for G sets; NaN without sets
 */
public record WeightedDifference(double estimate, double meanTreated, double meanControl, double hc0, double hc1,
        double hc3, double linearized, double clustered) {

    /**
     * The difference.
     *
     * @param treated by row
     * @param outcome by row, finite where the weight is positive
     * @param weights by row, not negative
     * @param cluster number of the matched set by row, or null
     */
    public static WeightedDifference of(boolean[] treated, double[] outcome, double[] weights, int[] cluster) {
        double[] total = new double[2];
        double[] mean = new double[2];
        int n = 0;
        for (int i = 0; i < outcome.length; i++) {
            if (weights[i] > 0) {
                total[treated[i] ? 1 : 0] += weights[i];
                mean[treated[i] ? 1 : 0] += weights[i] * outcome[i];
                n++;
            }
        }
        mean[0] /= total[0];
        mean[1] /= total[1];
        double squares = 0;
        double jackknife = 0;
        int highest = cluster == null ? -1 : Arrays.stream(cluster).max().orElse(-1);
        double[] sums = new double[highest + 1];
        boolean[] seen = new boolean[highest + 1];
        for (int i = 0; i < outcome.length; i++) {
            if (!(weights[i] > 0)) {
                continue;
            }
            int g = treated[i] ? 1 : 0;
            double leverage = weights[i] / total[g];
            double influence = (g == 1 ? 1 : -1) * leverage * (outcome[i] - mean[g]);
            squares += influence * influence;
            jackknife += influence / (1 - leverage) * (influence / (1 - leverage));
            if (cluster != null) {
                sums[cluster[i]] += influence;
                seen[cluster[i]] = true;
            }
        }
        double nn = n;
        return new WeightedDifference(mean[1] - mean[0], mean[1], mean[0], Math.sqrt(squares),
                Math.sqrt(squares * (nn / (nn - 2))), Math.sqrt(jackknife), Math.sqrt(squares * (nn / (nn - 1))),
                cluster == null ? Double.NaN : clustered(sums, seen, nn));
    }

    private static double clustered(double[] sums, boolean[] seen, double n) {
        double squares = 0;
        double sets = 0;
        for (int c = 0; c < sums.length; c++) {
            squares += sums[c] * sums[c];
            sets += seen[c] ? 1 : 0;
        }
        return Math.sqrt(squares * (sets / (sets - 1)) * ((n - 1) / (n - 2)));
    }
}
