/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;

/**
 * The result of matching. Rows are counted from 0 and all arrays by row have one place for each row given; arrays are not
 * copies and must not be changed.
 *
 * @param treated by row
 * @param estimand whose effect the weights stand for
 * @param ratio partners wanted for each focal unit
 * @param replacement whether a partner could be chosen by several
 * @param focal rows of all focal units (treated for ATT, controls for ATC), in the order of the data
 * @param partners rows of their partners, {@code [position in focal * ratio + k]} in the order they were found, -1 for none
 * @param pairDistance distance of each of those pairs in the quantity matched on, NaN for none
 * @param weights by row: 1 for a matched focal unit; for the others the sum over their sets of 1 / partners in the set,
 *        scaled in each group to add up to the number of matched units in it; 0 for unmatched units
 * @param subclass number of the matched set by row, from 1 in the order of the focal units, 0 for unmatched units; null
 *        with replacement, where a unit may be in several
 * @param unmatched why a row is not matched, null for a matched row
 * @param setAside by row, outside the common support
 * @param caliper raw width of the caliper of the score, infinite for none
 * @param covariateCalipers raw widths of the calipers of covariates, in the order given
 */
public record MatchedSet(boolean[] treated, Estimand estimand, int ratio, boolean replacement, int[] focal,
        int[] partners, double[] pairDistance, double[] weights, int[] subclass, UnmatchedReason[] unmatched,
        boolean[] setAside, double caliper, double[] covariateCalipers) {

    /** Number of pairs of a focal unit and a partner. */
    public int pairs() {
        int n = 0;
        for (int p : partners) {
            n += p >= 0 ? 1 : 0;
        }
        return n;
    }

    /** Number of focal units with at least one partner. */
    public int matchedFocal() {
        int n = 0;
        for (int f = 0; f < focal.length; f++) {
            n += partners[f * ratio] >= 0 ? 1 : 0;
        }
        return n;
    }

    /** Number of partners of a focal unit, by its position in {@link #focal()}. */
    public int partnersOf(int position) {
        int n = 0;
        while (n < ratio && partners[position * ratio + n] >= 0) {
            n++;
        }
        return n;
    }

    /** The distances of the pairs in ascending order, as a new array. */
    public double[] sortedDistances() {
        double[] d = new double[partners.length];
        int n = 0;
        for (double x : pairDistance) {
            if (!Double.isNaN(x)) {
                d[n++] = x;
            }
        }
        double[] sorted = Arrays.copyOf(d, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Sum of the distances of the pairs, added in ascending order. */
    public double totalDistance() {
        double s = 0;
        for (double d : sortedDistances()) {
            s += d;
        }
        return s;
    }

    /** Largest distance of a pair; NaN without a pair. */
    public double maximumDistance() {
        double[] d = sortedDistances();
        return d.length == 0 ? Double.NaN : d[d.length - 1];
    }

    /** Units before and after. */
    public SampleSizes sampleSizes() {
        return SampleSizes.of(treated, weights, setAside);
    }
}
