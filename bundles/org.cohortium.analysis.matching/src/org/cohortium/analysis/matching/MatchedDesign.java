/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.matching;

import org.cohortium.numerics.matching.BalanceTable;
import org.cohortium.numerics.matching.Estimand;
import org.cohortium.numerics.matching.FullMatch;
import org.cohortium.numerics.matching.MatchedSet;
import org.cohortium.numerics.matching.SampleSizes;
import org.cohortium.numerics.matching.UnmatchedReason;

/**
 * What any way of matching comes to: who is in which set with which weight, and why others are not.
 *
 * @param treated by row
 * @param estimand whose effect the weights stand for
 * @param weights by row, 0 for those left out
 * @param sets number of the set by row from 1, 0 for none; with replacement the first of a partner's sets
 * @param unmatched why a row is left out, null for others
 * @param setAside by row, outside the common support
 * @param caliper raw width of the caliper of the score, infinite for none
 * @param covariateCalipers raw widths of the calipers of covariates
 * @param total sum of the distances within pairs or sets, NaN where nothing was minimised
 * @param pairs the pairs, null where the sets are no pairs
 * @param balance the balance of the matched sample, null if nobody was matched
 */
record MatchedDesign(boolean[] treated, Estimand estimand, double[] weights, int[] sets, UnmatchedReason[] unmatched,
        boolean[] setAside, double caliper, double[] covariateCalipers, double total, MatchedSet pairs,
        BalanceTable balance) {

    static MatchedDesign of(MatchedSet set) {
        int[] sets = set.subclass() == null ? firstSets(set) : set.subclass();
        return new MatchedDesign(set.treated(), set.estimand(), set.weights(), sets, set.unmatched(), set.setAside(),
            set.caliper(), set.covariateCalipers(), set.totalDistance(), set, set.pairs() > 0 ? BalanceTable.of(set) : null);
    }

    static MatchedDesign of(FullMatch match) {
        return new MatchedDesign(match.treated(), match.estimand(), match.weights(), match.subclass(), match.unmatched(),
            match.setAside(), match.caliper(), match.covariateCalipers(), match.totalDistance(), null,
            match.matched() > 0 ? BalanceTable.subclassified(match.treated(), match.weights(), match.subclass(),
                match.estimand()) : null);
    }

    /** Pairs within bins: those without a partner in their bin have the reasons of strata. */
    static MatchedDesign withinBins(MatchedSet set, Estimand estimand, boolean[] setAside) {
        UnmatchedReason[] reasons = set.unmatched().clone();
        for (int i = 0; i < reasons.length; i++) {
            boolean alone = reasons[i] == UnmatchedReason.OUT_OF_SUPPORT && !setAside[i];
            reasons[i] = alone ? UnmatchedReason.NO_PARTNER_IN_STRATUM : reasons[i];
        }
        return new MatchedDesign(set.treated(), estimand, set.weights(), set.subclass(), reasons, setAside, set.caliper(),
            set.covariateCalipers(), set.totalDistance(), set, set.pairs() > 0 ? BalanceTable.of(set, estimand) : null);
    }

    private static int[] firstSets(MatchedSet set) {
        int[] number = new int[set.treated().length];
        int next = 0;
        for (int f = 0; f < set.focal().length; f++) {
            int partners = set.partnersOf(f);
            next += partners > 0 ? 1 : 0;
            for (int k = 0; k < partners; k++) {
                int p = set.partners()[f * set.ratio() + k];
                number[p] = number[p] == 0 ? next : number[p];
                number[set.focal()[f]] = next;
            }
        }
        return number;
    }

    /** With the balance of the population sampled from. */
    MatchedDesign sampled(double[] sampling) {
        return sampling == null || balance == null ? this : new MatchedDesign(treated, estimand, weights, sets, unmatched, setAside,
            caliper, covariateCalipers, total, pairs, balance.sampled(sampling));
    }

    /** @param sampling weights of sampling by row, or null */
    SampleSizes sampleSizes(double[] sampling) {
        return SampleSizes.of(treated, times(sampling), setAside);
    }

    /** The weights times the weights of sampling. */
    double[] times(double[] sampling) {
        double[] product = weights.clone();
        for (int i = 0; sampling != null && i < product.length; i++) {
            product[i] *= sampling[i];
        }
        return product;
    }

    /** Whether anybody is in a set. */
    boolean any() {
        return balance != null;
    }

    int matched() {
        int n = 0;
        for (double w : weights) {
            n += w > 0 ? 1 : 0;
        }
        return n;
    }

    int setCount() {
        int n = 0;
        for (int s : sets) {
            n = Math.max(n, s);
        }
        return n;
    }

    /** Whether a row belongs to the group that looks for partners; to the treated where all count alike. */
    boolean focal(int row) {
        return treated[row] == (estimand != Estimand.ATC);
    }

    /** Patients of that group, and those of them that are matched. */
    int[] focalCounts() {
        int[] n = new int[2];
        for (int i = 0; i < weights.length; i++) {
            if (focal(i)) {
                n[0]++;
                n[1] += weights[i] > 0 ? 1 : 0;
            }
        }
        return n;
    }
}
