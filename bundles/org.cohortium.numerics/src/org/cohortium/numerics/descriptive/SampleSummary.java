/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * What describes a continuous sample. Quartiles are of type 7; the standard deviation has n - 1. A value that the
 * sample is too small for is NaN. The values do not depend on the order of the sample.
 */
public final class SampleSummary {

    private static final double MAD_TO_SD = 1.4826;

    private final double[] sorted;
    private final double mean;
    private final double m2;
    private final double m3;
    private final double m4;

    private SampleSummary(double[] sorted) {
        this.sorted = sorted;
        this.mean = mean(sorted);
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (double x : sorted) {
            double d = x - mean;
            double dd = d * d;
            s2 += dd;
            s3 += dd * d;
            s4 += dd * dd;
        }
        int n = sorted.length;
        requireRange(n < 2 ? 0 : sorted[n - 1] - sorted[0], s2);
        m2 = s2 / n;
        m3 = s3 / n;
        m4 = s4 / n;
    }

    /**
     * The summary of values without NaN.
     *
     * @throws EstimationException if the values are too large or too small for their squares
     */
    public static SampleSummary of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a sample to be described holds no missing values");
        }
        return new SampleSummary(sorted);
    }

    /** Refuses values whose squares are too large or too small for a number, instead of a variance of infinity or 0. */
    static void requireRange(double range, double squares) {
        if (Double.isFinite(range) && !Double.isFinite(squares) || range > 0 && squares == 0) {
            throw new EstimationException("The values lie " + (squares == 0 ? "too near each other" : "too far apart")
                    + " for their variance to be computed.", "Give the variable in another unit.");
        }
    }

    /** The mean of ascending values, taken twice so that rounding does not show. */
    static double mean(double[] values) {
        int n = values.length;
        double sum = 0;
        for (double x : values) {
            sum += x;
        }
        double first = sum / n;
        double rest = 0;
        for (double x : values) {
            rest += x - first;
        }
        return n == 0 || Double.isInfinite(first) ? first : first + rest / n;
    }

    /** The number of values. */
    public int n() {
        return sorted.length;
    }

    /** The arithmetic mean. */
    public double mean() {
        return mean;
    }

    /** The variance, with n - 1. */
    public double variance() {
        return n() < 2 ? Double.NaN : m2 * n() / (n() - 1.0);
    }

    /** The standard deviation, with n - 1. */
    public double sd() {
        return StrictMath.sqrt(variance());
    }

    /** The standard error of the mean. */
    public double standardError() {
        return sd() / StrictMath.sqrt(n());
    }

    /** The smallest value. */
    public double min() {
        return n() == 0 ? Double.NaN : sorted[0];
    }

    /** The largest value. */
    public double max() {
        return n() == 0 ? Double.NaN : sorted[n() - 1];
    }

    /** The median. */
    public double median() {
        return quantile(0.5, 7);
    }

    /** A quantile by one of the nine types. */
    public double quantile(double p, int type) {
        return Quantiles.of(sorted, p, type);
    }

    /** The lower quartile, type 7. */
    public double q1() {
        return quantile(0.25, 7);
    }

    /** The upper quartile, type 7. */
    public double q3() {
        return quantile(0.75, 7);
    }

    /** The median absolute deviation from the median, times 1.4826 so that it estimates a normal sample's sd. */
    public double medianAbsoluteDeviation() {
        double median = median();
        double[] deviations = new double[n()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(deviations);
        return MAD_TO_SD * Quantiles.of(deviations, 0.5);
    }

    /** The moment coefficient of skewness g1 = m3 / m2^1.5. */
    public double skewness() {
        return m3 / (m2 * StrictMath.sqrt(m2));
    }

    /** The skewness adjusted for sample size, G1, which SAS, SPSS and Excel give. */
    public double adjustedSkewness() {
        double n = n();
        return n < 3 ? Double.NaN : skewness() * StrictMath.sqrt(n * (n - 1)) / (n - 2);
    }

    /** The excess kurtosis g2 = m4 / m2^2 - 3. */
    public double excessKurtosis() {
        return m4 / (m2 * m2) - 3;
    }

    /** Student's confidence limits of the mean. */
    public double[] meanLimits(double level) {
        if (n() < 2) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double half = DistributionQuantiles.student(0.5 + level / 2, n() - 1.0) * standardError();
        return new double[] {mean - half, mean + half};
    }
}
