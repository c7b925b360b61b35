/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.Arrays;

import org.cohortium.analysis.baseline.BaselineOptions.Denominator;
import org.cohortium.numerics.descriptive.Samples;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.descriptive.StandardizedDifference;
import org.cohortium.numerics.descriptive.WeightedSummary;

/** The standardized mean difference of a numeric variable, absolute and meant over all pairs of groups. */
final class NumberDifference {

    /** The mean and variance of one group. */
    private record Moments(int n, double mean, double variance) {
    }

    private NumberDifference() {
    }

    /**
     * The difference of the means.
     *
     * @param stats the description of each column of the table, all patients first
     */
    static double ofMeans(NumberProfile.Stats[] stats, Denominator denominator) {
        double sum = 0;
        int pairs = 0;
        double first = stats.length < 2 ? Double.NaN : stats[1].sd() * stats[1].sd();
        for (int a = 1; a < stats.length; a++) {
            for (int b = a + 1; b < stats.length; b++) {
                sum += of(moments(stats[a]), moments(stats[b]), denominator, first);
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static Moments moments(NumberProfile.Stats s) {
        return new Moments(s.n(), s.mean(), s.sd() * s.sd());
    }

    private static double of(Moments a, Moments b, Denominator denominator, double first) {
        return Math.abs(switch (denominator) {
            case MEAN_VARIANCE -> StandardizedDifference.ofMeans(a.mean, a.variance, b.mean, b.variance);
            case POOLED -> {
                double pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2);
                yield StandardizedDifference.ofMeans(a.mean, pooled, b.mean, pooled);
            }
            case FIRST_GROUP -> StandardizedDifference.ofMeans(a.mean, first, b.mean, first);
        });
    }

    /**
     * The difference of the mean ranks, the values of each pair of groups ranked together (Yang and Dalton, SAS Global
     * Forum 2012, paper 335). A value of weight 2 counts as two tied values.
     *
     * @param samples the values of each group
     * @param weights their weights, or null where all are 1
     */
    static double ofRanks(double[][] samples, double[][] weights, Denominator denominator) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < samples.length; a++) {
            for (int b = a + 1; b < samples.length; b++) {
                double[] values = Samples.join(samples[a], samples[b]);
                double[] weight = new double[values.length];
                if (weights == null) {
                    Arrays.fill(weight, 1);
                } else {
                    weight = Samples.join(weights[a], weights[b]);
                }
                double[] ranks = ranks(values, weight);
                int n = samples[a].length;
                Moments left = moments(ranks, weight, 0, n);
                Moments right = moments(ranks, weight, n, values.length);
                sum += of(left, right, denominator, left.variance);
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static Moments moments(double[] ranks, double[] weights, int from, int to) {
        if (to == from) {
            return new Moments(0, Double.NaN, Double.NaN);
        }
        WeightedSummary s = WeightedSummary.of(Arrays.copyOfRange(ranks, from, to),
            Arrays.copyOfRange(weights, from, to));
        return new Moments(to - from, s.mean(), s.variance());
    }

    /** The middle of the weights up to and with those of each value; one half less than the rank with weights of 1. */
    private static double[] ranks(double[] values, double[] weights) {
        int[] order = SortOrder.ascending(values);
        double[] ranks = new double[values.length];
        double before = 0;
        int from = 0;
        while (from < order.length) {
            double tied = 0;
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                tied += weights[order[to++]];
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = before + tied / 2;
            }
            before += tied;
            from = to;
        }
        return ranks;
    }
}
