/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cohortium.numerics.descriptive.TestResult;

/**
 * The exact binomial test that a proportion has a given value: the probability of all counts that are no more probable
 * than the one observed (Clopper, Pearson, Biometrika 1934;26:404, as R's {@code binom.test}).
 */
public final class BinomialTest {

    private static final double MORE_PROBABLE = 1 + 1e-7;

    private BinomialTest() {
    }

    /**
     * The two-sided test.
     *
     * @param events the number of events
     * @param n the number of patients
     * @param share the share of one under the null hypothesis
     */
    public static TestResult test(int events, int n, double share) {
        return TestResult.of("Exact binomial test", events, pValue(events, n, share, false));
    }

    /** The two-sided test by the mid-p, which counts half of the probability of what was observed. */
    public static TestResult midP(int events, int n, double share) {
        return TestResult.of("Exact binomial test (mid-p)", events, pValue(events, n, share, true));
    }

    private static double pValue(int events, int n, double share, boolean mid) {
        ProportionInterval.check(events, n);
        if (n == 0) {
            return 1;
        }
        BinomialDistribution distribution = BinomialDistribution.of(n, share);
        double own = distribution.probability(events);
        double limit = own * MORE_PROBABLE;
        double mean = n * share;
        double p;
        // on the far side of the mean the probabilities fall monotonously, so the first that counts is found by halving
        if (events < mean) {
            int from = (int) Math.ceil(mean);
            int low = from;
            int high = n + 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (distribution.probability(middle) <= limit) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            p = distribution.cumulativeProbability(events) + (low > n ? 0 : distribution.survivalProbability(low - 1));
        } else if (events > mean) {
            int low = -1;
            int high = (int) Math.floor(mean);
            while (low < high) {
                int middle = (int) Math.floorDiv((long) low + high + 1, 2L);
                if (distribution.probability(middle) <= limit) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            p = distribution.survivalProbability(events - 1) + (low < 0 ? 0 : distribution.cumulativeProbability(low));
        } else {
            p = 1;
        }
        return Math.max(0, Math.min(1, p) - (mid ? own / 2 : 0));
    }
}
