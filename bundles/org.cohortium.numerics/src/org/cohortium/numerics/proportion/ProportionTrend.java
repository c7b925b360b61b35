/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.TestResult;

/** Proportions of several groups: the test that they are equal, and the Cochran-Armitage test of a trend. */
public final class ProportionTrend {

    private ProportionTrend() {
    }

    /**
     * The test of a trend over scores (Cochran, Biometrics 1954;10:417; Armitage, Biometrics 1955;11:375), as R's
     * {@code prop.trend.test}: the regression sum of squares over the pooled variance.
     *
     * @param events events of each group
     * @param n patients of each group
     * @param scores the groups' scores, such as 1, 2, 3
     */
    public static TestResult trend(int[] events, int[] n, double[] scores) {
        double p = pooled(events, n);
        double total = 0;
        double mean = 0;
        for (int k = 0; k < n.length; k++) {
            total += n[k];
            mean += n[k] * scores[k];
        }
        mean /= total;
        double covariance = 0;
        double squares = 0;
        for (int k = 0; k < n.length; k++) {
            covariance += (scores[k] - mean) * (events[k] - n[k] * p);
            squares += n[k] * (scores[k] - mean) * (scores[k] - mean);
        }
        if (squares == 0) {
            throw new EstimationException("All groups have the same score.", "Give the groups different scores.");
        }
        return TestResult.chiSquared("Cochran-Armitage test for trend", covariance * covariance
            / (squares * p * (1 - p)), 1);
    }

    /** Pearson's test that all groups have the same proportion; the estimates are the proportions. */
    public static TestResult equality(int[] events, int[] n) {
        double p = pooled(events, n);
        double sum = 0;
        double[] shares = new double[n.length];
        for (int k = 0; k < n.length; k++) {
            double d = events[k] - n[k] * p;
            shares[k] = (double) events[k] / n[k];
            sum += d * d / (n[k] * p) + d * d / (n[k] * (1 - p));
        }
        return TestResult.chiSquared("Chi-squared test of equal proportions", sum, n.length - 1.0).with(shares,
            Double.NaN, Double.NaN);
    }

    private static double pooled(int[] events, int[] n) {
        long x = 0;
        long total = 0;
        for (int k = 0; k < n.length; k++) {
            ProportionInterval.check(events[k], n[k]);
            if (n[k] == 0) {
                throw new EstimationException("A group has no patient.", "Leave the empty group out.");
            }
            x += events[k];
            total += n[k];
        }
        if (n.length < 2 || x == 0 || x == total) {
            throw new EstimationException(n.length < 2 ? "There is one group only."
                : "The outcome is the same in all patients.", "Check the outcome and the groups.");
        }
        return (double) x / total;
    }
}
