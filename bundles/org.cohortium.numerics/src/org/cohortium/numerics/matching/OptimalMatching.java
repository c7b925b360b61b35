/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * Optimal matching on a score: every focal unit gets the partners asked for, no partner twice, and the sum of the distances
 * is the smallest there is (Rosenbaum 1989). On a line that is a flow along the sorted scores, whose cost is convex in the
 * number of focal units still without partner at each place; it is found in O(n log n). Of several solutions with the same
 * sum it gives one in which pairs do not cross.
 */
public final class OptimalMatching {

    private OptimalMatching() {
    }

    /**
     * Matches.
     *
     * @param treated by row
     * @param score by row, finite
     * @param estimand ATT: each treated unit gets controls; ATC: each control gets treated units
     * @param ratio partners for each focal unit
     * @throws EstimationException if there are not enough partners
     */
    public static MatchedSet match(boolean[] treated, double[] score, Estimand estimand, int ratio, Progress progress) {
        if (estimand == Estimand.ATE || ratio < 1 || score.length != treated.length) {
            throw new IllegalArgumentException("optimal matching is for ATT or ATC, with at least one partner, and a score by row");
        }
        boolean[] focal = new boolean[treated.length];
        int units = 0;
        for (int i = 0; i < focal.length; i++) {
            focal[i] = treated[i] == (estimand == Estimand.ATT);
            units += focal[i] ? 1 : 0;
        }
        if ((long) units * ratio > focal.length - units) {
            throw new EstimationException(units + " units cannot have " + ratio + " partners each out of "
                    + (focal.length - units) + ".", "Ask for fewer partners, or match the smaller group.");
        }
        int[] line = SortOrder.ascending(score);
        boolean[] chosen = chosen(line, score, focal, ratio, progress);
        int[] order = new int[focal.length];
        int[] rows = new int[units];
        int n = 0;
        for (int i = 0; i < focal.length; i++) {
            if (focal[i]) {
                order[i] = n;
                rows[n++] = i;
            }
        }
        int[] partners = new int[units * ratio];
        int given = 0;
        int next = 0;
        int[] waiting = Arrays.stream(line).filter(i -> focal[i]).toArray();
        for (int row : line) {
            if (chosen[row]) {
                partners[order[waiting[next]] * ratio + given++] = row;
                if (given == ratio) {
                    given = 0;
                    next++;
                }
            }
        }
        double[] distance = new double[partners.length];
        for (int k = 0; k < partners.length; k++) {
            distance[k] = Math.abs(score[rows[k / ratio]] - score[partners[k]]);
        }
        double[] weights = MatchingWeights.of(rows, partners, ratio, focal);
        UnmatchedReason[] reasons = new UnmatchedReason[focal.length];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = weights[i] > 0 ? null : UnmatchedReason.NOT_CHOSEN;
        }
        return new MatchedSet(treated.clone(), estimand, ratio, false, rows, partners, distance, weights,
                MatchingWeights.subclasses(rows, partners, ratio, focal.length), reasons, new boolean[focal.length],
                Double.POSITIVE_INFINITY, new double[0]);
    }

    /**
     * Which candidates are used. x counts the focal places before a point of the line that have their partner behind it
     * (negative: the other way round); to cross a gap costs its width times |x|. At each candidate the smallest cost is kept
     * as the slopes of a convex function of x, and the place of its minimum decides, on the way back, whether it is used.
     */
    private static boolean[] chosen(int[] line, double[] score, boolean[] focal, int ratio, Progress progress) {
        int n = line.length;
        SlopeSequence slopes = new SlopeSequence(n);
        int[] minimum = new int[n];
        int lowest = 0;
        for (int k = 0; k < n; k++) {
            if (k % 1024 == 0) {
                progress.checkCancelled();
            }
            if (k > 0) {
                slopes.spread(-lowest, score[line[k]] - score[line[k - 1]]);
            }
            if (focal[line[k]]) {
                lowest += ratio;
            } else {
                minimum[k] = lowest + slopes.negatives();
                slopes.addZero();
                lowest--;
            }
        }
        boolean[] chosen = new boolean[n];
        int x = 0;
        for (int k = n - 1; k >= 0; k--) {
            if (focal[line[k]]) {
                x -= ratio;
            } else if (x < minimum[k]) {
                chosen[line[k]] = true;
                x++;
            }
        }
        return chosen;
    }
}
