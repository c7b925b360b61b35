/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/**
 * One-way analysis of variance: the comparison of several means.
 *
 * @param f the ratio of mean squares
 * @param df1 groups less one
 * @param df2 values less groups
 * @param ssBetween sum of squares between groups
 * @param ssWithin sum of squares within groups
 */
public record OneWayAnova(double f, double df1, double df2, double ssBetween, double ssWithin) {

    /** The analysis with equal variances. */
    public static OneWayAnova of(double[][] samples) {
        int n = 0;
        double within = 0;
        double grand = SampleSummary.of(Samples.join(samples)).mean();
        double between = 0;
        for (double[] sample : samples) {
            SampleSummary s = checked(sample, 1);
            n += s.n();
            within += s.n() < 2 ? 0 : s.variance() * (s.n() - 1);
            between += s.n() * (s.mean() - grand) * (s.mean() - grand);
        }
        double df1 = samples.length - 1;
        double df2 = n - samples.length;
        if (df1 < 1 || df2 < 1 || !(within > 0)) {
            throw new EstimationException("The means cannot be compared: there is no variation within the groups.",
                    "Check the variable and the grouping: each group needs several values that vary.");
        }
        return new OneWayAnova(between / df1 / (within / df2), df1, df2, between, within);
    }

    /** The result as a test. */
    public TestResult test() {
        return TestResult.fisher("One-way analysis of variance", f, df1, df2);
    }

    /** The mean square within groups. */
    public double meanSquareWithin() {
        return ssWithin / df2;
    }

    /** Welch's analysis, which lets variances differ (Biometrika 1951;38:330). */
    public static TestResult welch(double[][] samples) {
        int k = samples.length;
        double[] weight = new double[k];
        double[] mean = new double[k];
        double[] n = new double[k];
        double total = 0;
        double weightedMean = 0;
        for (int g = 0; g < k; g++) {
            SampleSummary s = checked(samples[g], 2);
            if (!(s.variance() > 0)) {
                throw new EstimationException("Welch's analysis of variance needs values that vary in every group.",
                        "Leave out groups with constant values.");
            }
            n[g] = s.n();
            mean[g] = s.mean();
            weight[g] = s.n() / s.variance();
            total += weight[g];
        }
        for (int g = 0; g < k; g++) {
            weightedMean += weight[g] * mean[g] / total;
        }
        double spread = 0;
        double between = 0;
        for (int g = 0; g < k; g++) {
            double share = 1 - weight[g] / total;
            spread += share * share / (n[g] - 1);
            between += weight[g] * (mean[g] - weightedMean) * (mean[g] - weightedMean);
        }
        spread /= (double) k * k - 1;
        double f = between / ((k - 1) * (1 + 2 * (k - 2) * spread));
        return TestResult.fisher("Welch analysis of variance", f, k - 1.0, 1 / (3 * spread));
    }

    private static SampleSummary checked(double[] sample, int least) {
        if (sample.length < least) {
            throw new EstimationException("A group has fewer than " + least + (least == 1 ? " value." : " values."),
                    "Leave the group out, or merge groups.");
        }
        return SampleSummary.of(sample);
    }
}
