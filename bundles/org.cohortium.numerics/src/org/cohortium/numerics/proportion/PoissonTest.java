/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The exact test that a count is Poisson with a given mean (as R's {@code poisson.test}). */
public final class PoissonTest {

    private static final double MORE_PROBABLE = 1 + 1e-7;

    private PoissonTest() {
    }

    /**
     * Two-sided p: the probability of all counts that are no more probable than the one observed.
     *
     * @param events the count
     * @param mean the mean under the null hypothesis, such as a rate times the person-time
     */
    public static double pValue(long events, double mean) {
        if (mean == 0) {
            return events == 0 ? 1 : 0;
        }
        PoissonDistribution distribution = PoissonDistribution.of(mean);
        int x = Math.toIntExact(events);
        double limit = distribution.probability(x) * MORE_PROBABLE;
        if (x == mean) {
            return 1;
        }
        if (x < mean) {
            long low = (long) Math.ceil(mean);
            long high = Math.max(low + 1, (long) Math.ceil(2 * mean - x));
            while (distribution.probability((int) high) > limit) {
                high = Math.min(Integer.MAX_VALUE, 2 * high);
            }
            while (low < high) {
                long middle = (low + high) / 2;
                if (distribution.probability((int) middle) <= limit) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Math.min(1, distribution.cumulativeProbability(x) + distribution.survivalProbability((int) low - 1));
        }
        int low = -1;
        int high = (int) Math.floor(mean);
        while (low < high) {
            int middle = Math.floorDiv(low + high + 1, 2);
            if (distribution.probability(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(1, distribution.survivalProbability(x - 1)
            + (low < 0 ? 0 : distribution.cumulativeProbability(low)));
    }
}
