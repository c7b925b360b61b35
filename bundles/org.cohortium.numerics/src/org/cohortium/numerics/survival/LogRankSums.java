/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;

/** The sums over event times and strata from which a log-rank statistic is made. */
final class LogRankSums {

    final double[] size;
    private final int groups;
    private final double[][] observed;
    private final double[][] expected;
    private final double[] u;
    private final double[][] variance;

    LogRankSums(int groups, int strata) {
        this.groups = groups;
        size = new double[groups];
        observed = new double[groups][strata];
        expected = new double[groups][strata];
        u = new double[groups];
        variance = new double[groups][groups];
    }

    /**
     * Adds one event time.
     *
     * @param w the weight of the time
     * @param atRisk weight at risk in each group
     * @param events weight with the event in each group
     * @param n weight at risk in all groups
     * @param spread the variance of the number of events given the margins, before the shares of the groups
     */
    void add(int stratum, double w, double[] atRisk, double[] events, double n, double spread) {
        double d = 0;
        for (double dj : events) {
            d += dj;
        }
        double factor = w * w * spread;
        for (int j = 0; j < groups; j++) {
            double share = atRisk[j] / n;
            observed[j][stratum] += w * events[j];
            expected[j][stratum] += w * share * d;
            u[j] += w * (events[j] - share * d);
            if (share > 0) {
                variance[j][j] += factor * share * (1 - share);
                for (int l = 0; l < j; l++) {
                    variance[j][l] -= factor * share * (atRisk[l] / n);
                }
            }
        }
    }

    /** Puts another covariance in the place of the one summed up; its lower triangle is read. */
    void setVariance(double[][] lower) {
        for (int j = 0; j < groups; j++) {
            System.arraycopy(lower[j], 0, variance[j], 0, groups);
        }
    }

    LogRankResult result() {
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < j; l++) {
                variance[l][j] = variance[j][l];
            }
        }
        return new LogRankResult(size, total(observed), total(expected), u, variance, observed, expected);
    }

    private static double[] total(double[][] byStratum) {
        return Arrays.stream(byStratum).mapToDouble(row -> Arrays.stream(row).reduce(0, Double::sum)).toArray();
    }
}
