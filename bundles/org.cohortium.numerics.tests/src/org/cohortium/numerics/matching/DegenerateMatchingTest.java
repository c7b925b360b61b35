/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Samples that allow little or no matching give an empty or partial result with reasons, by every method; never a failure. */
class DegenerateMatchingTest {

    /** A matching of a sample: weights and reasons. */
    private record Outcome(double[] weights, UnmatchedReason[] reasons) {
    }

    private static List<Outcome> all(boolean[] treated, double[] score, Caliper caliper) {
        List<Outcome> all = new ArrayList<>();
        for (Estimand estimand : new Estimand[] {Estimand.ATT, Estimand.ATC}) {
            for (int ratio : new int[] {1, 3}) {
                for (MatchingOrder order : MatchingOrder.values()) {
                    MatchedSet set = NearestNeighbourMatching.onScore(treated, score).caliper(caliper).ratio(ratio)
                        .estimand(estimand).order(order).match();
                    all.add(new Outcome(set.weights(), set.unmatched()));
                }
                MatchedSet again = NearestNeighbourMatching.onScore(treated, score).caliper(caliper).ratio(ratio)
                    .estimand(estimand).replacement(true).match();
                all.add(new Outcome(again.weights(), again.unmatched()));
                double[][] point = Arrays.stream(score).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
                MatchedSet near = NearestNeighbourMatching.onPoints(treated, point).score(score).caliper(caliper).ratio(ratio)
                    .estimand(estimand).match();
                all.add(new Outcome(near.weights(), near.unmatched()));
                MatchedSet optimal = OptimalMatching.onScore(treated, score).caliper(caliper).ratio(ratio).estimand(estimand).match();
                all.add(new Outcome(optimal.weights(), optimal.unmatched()));
            }
            FullMatch full = FullMatching.onScore(treated, score).caliper(caliper).estimand(estimand).match();
            all.add(new Outcome(full.weights(), full.unmatched()));
        }
        for (Outcome o : all) {
            for (int i = 0; i < treated.length; i++) {
                assertEquals(o.weights[i] == 0, o.reasons[i] != null);
                assertTrue(o.weights[i] >= 0 && Double.isFinite(o.weights[i]));
            }
        }
        return all;
    }

    private static boolean[] first(int focal, int n) {
        boolean[] treated = new boolean[n];
        Arrays.fill(treated, 0, focal, true);
        return treated;
    }

    private static double[] random(int n) {
        Random random = new Random(n);
        return random.doubles(n).toArray();
    }

    @Test
    void noOverlapAndACaliperThatRemovesAll() {
        double[] score = random(40);
        for (int i = 0; i < 15; i++) {
            score[i] += 100;
        }
        for (Outcome o : all(first(15, 40), score, Caliper.raw(1))) {
            assertEquals(0, Arrays.stream(o.weights).sum());
            assertTrue(Arrays.stream(o.reasons).anyMatch(r -> r == UnmatchedReason.NONE_WITHIN_CALIPER));
        }
        double[] near = random(40);
        for (Outcome o : all(first(15, 40), near, Caliper.raw(1e-12))) {
            assertEquals(0, Arrays.stream(o.weights).sum());
        }
    }

    @Test
    void allTies() {
        for (Outcome o : all(first(7, 30), new double[30], Caliper.standardDeviations(0.2))) {
            assertTrue(Arrays.stream(o.weights).sum() > 0);
        }
    }

    @Test
    void oneTreatedUnitAndOneControl() {
        for (Outcome o : all(first(1, 12), random(12), Caliper.raw(10))) {
            assertTrue(o.weights[0] > 0);
        }
        for (Outcome o : all(first(11, 12), random(12), Caliper.raw(10))) {
            assertTrue(o.weights[11] > 0);
        }
    }

    @Test
    void moreTreatedThanControlsAndDuplicateScores() {
        double[] score = new double[40];
        for (int i = 0; i < 40; i++) {
            score[i] = i % 4;
        }
        for (Outcome o : all(first(30, 40), score, Caliper.raw(0.5))) {
            assertTrue(Arrays.stream(o.weights).sum() > 0);
        }
    }
}
