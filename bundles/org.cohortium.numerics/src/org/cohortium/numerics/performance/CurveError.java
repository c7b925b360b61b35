/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.descriptive.Quantiles;
import org.cohortium.numerics.descriptive.WeightedSummary;

/** How far a smooth calibration curve lies from the predictions over rows: mean, median, 90th percentile and largest. */
final class CurveError {

    private static final double HIGH = 0.9;

    private CurveError() {
    }

    /**
     * The four.
     *
     * @param distance by row
     */
    static double[] of(double[] distance, SampleDesign design) {
        double[] sorted = distance.clone();
        Arrays.sort(sorted);
        double largest = sorted[sorted.length - 1];
        double mean = design.mean(distance);
        if (design.isWeighted()) {
            WeightedSummary summary = WeightedSummary.of(distance, design.weights());
            return new double[] {mean, summary.quantile(0.5), summary.quantile(HIGH), largest};
        }
        return new double[] {mean, Quantiles.of(sorted, 0.5), Quantiles.of(sorted, HIGH), largest};
    }
}
