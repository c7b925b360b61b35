/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import org.cohortium.numerics.descriptive.DistributionQuantiles;

/** Standard errors from influence functions: the standard deviation over rows, divided by the root of their number. */
final class Influence {

    private Influence() {
    }

    /** The standard normal quantile of a two-sided level. */
    static double quantile(double level) {
        return -DistributionQuantiles.normal((1 - level) / 2);
    }

    static double stdErr(double[] influence) {
        int n = influence.length;
        double mean = 0;
        for (double d : influence) {
            mean += d;
        }
        mean /= n;
        double sum = 0;
        for (double d : influence) {
            sum += (d - mean) * (d - mean);
        }
        return n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1) / n);
    }
}
