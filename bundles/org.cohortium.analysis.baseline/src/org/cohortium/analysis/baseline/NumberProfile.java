/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.Arrays;

import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.descriptive.SampleSummary;
import org.cohortium.numerics.descriptive.Samples;
import org.cohortium.numerics.descriptive.WeightedSummary;

/**
 * A numeric variable described in each column of the table: all patients first, then each group.
 *
 * @param stats the description of each column
 * @param samples the values of each group
 * @param weights the weights of those values, or null where all are equal
 * @param skewness the skewness over all patients
 */
record NumberProfile(Stats[] stats, double[][] samples, double[][] weights, double skewness) {

    /** The description of one column; weighted where the rows are. */
    record Stats(int n, int missing, double mean, double sd, double median, double q1, double q3, double min,
        double max) {
    }

    static NumberProfile of(BaselineRows rows, double[] values, int quartileType) {
        Stats[] stats = new Stats[rows.columns()];
        for (int c = 0; c < stats.length; c++) {
            stats[c] = stats(rows, values, c, quartileType);
        }
        double[][] samples = Samples.split(values, rows.groups().codes(), rows.groups().count());
        double[][] weights = rows.weights() == null ? null : weights(rows, values);
        return new NumberProfile(stats, samples, weights, SampleSummary.of(Samples.join(samples)).skewness());
    }

    private static double[][] weights(BaselineRows rows, double[] values) {
        double[] present = rows.weights().clone();
        for (int i = 0; i < present.length; i++) {
            present[i] = Double.isNaN(values[i]) ? Double.NaN : present[i];
        }
        return Samples.split(present, rows.groups().codes(), rows.groups().count());
    }

    private static Stats stats(BaselineRows rows, double[] values, int column, int quartileType) {
        double[] kept = new double[values.length];
        double[] weights = new double[values.length];
        int n = 0;
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            if (rows.isIn(i, column)) {
                if (Double.isNaN(values[i])) {
                    missing++;
                } else {
                    weights[n] = rows.weight(i);
                    kept[n++] = values[i];
                }
            }
        }
        kept = Arrays.copyOf(kept, n);
        SampleSummary plain = SampleSummary.of(kept);
        if (rows.weights() == null || n == 0) {
            double[] sorted = kept.clone();
            Arrays.sort(sorted);
            return new Stats(n, missing, plain.mean(), plain.sd(), plain.median(),
                Quantiles.of(sorted, 0.25, quartileType), Quantiles.of(sorted, 0.75, quartileType), plain.min(),
                plain.max());
        }
        WeightedSummary weighted = WeightedSummary.of(kept, Arrays.copyOf(weights, n));
        return new Stats(n, missing, weighted.mean(), weighted.sd(), weighted.quantile(0.5), weighted.quantile(0.25),
            weighted.quantile(0.75), plain.min(), plain.max());
    }

    /** The standardized difference, as the options have it. */
    double smd(BaselineOptions options, boolean byMedian) {
        return byMedian && options.smdMedians() == BaselineOptions.MedianDifference.RANKS
            ? NumberDifference.ofRanks(samples, weights, options.smdDenominator())
            : NumberDifference.ofMeans(stats, options.smdDenominator());
    }
}
