/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimalMatchingTest {

    /**
     * Most focal units with a partner, most pairs, most of those that all could have, and the smallest sum,
     * by trying everything for one candidate after another.
     */
    private static double[] slow(double[] focal, double[] others, int ratio, double width) {
        return slow(focal, others, ratio, width, 0, new int[focal.length], 0, 0);
    }

    private static double[] slow(double[] focal, double[] others, int ratio, double width, int next, int[] given, int pairs,
            double sum) {
        if (next == others.length) {
            int fewest = Math.max(1, others.length / focal.length);
            return new double[] {Arrays.stream(given).filter(g -> g > 0).count(), pairs, sum,
                Arrays.stream(given).map(g -> Math.min(g, fewest)).sum()};
        }
        double[] best = slow(focal, others, ratio, width, next + 1, given, pairs, sum);
        for (int f = 0; f < focal.length; f++) {
            double d = Math.abs(focal[f] - others[next]);
            if (given[f] < ratio && d <= width) {
                given[f]++;
                double[] with = slow(focal, others, ratio, width, next + 1, given, pairs + 1, sum + d);
                given[f]--;
                boolean better = with[0] != best[0] ? with[0] > best[0] : with[1] != best[1] ? with[1] > best[1]
                        : with[3] != best[3] ? with[3] > best[3] : with[2] < best[2];
                best = better ? with : best;
            }
        }
        return best;
    }

    private static double[] scores(Random random, boolean[] treated, boolean rounded) {
        double[] score = new double[treated.length];
        for (int i = 0; i < score.length; i++) {
            score[i] = rounded ? random.nextInt(10) : random.nextGaussian() + (treated[i] ? 1 : 0);
        }
        return score;
    }

    @Test
    void mostPairsAndThenTheSmallestSum() {
        for (int round = 0; round < 1500; round++) {
            Random random = new Random(round);
            int ratio = 1 + random.nextInt(3);
            int focal = 1 + random.nextInt(3);
            int others = 1 + random.nextInt(7);
            boolean[] treated = new boolean[focal + others];
            Arrays.fill(treated, 0, focal, true);
            double[] score = scores(random, treated, round % 2 == 0);
            double width = round % 3 == 0 ? Double.POSITIVE_INFINITY : round % 2 == 0 ? 1 + random.nextInt(3) : 0.4;
            OptimalMatching matching = OptimalMatching.onScore(treated, score).ratio(ratio);
            if (Double.isFinite(width)) {
                matching.caliper(Caliper.raw(width));
            }
            MatchedSet set = matching.match();
            double[] want = slow(Arrays.copyOf(score, focal), Arrays.copyOfRange(score, focal, score.length), ratio, width);
            assertEquals(want[0], set.matchedFocal(), "case " + round);
            assertEquals(want[1], set.pairs(), "case " + round);
            assertEquals(want[2], set.totalDistance(), 1e-9, "case " + round);
            assertTrue(set.pairs() == 0 || set.maximumDistance() <= width, "case " + round);
            int[] used = Arrays.stream(set.partners()).filter(p -> p >= 0).toArray();
            assertEquals(used.length, Arrays.stream(used).distinct().count());
        }
    }

    @Test
    void aCaliperOfACovariateGoesTheWayOfAugmentingPathsWithTheSameResult() {
        for (int round = 0; round < 500; round++) {
            Random random = new Random(round);
            boolean[] treated = new boolean[30];
            Arrays.fill(treated, 0, 8, true);
            double[] score = scores(random, treated, round % 2 == 0);
            int ratio = 1 + round % 3;
            MatchedSet line = OptimalMatching.onScore(treated, score).ratio(ratio).caliper(Caliper.raw(0.7)).match();
            MatchedSet paths = OptimalMatching.onScore(treated, score).ratio(ratio)
                    .caliper(score, Caliper.raw(0.7)).match();
            assertEquals(line.pairs(), paths.pairs());
            assertEquals(line.totalDistance(), paths.totalDistance(), 1e-9);
        }
    }

    @Test
    void onPointsOfOneDimensionItIsThatOfTheScore() {
        Random random = new Random(3);
        boolean[] treated = new boolean[200];
        Arrays.fill(treated, 0, 60, true);
        double[] score = scores(random, treated, false);
        double[][] points = Arrays.stream(score).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
        assertEquals(OptimalMatching.onScore(treated, score).ratio(2).match().totalDistance(),
                OptimalMatching.onPoints(treated, null, points).ratio(2).match().totalDistance(), 1e-9);
    }

    @Test
    void strataAreMatchedEachForItself() {
        Random random = new Random(4);
        boolean[] treated = new boolean[300];
        int[] stratum = new int[300];
        for (int i = 0; i < 300; i++) {
            treated[i] = random.nextInt(3) == 0;
            stratum[i] = random.nextInt(4);
        }
        double[] score = scores(random, treated, false);
        MatchedSet set = OptimalMatching.onScore(treated, score).exact(stratum).caliper(Caliper.raw(0.3)).match();
        for (int f = 0; f < set.focal().length; f++) {
            if (set.partners()[f] >= 0) {
                assertEquals(stratum[set.focal()[f]], stratum[set.partners()[f]]);
            } else {
                assertNotNull(set.unmatched()[set.focal()[f]]);
            }
        }
    }

    @Test
    void neverWorseThanGreedy() {
        Random random = new Random(1);
        int n = 2000;
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(4) == 0;
        }
        double[] score = scores(random, treated, false);
        double optimal = OptimalMatching.onScore(treated, score).match().totalDistance();
        MatchedSet within = OptimalMatching.onScore(treated, score).caliper(Caliper.raw(0.1)).match();
        for (MatchingOrder order : MatchingOrder.values()) {
            NearestNeighbourMatching greedy = NearestNeighbourMatching.onScore(treated, score).order(order);
            assertTrue(optimal <= greedy.match().totalDistance() + 1e-9);
            assertTrue(within.pairs() >= greedy.caliper(Caliper.raw(0.1)).match().pairs());
        }
    }

    @Test
    void theOtherGroupCanBeTheFocalOne() {
        boolean[] treated = {true, true, true, false};
        MatchedSet set = OptimalMatching.onScore(treated, new double[] {1, 2, 5, 4}).estimand(Estimand.ATC).match();
        assertEquals(2, set.partners()[0]);
        assertEquals(1, set.totalDistance(), 0);
    }

    @Test
    void withTooFewPartnersSomeStayAlone() {
        MatchedSet set = OptimalMatching.onScore(new boolean[] {true, true, false}, new double[] {1, 2, 3}).match();
        assertEquals(1, set.pairs());
        assertEquals(1, set.totalDistance(), 0);
        assertEquals(UnmatchedReason.PARTNERS_USED_UP, set.unmatched()[0]);
    }

    @Test
    void aVaryingNumberOfPartnersKeepsToItsBoundsAndMean() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            boolean[] treated = new boolean[60];
            Arrays.fill(treated, 0, 15, true);
            double[] score = scores(random, treated, round % 2 == 0);
            MatchedSet set = OptimalMatching.onScore(treated, score).controls(1, 4, 2.2).match();
            assertEquals(33, set.pairs());
            for (int f = 0; f < 15; f++) {
                assertTrue(set.partnersOf(f) >= 1 && set.partnersOf(f) <= 4);
            }
            MatchedSet fixed = OptimalMatching.onScore(treated, score).ratio(2).match();
            MatchedSet mean = OptimalMatching.onScore(treated, score).controls(1, 4, 2).match();
            assertTrue(mean.totalDistance() <= fixed.totalDistance() + 1e-9);
            int[] code = random.ints(60, 0, 4).toArray();
            MatchedSet apart = OptimalMatching.onScore(treated, score).controls(1, 4, 2).different(code).match();
            for (int f = 0; f < 15; f++) {
                for (int k = 0; k < apart.partnersOf(f); k++) {
                    assertTrue(code[apart.focal()[f]] != code[apart.partners()[f * 4 + k]]);
                }
            }
        }
    }

    @Test
    void manyUnitsTakeSeconds() {
        Random random = new Random(2);
        int n = 300_000;
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(3) == 0;
        }
        double[] score = scores(random, treated, false);
        assertEquals(Arrays.stream(OptimalMatching.onScore(treated, score).match().focal()).count(),
                OptimalMatching.onScore(treated, score).match().pairs());
        MatchedSet set = OptimalMatching.onScore(treated, score).caliper(Caliper.standardDeviations(0.2)).match();
        assertTrue(set.maximumDistance() <= set.caliper());
    }
}
