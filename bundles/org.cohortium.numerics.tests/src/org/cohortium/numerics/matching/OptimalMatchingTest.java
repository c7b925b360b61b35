/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class OptimalMatchingTest {

    /** The smallest sum by dynamic programming over the sorted units: quadratic and obvious. */
    private static double slow(double[] focal, double[] others, int ratio) {
        double[] places = new double[focal.length * ratio];
        for (int i = 0; i < places.length; i++) {
            places[i] = focal[i / ratio];
        }
        Arrays.sort(places);
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        double[][] best = new double[places.length + 1][sorted.length + 1];
        for (int i = 1; i <= places.length; i++) {
            best[i][0] = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= sorted.length; j++) {
                best[i][j] = Math.min(best[i][j - 1], best[i - 1][j - 1] + Math.abs(places[i - 1] - sorted[j - 1]));
            }
        }
        return best[places.length][sorted.length];
    }

    @Test
    void theSumIsTheSmallestThereIs() {
        for (int round = 0; round < 2000; round++) {
            Random random = new Random(round);
            int ratio = 1 + random.nextInt(3);
            int focal = 1 + random.nextInt(8);
            int others = focal * ratio + random.nextInt(12);
            boolean[] treated = new boolean[focal + others];
            double[] score = new double[treated.length];
            for (int i = 0; i < treated.length; i++) {
                treated[i] = i < focal;
                score[i] = round % 2 == 0 ? random.nextGaussian() + (treated[i] ? 1 : 0) : random.nextInt(10);
            }
            MatchedSet set = OptimalMatching.match(treated, score, Estimand.ATT, ratio, Progress.NONE);
            assertEquals(slow(Arrays.copyOf(score, focal), Arrays.copyOfRange(score, focal, score.length), ratio),
                    set.totalDistance(), 1e-9, "case " + round);
            assertEquals(focal * ratio, set.pairs());
            assertEquals(focal * ratio, Arrays.stream(set.partners()).distinct().count());
        }
    }

    @Test
    void neverWorseThanGreedy() {
        Random random = new Random(1);
        int n = 2000;
        boolean[] treated = new boolean[n];
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(4) == 0;
            score[i] = random.nextGaussian() + (treated[i] ? 0.7 : 0);
        }
        double optimal = OptimalMatching.match(treated, score, Estimand.ATT, 1, Progress.NONE).totalDistance();
        for (MatchingOrder order : MatchingOrder.values()) {
            assertTrue(optimal <= NearestNeighbourMatching.onScore(treated, score).order(order).match().totalDistance() + 1e-9);
        }
    }

    @Test
    void theOtherGroupCanBeTheFocalOne() {
        boolean[] treated = {true, true, true, false};
        MatchedSet set = OptimalMatching.match(treated, new double[] {1, 2, 5, 4}, Estimand.ATC, 1, Progress.NONE);
        assertEquals(2, set.partners()[0]);
        assertEquals(1, set.totalDistance(), 0);
    }

    @Test
    void tooFewPartnersAreRefused() {
        assertThrows(EstimationException.class, () -> OptimalMatching.match(new boolean[] {true, true, false},
                new double[] {1, 2, 3}, Estimand.ATT, 1, Progress.NONE));
    }

    @Test
    void manyUnitsTakeSeconds() {
        Random random = new Random(2);
        int n = 300_000;
        boolean[] treated = new boolean[n];
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(3) == 0;
            score[i] = random.nextGaussian() + (treated[i] ? 0.5 : 0);
        }
        MatchedSet set = OptimalMatching.match(treated, score, Estimand.ATT, 1, Progress.NONE);
        assertEquals(set.focal().length, set.pairs());
    }
}
