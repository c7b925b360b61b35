/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Optimal matching with a number of partners that varies between bounds about a mean (Ming and Rosenbaum 2000), as a full match
 * in which no candidate has two focal units.
 *
 * @param least fewest partners of a focal unit
 * @param most most partners
 * @param mean partners of a focal unit on average
 */
record VaryingPartners(int least, int most, double mean) {

    VaryingPartners {
        if (least < 1 || most <= least || !(mean >= least && mean <= most)) {
            throw new IllegalArgumentException("the mean number of partners lies between the least and the most");
        }
    }

    /**
     * Matches the rows of a stratum with no fewer candidates than focal units.
     *
     * @param place by row, the position of a focal row in partners
     * @param partners {@code [position * most + k]}, filled
     * @throws EstimationException if no match keeps to the bounds
     */
    void match(AdmissiblePairs pairs, int[] place, int[] partners, Progress progress) {
        double there = pairs.others.length / (double) pairs.own.length;
        long fewest = Math.min(least, (long) StrictMath.floor(there));
        double omitted = Math.max(0, 1 - Math.min(mean, there) / there);
        new FullFlow(pairs, new FullBounds(fewest, most, 1, 1), omitted, progress).join((focal, partner) -> {
            int at = place[focal] * most;
            while (partners[at] >= 0) {
                at++;
            }
            partners[at] = partner;
        }, new UnmatchedReason[place.length]);
    }
}
