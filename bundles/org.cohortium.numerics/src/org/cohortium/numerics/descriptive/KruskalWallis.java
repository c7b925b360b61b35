/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/** The Kruskal-Wallis rank test of several groups, corrected for ties (JASA 1952;47:583). */
public final class KruskalWallis {

    private KruskalWallis() {
    }

    /** The test; the statistic is referred to chi-squared with groups less one degrees of freedom. */
    public static TestResult test(double[][] samples) {
        Ranks ranks = Ranks.of(Samples.join(samples));
        double n = ranks.rank().length;
        double sum = 0;
        int at = 0;
        for (double[] sample : samples) {
            if (sample.length == 0) {
                throw new EstimationException("A group has no values.", "Leave the group out, or merge groups.");
            }
            double rankSum = 0;
            for (int i = 0; i < sample.length; i++) {
                rankSum += ranks.rank()[at++];
            }
            sum += rankSum * rankSum / sample.length;
        }
        double correction = 1 - ranks.tieSum() / (n * n * n - n);
        if (!(correction > 0)) {
            throw new EstimationException("All values are equal, so there is nothing to rank.",
                    "Check the variable: it is constant in this cohort.");
        }
        double statistic = (12 * sum / (n * (n + 1)) - 3 * (n + 1)) / correction;
        return TestResult.chiSquared("Kruskal-Wallis test", statistic, samples.length - 1.0);
    }
}
