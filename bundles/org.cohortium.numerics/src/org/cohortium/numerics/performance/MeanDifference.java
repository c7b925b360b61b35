/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

/** Gini's mean difference, the mean absolute difference of all pairs of values: how far predictions lie apart. */
public final class MeanDifference {

    private MeanDifference() {
    }

    /** The mean difference; NaN for fewer than two values. */
    public static double of(double[] values) {
        int n = values.length;
        if (n < 2) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double centre = sorted[n / 2];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i + 1 - n) * (sorted[i] - centre);
        }
        return sum / (n * (n - 1.0) / 2);
    }
}
