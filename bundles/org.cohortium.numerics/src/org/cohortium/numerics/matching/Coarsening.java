/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.Quantiles;

/**
 * The bins of a numeric covariate for coarsened exact matching. A value on a cut belongs to the bin above it.
 */
public final class Coarsening {

    private Coarsening() {
    }

    /** Number of bins by Sturges' rule: log2(n) + 1, rounded up (Sturges 1926). */
    public static int sturges(int n) {
        return (int) StrictMath.ceil(StrictMath.log(n) / StrictMath.log(2) + 1);
    }

    /** Number of bins by Scott's rule: a width of 3.5 standard deviations over n^(1/3) (Scott 1979). */
    public static int scott(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return bins(values, 3.5 * Math.sqrt(squares / (n - 1)));
    }

    /**
     * Number of bins by the rule of Freedman and Diaconis (1981): a width of twice the interquartile range over n^(1/3); where
     * that range is 0, the wider ranges R's nclass.FD takes in turn, and Scott's rule at last.
     */
    public static int freedmanDiaconis(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double range = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25);
        for (double alpha = 1.0 / 8; range == 0 && alpha >= 1.0 / 512; alpha /= 2) {
            range = (Quantiles.of(sorted, 1 - alpha) - Quantiles.of(sorted, alpha)) / (1 - 2 * alpha) / 2;
        }
        return range == 0 ? scott(values) : bins(values, 2 * range);
    }

    private static int bins(double[] values, double widthAtOne) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double width = widthAtOne / StrictMath.cbrt(values.length);
        return width > 0 ? Math.max(1, (int) StrictMath.ceil((high - low) / width)) : 1;
    }

    /** Bins of equal width from the smallest to the largest value. */
    public static int[] equalWidth(double[] values, int bins) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double[] cuts = new double[bins - 1];
        double width = (high - low) / bins;
        for (int k = 1; k < bins; k++) {
            cuts[k - 1] = low + k * width;
        }
        return at(values, cuts);
    }

    /** Bins that hold about the same number of values, cut at the quantiles of type 7. */
    public static int[] equalSize(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[bins - 1];
        for (int k = 1; k < bins; k++) {
            // as R steps: the last digit decides on which side of a cut a value lies that is the quantile
            cuts[k - 1] = Quantiles.of(sorted, 1.0 / bins + (k - 1) * (1.0 / bins));
        }
        return at(values, cuts);
    }

    /** Bins between given cuts, numbered from 0. */
    public static int[] at(double[] values, double[] cuts) {
        double[] sorted = Arrays.stream(cuts).sorted().distinct().toArray();
        int[] bin = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(sorted, values[i]);
            bin[i] = at >= 0 ? at + 1 : -at - 1;
        }
        return bin;
    }
}
