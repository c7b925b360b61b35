/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * The result of full matching: sets of one unit of a group with one or more of the other. Arrays have one place for each row
 * given, are not copies and must not be changed.
 *
 * @param treated by row
 * @param estimand whose effect the weights stand for
 * @param subclass number of the set by row, from 1 in the order of the rows, 0 for a row in none
 * @param weights by row, as {@link Subclasses#weights} gives them
 * @param totalDistance sum of the distances between the one and the many of every set, the quantity that is smallest
 * @param unmatched why a row is in no set, null for others
 * @param setAside by row, outside the common support
 * @param caliper raw width of the caliper of the score, infinite for none
 * @param covariateCalipers raw widths of the calipers of covariates, in the order given
 */
public record FullMatch(boolean[] treated, Estimand estimand, int[] subclass, double[] weights, double totalDistance,
        UnmatchedReason[] unmatched, boolean[] setAside, double caliper, double[] covariateCalipers) {

    /** Number of sets. */
    public int sets() {
        int n = 0;
        for (int s : subclass) {
            n = Math.max(n, s);
        }
        return n;
    }

    /** Number of rows in sets. */
    public int matched() {
        int n = 0;
        for (int s : subclass) {
            n += s > 0 ? 1 : 0;
        }
        return n;
    }

    /** Units before and after. */
    public SampleSizes sampleSizes() {
        return SampleSizes.of(treated, weights, setAside);
    }
}
