/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class FullMatchingTest {

    /** The least sum over all choices of pairs in which everybody keeps to the bounds, tried one by one. */
    private static double slow(double[] focal, double[] others, double width, int[] bounds, int used) {
        int pairs = focal.length * others.length;
        double best = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << pairs; choice++) {
            int[] f = new int[focal.length];
            int[] o = new int[others.length];
            double sum = 0;
            for (int k = 0; k < pairs; k++) {
                if ((choice >> k & 1) == 1) {
                    double d = Math.abs(focal[k / others.length] - others[k % others.length]);
                    sum += d <= width ? d : Double.POSITIVE_INFINITY;
                    f[k / others.length]++;
                    o[k % others.length]++;
                }
            }
            int chosen = 0;
            boolean kept = sum < best;
            for (int n : f) {
                kept &= n >= bounds[0] && n <= bounds[1];
            }
            for (int n : o) {
                kept &= n == 0 || n >= bounds[2] && n <= bounds[3];
                chosen += n > 0 ? 1 : 0;
            }
            best = kept && chosen >= used ? sum : best;
        }
        return best;
    }

    private static void stars(FullMatch match) {
        int[][] count = new int[2][match.sets() + 1];
        for (int i = 0; i < match.subclass().length; i++) {
            count[match.treated()[i] ? 1 : 0][match.subclass()[i]]++;
            assertEquals(match.subclass()[i] == 0, match.unmatched()[i] != null);
        }
        for (int s = 1; s < count[0].length; s++) {
            assertEquals(1, Math.min(count[0][s], count[1][s]));
        }
    }

    private static boolean[] group(int focal, int others) {
        boolean[] treated = new boolean[focal + others];
        Arrays.fill(treated, 0, focal, true);
        return treated;
    }

    private static double[] scores(Random random, int n, boolean rounded) {
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            score[i] = rounded ? random.nextInt(8) : random.nextGaussian();
        }
        return score;
    }

    private static final double[][] BOUNDS = {{0, Double.POSITIVE_INFINITY}, {1, 2}, {0.5, 2}, {0, 1}, {1, Double.POSITIVE_INFINITY}, {1.0 / 3, 1}};
    private static final int[][] WHOLE = {{1, 99, 1, 99}, {1, 2, 1, 1}, {1, 2, 1, 2}, {1, 1, 1, 99}, {1, 99, 1, 1}, {1, 1, 1, 3}};

    @Test
    void theSumIsTheSmallestThereIsWithinBounds() {
        int infeasible = 0;
        for (int round = 0; round < 600; round++) {
            Random random = new Random(round);
            boolean[] treated = group(2 + random.nextInt(2), 2 + random.nextInt(3));
            int focal = treated[2] ? 3 : 2;
            double[] score = scores(random, treated.length, round % 2 == 0);
            int b = round % BOUNDS.length;
            double want = slow(Arrays.copyOf(score, focal), Arrays.copyOfRange(score, focal, score.length),
                    Double.POSITIVE_INFINITY, WHOLE[b], treated.length - focal);
            FullMatching matching = FullMatching.onScore(treated, score).controls(BOUNDS[b][0], BOUNDS[b][1]);
            double[][] points = Arrays.stream(score).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
            FullMatching general = FullMatching.onPoints(treated, points).controls(BOUNDS[b][0], BOUNDS[b][1]);
            if (Double.isInfinite(want)) {
                infeasible++;
                if (!tooManyCandidates(BOUNDS[b], focal, treated.length - focal)) {
                    assertThrows(EstimationException.class, matching::match, "case " + round);
                    assertThrows(EstimationException.class, general::match, "case " + round);
                    continue;
                }
                // some candidates are left out then, and the sum is the smallest for as many as there are in sets
                int used = matching.match().matched() - focal;
                assertTrue(used < treated.length - focal, "case " + round);
                want = slow(Arrays.copyOf(score, focal), Arrays.copyOfRange(score, focal, score.length),
                        Double.POSITIVE_INFINITY, WHOLE[b], used);
            }
            FullMatch match = matching.match();
            stars(match);
            assertEquals(want, match.totalDistance(), 1e-9, "case " + round);
            FullMatch other = general.match();
            stars(other);
            assertEquals(want, other.totalDistance(), 1e-9, "case " + round);
        }
        assertTrue(infeasible > 20);
    }

    private static boolean tooManyCandidates(double[] bounds, int focal, int others) {
        return bounds[1] >= 1 && others > bounds[1] * focal;
    }

    @Test
    void aMeanNumberOfCandidatesLeavesTheOthersOut() {
        for (int round = 0; round < 100; round++) {
            Random random = new Random(round);
            boolean[] treated = group(2, 4);
            double[] score = scores(random, 6, round % 2 == 0);
            FullMatch match = FullMatching.onScore(treated, score).mean(1.5).match();
            stars(match);
            assertEquals(5, match.matched());
            assertEquals(slow(Arrays.copyOf(score, 2), Arrays.copyOfRange(score, 2, 6), Double.POSITIVE_INFINITY, WHOLE[0], 3),
                    match.totalDistance(), 1e-9, "case " + round);
        }
        FullMatching tooMany = FullMatching.onScore(group(2, 4), new double[6]).mean(2.5);
        assertThrows(EstimationException.class, tooMany::match);
    }

    @Test
    void pairsDifferWhereTheyMust() {
        for (int round = 0; round < 100; round++) {
            Random random = new Random(round);
            boolean[] treated = group(20, 40);
            int[] code = random.ints(60, 0, 3).toArray();
            double[] score = scores(random, 60, false);
            FullMatch match = FullMatching.onScore(treated, score).different(code).match();
            stars(match);
            assertEquals(60, match.matched());
            for (int i = 0; i < 20; i++) {
                for (int j = 20; j < 60; j++) {
                    assertTrue(match.subclass()[i] != match.subclass()[j] || code[i] != code[j], "case " + round);
                }
            }
        }
    }

    @Test
    void withACaliperEverybodyWithinReachIsInASet() {
        for (int round = 0; round < 400; round++) {
            Random random = new Random(round);
            boolean[] treated = group(3, 4);
            double[] score = scores(random, 7, round % 2 == 0);
            double width = round % 2 == 0 ? 3 : 1.2;
            FullMatch match = FullMatching.onScore(treated, score).caliper(Caliper.raw(width)).match();
            stars(match);
            int[] f = reach(score, 0, 3, 3, 7, width);
            int[] o = reach(score, 3, 7, 0, 3, width);
            assertEquals(f.length + o.length, match.matched());
            if (f.length > 0) {
                assertEquals(slow(Arrays.stream(f).mapToDouble(i -> score[i]).toArray(),
                        Arrays.stream(o).mapToDouble(i -> score[i]).toArray(), width, WHOLE[0], o.length),
                        match.totalDistance(), 1e-9, "case " + round);
            }
        }
    }

    private static int[] reach(double[] score, int from, int to, int others, int end, double width) {
        return IntStream.range(from, to).filter(i -> IntStream.range(others, end)
                .anyMatch(j -> Math.abs(score[i] - score[j]) <= width)).toArray();
    }

    @Test
    void threeWaysToTheSameSum() {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(round);
            int n = 120;
            boolean[] treated = new boolean[n];
            for (int i = 0; i < n; i++) {
                treated[i] = random.nextInt(3) == 0;
            }
            double[] score = scores(random, n, round % 4 == 0);
            double[][] points = Arrays.stream(score).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
            double line = FullMatching.onScore(treated, score).match().totalDistance();
            double cover = FullMatching.onPoints(treated, points).match().totalDistance();
            double flow = FullMatching.onPoints(treated, points).controls(0, 1e6).match().totalDistance();
            assertEquals(line, cover, 1e-9);
            assertEquals(line, flow, 1e-9);
            FullMatch within = FullMatching.onScore(treated, score).caliper(Caliper.raw(0.2)).match();
            FullMatch again = FullMatching.onScore(treated, score).caliper(Caliper.raw(0.2)).controls(0, 1e6).match();
            stars(within);
            assertEquals(within.totalDistance(), again.totalDistance(), 1e-9);
            assertEquals(within.matched(), again.matched());
        }
    }

    @Test
    void aFractionLeftOutIsTheOneWhoseAbsenceHelpsMost() {
        for (int round = 0; round < 200; round++) {
            Random random = new Random(round);
            boolean[] treated = group(2, 5);
            double[] score = scores(random, 7, false);
            FullMatch match = FullMatching.onScore(treated, score).omit(0.4).match();
            stars(match);
            assertEquals(slow(Arrays.copyOf(score, 2), Arrays.copyOfRange(score, 2, 7), Double.POSITIVE_INFINITY, WHOLE[0], 3),
                    match.totalDistance(), 1e-9, "case " + round);
            boolean[] turned = group(5, 2);
            double[] same = new double[7];
            System.arraycopy(score, 2, same, 0, 5);
            System.arraycopy(score, 0, same, 5, 2);
            assertEquals(match.totalDistance(), FullMatching.onScore(turned, same).omit(-0.4).match().totalDistance(), 1e-9);
        }
    }

    @Test
    void noOverlapAndAllTiesAndOneTreatedUnit() {
        boolean[] treated = group(50, 150);
        double[] apart = new double[200];
        Arrays.fill(apart, 0, 50, 100);
        FullMatch far = FullMatching.onScore(treated, apart).match();
        assertEquals(150 * 100.0, far.totalDistance(), 1e-6);
        FullMatch none = FullMatching.onScore(treated, apart).caliper(Caliper.raw(1)).match();
        assertEquals(0, none.matched());
        assertEquals(UnmatchedReason.NONE_WITHIN_CALIPER, none.unmatched()[0]);
        FullMatch ties = FullMatching.onScore(treated, new double[200]).match();
        stars(ties);
        assertEquals(0, ties.totalDistance(), 0);
        assertEquals(200, ties.matched());
        FullMatch one = FullMatching.onScore(group(1, 9), scores(new Random(1), 10, false)).match();
        assertEquals(1, one.sets());
        FullMatch strata = FullMatching.onScore(group(1, 3), new double[] {1, 2, 3, 4}).exact(new int[] {0, 1, 1, 1}).match();
        assertEquals(UnmatchedReason.NO_PARTNER_IN_STRATUM, strata.unmatched()[0]);
    }

    @Test
    void manyUnitsTakeSeconds() {
        Random random = new Random(5);
        int n = 300_000;
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(3) == 0;
        }
        FullMatch match = FullMatching.onScore(treated, scores(random, n, false)).match();
        stars(match);
        assertEquals(n, match.matched());
    }
}
