/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * Harrell's concordance: of the pairs of rows whose order of events is known, the share in which the row with the higher
 * score has the event first. Pairs are sums of products of case weights and are formed within strata.
 *
 * @param concordant pairs ordered as the scores say
 * @param discordant pairs ordered the other way
 * @param tiedScore pairs with equal scores
 * @param tiedTime pairs of events at one time, scores different; not counted
 * @param tiedBoth pairs of events at one time with equal scores; not counted
 * @param estimate (concordant + tiedScore / 2) / (concordant + discordant + tiedScore); NaN without such pairs
 * @param stdErr its infinitesimal jackknife standard error, over clusters where the data have them
 */
public record Concordance(double concordant, double discordant, double tiedScore, double tiedTime, double tiedBoth,
        double estimate, double stdErr) {

    /**
     * The concordance of scores, in O(n log n).
     *
     * @param score by row; higher means an earlier event, as a linear predictor does
     */
    public static Concordance of(SurvivalData data, double[] score) {
        if (score.length != data.size()) {
            throw new IllegalArgumentException(score.length + " scores for " + data.size() + " rows");
        }
        RiskSets sets = new RiskSets(data);
        return new ConcordancePairs(sets, data, sets.gather(score), null).result();
    }
}
