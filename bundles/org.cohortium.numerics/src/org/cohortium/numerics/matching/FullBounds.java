/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * How many partners a unit may have in a full match, from the smallest and largest number of candidates for each focal unit
 * that a set may hold (Hansen and Klopfer 2006). A number below 1 means focal units that share one candidate: 1/3 is three
 * to one.
 *
 * @param focalLeast fewest candidates of a focal unit
 * @param focalMost most candidates of a focal unit
 * @param otherLeast fewest focal units of a candidate that is used
 * @param otherMost most focal units of a candidate
 */
record FullBounds(long focalLeast, long focalMost, long otherLeast, long otherMost) {

    /** A little below 1, so that three times 1/3 counts as one. */
    private static final double ROUNDING = 1e-9;

    /** No bounds: sets of any shape. */
    static final FullBounds NONE = new FullBounds(1, SlopeRuns.ENDLESS, 1, SlopeRuns.ENDLESS);

    /**
     * The bounds of the nearest whole numbers outside those given.
     *
     * @throws IllegalArgumentException if they are no bounds
     */
    static FullBounds of(double least, double most) {
        if (!(least >= 0) || !(most > 0) || least > most) {
            throw new IllegalArgumentException(
                    "the numbers of candidates of a focal unit are from " + least + " to " + most + ", which no set has");
        }
        return new FullBounds(atLeast(least), atMost(most), atLeast(1 / most), least == 0 ? SlopeRuns.ENDLESS : atMost(1 / least));
    }

    private static long atLeast(double value) {
        return Math.max(1, (long) StrictMath.floor(value + ROUNDING));
    }

    private static long atMost(double value) {
        return value >= SlopeRuns.ENDLESS ? SlopeRuns.ENDLESS : Math.max(1, (long) StrictMath.ceil(value - ROUNDING));
    }

    /** The bounds when the groups change places. */
    FullBounds turned() {
        return new FullBounds(otherLeast, otherMost, focalLeast, focalMost);
    }

    /** Whether a focal unit may have only so many candidates, and a candidate needs no more than one focal unit. */
    boolean limitsCandidates() {
        return focalMost < SlopeRuns.ENDLESS && otherLeast == 1;
    }

    /** The bounds without the most candidates of a focal unit. */
    FullBounds withoutMost() {
        return new FullBounds(focalLeast, SlopeRuns.ENDLESS, otherLeast, otherMost);
    }

    boolean none() {
        return equals(NONE);
    }
}
