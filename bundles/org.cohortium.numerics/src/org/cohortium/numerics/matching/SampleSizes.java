/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * How many units of each group there are before and after matching.
 *
 * @param control the controls
 * @param treated the treated
 */
public record SampleSizes(Group control, Group treated) {

    /**
     * One group.
     *
     * @param all units given
     * @param matchedEffective effective sample size of the matched units, (sum of weights)^2 / sum of squared weights
     * @param matched units with a positive weight
     * @param unmatched units without, not counting those set aside
     * @param discarded units set aside before matching
     */
    public record Group(int all, double matchedEffective, int matched, int unmatched, int discarded) {
    }

    /** Counts both groups. */
    public static SampleSizes of(boolean[] treated, double[] weights, boolean[] setAside) {
        return new SampleSizes(group(treated, false, weights, setAside), group(treated, true, weights, setAside));
    }

    private static Group group(boolean[] treated, boolean which, double[] weights, boolean[] setAside) {
        int all = 0;
        int matched = 0;
        int discarded = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < treated.length; i++) {
            if (treated[i] != which) {
                continue;
            }
            all++;
            matched += weights[i] > 0 ? 1 : 0;
            discarded += setAside[i] ? 1 : 0;
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        return new Group(all, squares == 0 ? 0 : sum * sum / squares, matched, all - matched - discarded, discarded);
    }
}
