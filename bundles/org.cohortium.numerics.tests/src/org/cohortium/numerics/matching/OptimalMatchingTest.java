/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimalMatchingTest {

    /** Most pairs and then the smallest sum, by dynamic programming over the sorted units: quadratic and obvious. */
    private static double[] slow(double[] focal, double[] others, int ratio, double width) {
        double[] places = new double[focal.length * ratio];
        for (int i = 0; i < places.length; i++) {
            places[i] = focal[i / ratio];
        }
        Arrays.sort(places);
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        int[][] pairs = new int[places.length + 1][sorted.length + 1];
        double[][] sum = new double[places.length + 1][sorted.length + 1];
        for (int i = 1; i <= places.length; i++) {
            for (int j = 1; j <= sorted.length; j++) {
                boolean left = pairs[i - 1][j] > pairs[i][j - 1]
                        || pairs[i - 1][j] == pairs[i][j - 1] && sum[i - 1][j] <= sum[i][j - 1];
                pairs[i][j] = left ? pairs[i - 1][j] : pairs[i][j - 1];
                sum[i][j] = left ? sum[i - 1][j] : sum[i][j - 1];
                double d = Math.abs(places[i - 1] - sorted[j - 1]);
                int more = pairs[i - 1][j - 1] + 1;
                double with = sum[i - 1][j - 1] + d;
                if (d <= width && (more > pairs[i][j] || more == pairs[i][j] && with < sum[i][j])) {
                    pairs[i][j] = more;
                    sum[i][j] = with;
                }
            }
        }
        return new double[] {pairs[places.length][sorted.length], sum[places.length][sorted.length]};
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
        for (int round = 0; round < 4000; round++) {
            Random random = new Random(round);
            int ratio = 1 + random.nextInt(3);
            int focal = 1 + random.nextInt(8);
            int others = 1 + random.nextInt(20);
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
            assertEquals(want[0], set.pairs(), "case " + round);
            assertEquals(want[1], set.totalDistance(), 1e-9, "case " + round);
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
