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
            cuts[k - 1] = Quantiles.of(sorted, k / (double) bins);
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
