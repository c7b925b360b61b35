/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * What describes a continuous sample whose values carry weights, as after matching with replacement or weighting by a
 * propensity score. With equal weights it is the plain description.
 */
public final class WeightedSummary {

    private final double[] value;
    private final double[] cumulative;
    private final double total;
    private final double mean;
    private final double variance;

    private WeightedSummary(double[] values, double[] weights) {
        int n = values.length;
        int[] order = SortOrder.ascending(values);
        value = new double[n];
        cumulative = new double[n];
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            double w = weights[order[i]];
            value[i] = values[order[i]];
            sum += w;
            squares += w * w;
            products += w * value[i];
            cumulative[i] = sum;
        }
        total = sum;
        double first = products / sum;
        double rest = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double w = weights[order[i]];
            rest += w * (value[i] - first);
        }
        mean = first + rest / sum;
        for (int i = 0; i < n; i++) {
            double w = weights[order[i]];
            spread += w * (value[i] - mean) * (value[i] - mean);
        }
        SampleSummary.requireRange(n < 2 ? 0 : value[n - 1] - value[0], spread);
        variance = n < 2 ? Double.NaN : spread * sum / (sum * sum - squares);
    }

    /**
     * The summary of values without NaN.
     *
     * @param weights one positive weight for each value
     */
    public static WeightedSummary of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("one weight for each value");
        }
        return new WeightedSummary(values, weights);
    }

    /** The sum of the weights. */
    public double totalWeight() {
        return total;
    }

    /** The weighted mean. */
    public double mean() {
        return mean;
    }

    /** The variance, sum w (x - m)^2 W / (W^2 - sum w^2) with W the sum of the weights. */
    public double variance() {
        return variance;
    }

    /** The standard deviation. */
    public double sd() {
        return StrictMath.sqrt(variance);
    }

    /**
     * The quantile: the value at which the cumulative weight passes p of the total, or the middle of two values where
     * it is reached exactly (type 2).
     */
    public double quantile(double p) {
        int n = value.length;
        if (n == 0) {
            return Double.NaN;
        }
        double target = p * total;
        double fuzz = total * 1e-12;
        for (int i = 0; i < n; i++) {
            if (cumulative[i] > target + fuzz) {
                return value[i];
            }
            if (cumulative[i] >= target - fuzz && i < n - 1) {
                return (value[i] + value[i + 1]) / 2;
            }
        }
        return value[n - 1];
    }
}
