/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.Arrays;

import org.cohortium.numerics.descriptive.SampleSummary;
import org.cohortium.numerics.descriptive.Samples;
import org.cohortium.numerics.descriptive.StandardizedDifference;
import org.cohortium.numerics.descriptive.WeightedSummary;

/**
 * A numeric variable described in each column of the table: all patients first, then each group.
 *
 * @param stats the description of each column
 * @param samples the values of each group
 * @param skewness the skewness over all patients
 */
record NumberProfile(Stats[] stats, double[][] samples, double skewness) {

    /** The description of one column; weighted where the rows are. */
    record Stats(int n, int missing, double mean, double sd, double median, double q1, double q3, double min,
        double max) {
    }

    static NumberProfile of(BaselineRows rows, double[] values) {
        Stats[] stats = new Stats[rows.columns()];
        for (int c = 0; c < stats.length; c++) {
            stats[c] = stats(rows, values, c);
        }
        double[][] samples = Samples.split(values, rows.groups().codes(), rows.groups().count());
        return new NumberProfile(stats, samples, SampleSummary.of(Samples.join(samples)).skewness());
    }

    private static Stats stats(BaselineRows rows, double[] values, int column) {
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
            return new Stats(n, missing, plain.mean(), plain.sd(), plain.median(), plain.q1(), plain.q3(), plain.min(),
                plain.max());
        }
        WeightedSummary weighted = WeightedSummary.of(kept, Arrays.copyOf(weights, n));
        return new Stats(n, missing, weighted.mean(), weighted.sd(), weighted.quantile(0.5), weighted.quantile(0.25),
            weighted.quantile(0.75), plain.min(), plain.max());
    }

    /** The mean over all pairs of groups of the absolute standardized mean difference. */
    double smd() {
        double sum = 0;
        int pairs = 0;
        for (int a = 1; a < stats.length; a++) {
            for (int b = a + 1; b < stats.length; b++) {
                sum += Math.abs(StandardizedDifference.ofMeans(stats[a].mean, stats[a].sd * stats[a].sd, stats[b].mean,
                    stats[b].sd * stats[b].sd));
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }
}
