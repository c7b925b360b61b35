/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import org.cohortium.numerics.EstimationException;

/**
 * How many units of a stratum a full match leaves out (Hansen and Klopfer 2006).
 *
 * @param omitted fraction of the candidates, or of the focal units if negative
 * @param mean candidates used for each focal unit instead, NaN for none given
 */
record FullShare(double omitted, double mean) {

    private static final double ROUNDING = 1.4901161193847656e-8;

    boolean everybody() {
        return omitted == 0 && Double.isNaN(mean);
    }

    /** Whether focal units are left out instead of candidates. */
    boolean ofFocal() {
        return Double.isNaN(mean) && omitted < 0;
    }

    /**
     * The fraction of the group that is left out.
     *
     * @throws EstimationException if there are fewer candidates than the mean asks for
     */
    double fraction(int focal, int candidates) {
        if (Double.isNaN(mean)) {
            return Math.abs(omitted);
        }
        double most = candidates / (double) focal;
        if (mean > most * (1 + ROUNDING)) {
            throw new EstimationException("There are " + candidates + " candidates for " + focal
                    + " focal units, fewer than the mean number asked for.", "Ask for a smaller mean.");
        }
        return Math.max(0, 1 - mean / most);
    }
}
