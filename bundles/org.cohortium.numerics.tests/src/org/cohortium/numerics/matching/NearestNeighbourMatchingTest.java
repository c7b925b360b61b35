/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class NearestNeighbourMatchingTest {

    private static boolean[] groups(String text) {
        boolean[] treated = new boolean[text.length()];
        for (int i = 0; i < treated.length; i++) {
            treated[i] = text.charAt(i) == 'T';
        }
        return treated;
    }

    private static List<List<Integer>> partners(MatchedSet set) {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < set.treated().length; i++) {
            all.add(new ArrayList<>());
        }
        for (int f = 0; f < set.focal().length; f++) {
            for (int k = 0; k < set.partnersOf(f); k++) {
                all.get(set.focal()[f]).add(set.partners()[f * set.ratio() + k]);
            }
        }
        return all;
    }

    @Test
    void agreesWithTheSlowWayInManyRandomCases() {
        MatchingOrder[] orders = {MatchingOrder.LARGEST, MatchingOrder.SMALLEST, MatchingOrder.DATA, MatchingOrder.CLOSEST,
            MatchingOrder.FARTHEST};
        for (int round = 0; round < 4000; round++) {
            Random random = new Random(round);
            SlowMatching slow = new SlowMatching();
            int n = 2 + random.nextInt(40);
            slow.order = orders[random.nextInt(orders.length)];
            boolean byDistance = slow.order == MatchingOrder.CLOSEST || slow.order == MatchingOrder.FARTHEST;
            boolean ties = !byDistance && random.nextBoolean();
            slow.treated = new boolean[n];
            slow.score = new double[n];
            slow.stratum = new int[n];
            slow.covariate = new double[n];
            slow.aside = new boolean[n];
            double share = 0.1 + 0.8 * random.nextDouble();
            int strata = 1 + random.nextInt(4);
            for (int i = 0; i < n; i++) {
                slow.treated[i] = random.nextDouble() < share;
                slow.score[i] = ties ? random.nextInt(9) / 4.0 : random.nextGaussian() + (slow.treated[i] ? 0.5 : 0);
                slow.stratum[i] = random.nextInt(strata);
                slow.covariate[i] = random.nextInt(20);
                slow.aside[i] = random.nextInt(12) == 0;
            }
            slow.width = random.nextBoolean() ? Double.POSITIVE_INFINITY : 0.05 + random.nextDouble();
            slow.covariateWidth = random.nextInt(3) > 0 ? Double.POSITIVE_INFINITY : 1 + random.nextInt(8);
            slow.focalIsTreated = random.nextBoolean();
            slow.ratio = 1 + random.nextInt(3);
            slow.replacement = random.nextInt(3) == 0 && !byDistance;
            NearestNeighbourMatching fast = NearestNeighbourMatching.onScore(slow.treated, slow.score)
                    .estimand(slow.focalIsTreated ? Estimand.ATT : Estimand.ATC).ratio(slow.ratio).order(slow.order)
                    .replacement(slow.replacement).exact(slow.stratum).setAside(slow.aside);
            if (slow.width < Double.POSITIVE_INFINITY) {
                fast.caliper(Caliper.raw(slow.width));
            }
            if (slow.covariateWidth < Double.POSITIVE_INFINITY) {
                fast.caliper(slow.covariate, Caliper.raw(slow.covariateWidth));
            }
            MatchedSet set = fast.match();
            assertEquals(slow.match(), partners(set), "case " + round);
            postConditions(set, slow);
        }
    }

    @Test
    void limitedUseAndDifferencesAsByHand() {
        MatchingOrder[] orders = {MatchingOrder.LARGEST, MatchingOrder.SMALLEST, MatchingOrder.CLOSEST, MatchingOrder.FARTHEST,
            MatchingOrder.DATA};
        for (int round = 0; round < 1500; round++) {
            Random random = new Random(round);
            SlowMatching slow = new SlowMatching();
            int n = 4 + random.nextInt(40);
            slow.order = orders[round % orders.length];
            slow.treated = new boolean[n];
            slow.score = random.doubles(n).toArray();
            slow.stratum = new int[n];
            slow.covariate = random.ints(n, 0, 20).asDoubleStream().toArray();
            slow.different = random.ints(n, 0, 3).toArray();
            slow.aside = new boolean[n];
            for (int i = 0; i < n; i++) {
                slow.treated[i] = i == 0 || i > 1 && random.nextInt(3) > 0;
                slow.stratum[i] = random.nextInt(2);
            }
            slow.apart = random.nextInt(3);
            slow.ratio = 1 + random.nextInt(3);
            slow.uses = 1 + random.nextInt(3);
            NearestNeighbourMatching fast = NearestNeighbourMatching.onScore(slow.treated, slow.score).ratio(slow.ratio)
                    .order(slow.order).uses(slow.uses).exact(slow.stratum).different(slow.different);
            double[][] points = Arrays.stream(slow.score).mapToObj(s -> new double[] {s}).toArray(double[][]::new);
            NearestNeighbourMatching metric = NearestNeighbourMatching.onPoints(slow.treated, points).score(slow.score)
                    .metric(new PointMetric.Manhattan()).ratio(slow.ratio).order(slow.order).uses(slow.uses)
                    .exact(slow.stratum).different(slow.different);
            if (slow.apart > 0) {
                fast.caliper(slow.covariate, Caliper.signed(-slow.apart, Caliper.Unit.RAW));
                metric.caliper(slow.covariate, Caliper.signed(-slow.apart, Caliper.Unit.RAW));
            }
            MatchedSet set = fast.match();
            assertEquals(slow.match(), partners(set), "case " + round);
            assertEquals(partners(set), partners(metric.match()), "case " + round);
            assertEquals(slow.uses > 1, set.subclass() == null);
        }
    }

    @Test
    void theRowsOfAPersonAreMatchedOnce() {
        boolean[] treated = {true, true, true, false, false, false};
        double[] score = {5, 4, 3, 4.9, 4.1, 2};
        int[] person = {0, 0, 1, 2, 2, 3};
        MatchedSet set = NearestNeighbourMatching.onScore(treated, score).persons(person).match();
        assertEquals(List.of(List.of(3), List.of(), List.of(5), List.of(), List.of(), List.of()), partners(set));
    }

    private static void postConditions(MatchedSet set, SlowMatching slow) {
        Set<Integer> seen = new HashSet<>();
        double[] sums = new double[2];
        int[] matched = new int[2];
        for (int f = 0; f < set.focal().length; f++) {
            for (int k = 0; k < set.partnersOf(f); k++) {
                int c = set.partners()[f * set.ratio() + k];
                assertTrue(set.pairDistance()[f * set.ratio() + k] <= slow.width);
                assertEquals(slow.stratum[set.focal()[f]], slow.stratum[c]);
                assertTrue(seen.add(c) || set.replacement());
            }
        }
        for (int i = 0; i < slow.treated.length; i++) {
            sums[slow.treated[i] ? 1 : 0] += set.weights()[i];
            matched[slow.treated[i] ? 1 : 0] += set.weights()[i] > 0 ? 1 : 0;
            assertEquals(set.weights()[i] == 0, set.unmatched()[i] != null);
            assertTrue(set.replacement() || set.weights()[i] > 0 == set.subclass()[i] > 0);
            assertTrue(!set.setAside()[i] || set.unmatched()[i] == UnmatchedReason.OUT_OF_SUPPORT);
        }
        assertEquals(matched[0], sums[0], 1e-12);
        assertEquals(matched[1], sums[1], 1e-12);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatterWithoutTies() {
        Random random = new Random(3);
        int n = 300;
        double[] score = random.doubles(n).toArray();
        boolean[] treated = new boolean[n];
        int[] shuffled = new int[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextInt(3) == 0;
            int j = random.nextInt(i + 1);
            shuffled[i] = shuffled[j];
            shuffled[j] = i;
        }
        boolean[] otherTreated = new boolean[n];
        double[] otherScore = new double[n];
        for (int i = 0; i < n; i++) {
            otherTreated[i] = treated[shuffled[i]];
            otherScore[i] = score[shuffled[i]];
        }
        for (MatchingOrder order : List.of(MatchingOrder.LARGEST, MatchingOrder.SMALLEST, MatchingOrder.CLOSEST)) {
            List<List<Integer>> one = partners(NearestNeighbourMatching.onScore(treated, score).order(order)
                    .caliper(Caliper.standardDeviations(0.1)).match());
            List<List<Integer>> other = partners(NearestNeighbourMatching.onScore(otherTreated, otherScore).order(order)
                    .caliper(Caliper.standardDeviations(0.1)).match());
            for (int i = 0; i < n; i++) {
                assertEquals(one.get(shuffled[i]), other.get(i).stream().map(k -> shuffled[k]).toList());
            }
        }
    }

    @Test
    void swappedLabelsSwapTheEstimand() {
        Random random = new Random(4);
        double[] score = random.doubles(80).toArray();
        boolean[] treated = new boolean[80];
        boolean[] swapped = new boolean[80];
        for (int i = 0; i < 80; i++) {
            treated[i] = random.nextBoolean();
            swapped[i] = !treated[i];
        }
        MatchedSet att = NearestNeighbourMatching.onScore(treated, score).order(MatchingOrder.LARGEST).ratio(2).match();
        MatchedSet atc = NearestNeighbourMatching.onScore(swapped, score).order(MatchingOrder.LARGEST).ratio(2)
                .estimand(Estimand.ATC).match();
        assertArrayEquals(att.partners(), atc.partners());
        assertArrayEquals(att.weights(), atc.weights(), 0);
        double[] scaled = Arrays.stream(score).map(s -> 8 * s).toArray();
        MatchedSet wide = NearestNeighbourMatching.onScore(treated, scaled).order(MatchingOrder.LARGEST).ratio(2).match();
        assertArrayEquals(att.partners(), wide.partners());
        assertEquals(8 * att.totalDistance(), wide.totalDistance(), 1e-12);
    }

    @Test
    void randomOrderRepeatsWithItsSeed() {
        Random random = new Random(5);
        double[] score = random.doubles(200).toArray();
        boolean[] treated = new boolean[200];
        for (int i = 0; i < 200; i++) {
            treated[i] = random.nextInt(5) < 2;
        }
        int[] one = NearestNeighbourMatching.onScore(treated, score).order(MatchingOrder.RANDOM).seed(1).match().partners();
        int[] same = NearestNeighbourMatching.onScore(treated, score).order(MatchingOrder.RANDOM).seed(1).match().partners();
        int[] other = NearestNeighbourMatching.onScore(treated, score).order(MatchingOrder.RANDOM).seed(2).match().partners();
        assertArrayEquals(one, same);
        assertTrue(!Arrays.equals(one, other));
    }

    @Test
    void everyUnmatchedUnitHasItsReason() {
        // scores     T 0.5  C 0.52  T 0.51  T 9    C 0.9   T 0.5 alone in its stratum
        MatchedSet set = NearestNeighbourMatching
                .onScore(groups("TCTTCT"), new double[] {0.5, 0.52, 0.51, 9, 0.9, 0.5})
                .exact(new int[] {0, 0, 0, 0, 0, 1}).caliper(Caliper.raw(0.05)).match();
        assertEquals(UnmatchedReason.PARTNERS_USED_UP, set.unmatched()[0]);
        assertNull(set.unmatched()[1]);
        assertNull(set.unmatched()[2]);
        assertEquals(UnmatchedReason.NONE_WITHIN_CALIPER, set.unmatched()[3]);
        assertEquals(UnmatchedReason.NOT_CHOSEN, set.unmatched()[4]);
        assertEquals(UnmatchedReason.NO_PARTNER_IN_STRATUM, set.unmatched()[5]);
        MatchedSet support = NearestNeighbourMatching.onScore(groups("TCTC"), new double[] {3, 1, 2, 2.5})
                .commonSupport(CommonSupport.BOTH).match();
        assertEquals(UnmatchedReason.OUT_OF_SUPPORT, support.unmatched()[0]);
        assertEquals(UnmatchedReason.OUT_OF_SUPPORT, support.unmatched()[1]);
        assertEquals(new SampleSizes.Group(2, 1, 1, 0, 1), support.sampleSizes().control());
    }

    @Test
    void emptySetsAreResults() {
        MatchedSet far = NearestNeighbourMatching.onScore(groups("TTC"), new double[] {5, 6, 0}).caliper(Caliper.raw(1))
                .match();
        assertEquals(0, far.pairs());
        assertEquals(0, far.matchedFocal());
        assertEquals(0, far.totalDistance(), 0);
        assertTrue(Double.isNaN(far.maximumDistance()));
        assertEquals(0, far.sampleSizes().treated().matchedEffective(), 0);
        MatchedSet apart = NearestNeighbourMatching.onScore(groups("TTCC"), new double[] {5, 6, 0, 1})
                .commonSupport(CommonSupport.BOTH).match();
        assertEquals(0, apart.pairs());
        MatchedSet alone = NearestNeighbourMatching.onScore(groups("TT"), new double[] {1, 2}).match();
        assertEquals(UnmatchedReason.NO_PARTNER_IN_STRATUM, alone.unmatched()[0]);
        MatchedSet none = NearestNeighbourMatching.onScore(groups("CC"), new double[] {1, 2}).match();
        assertEquals(0, none.focal().length);
    }

    @Test
    void equalScoresMatchInTheOrderOfTheData() {
        MatchedSet set = NearestNeighbourMatching.onScore(groups("TTTCC"), new double[] {1, 1, 1, 1, 1}).match();
        assertArrayEquals(new int[] {3, 4, -1}, set.partners());
        assertEquals(UnmatchedReason.PARTNERS_USED_UP, set.unmatched()[2]);
        assertEquals(0, set.totalDistance(), 0);
    }

    @Test
    void weightsWithReplacementCountReuse() {
        // both treated take control 2 first; each has two partners
        MatchedSet set = NearestNeighbourMatching.onScore(groups("TTCCC"), new double[] {1, 1.1, 1.05, 0.9, 1.3}).ratio(2)
                .replacement(true).match();
        assertArrayEquals(new int[] {2, 3, 2, 4}, set.partners());
        assertArrayEquals(new double[] {1, 1, 1.5, 0.75, 0.75}, set.weights(), 1e-15);
        assertEquals(9 / 3.375, set.sampleSizes().control().matchedEffective(), 1e-14);
        assertNull(set.subclass());
    }

    @Test
    void theCaliperInStandardDeviationsIsOverAllUnitsThatStay() {
        double[] score = {0, 1, 2, 3, 100};
        boolean[] aside = {false, false, false, false, true};
        double expected = 0.2 * Math.sqrt(5 / 3.0);
        assertEquals(expected, Caliper.standardDeviations(0.2).rawWidth(score, aside), 1e-15);
        MatchedSet set = NearestNeighbourMatching.onScore(groups("TCTCC"), score).setAside(aside)
                .caliper(Caliper.standardDeviations(0.2)).match();
        assertEquals(expected, set.caliper(), 1e-15);
        assertEquals(0, set.pairs());
    }

    @Test
    void settingsThatNeedAScoreSaySo() {
        NearestNeighbourMatching covariates = NearestNeighbourMatching.onCovariates(groups("TC"), new double[][] {{1, 2}});
        assertThrows(IllegalArgumentException.class, () -> covariates.caliper(Caliper.raw(1)).match());
        assertThrows(EstimationException.class,
                () -> NearestNeighbourMatching.onScore(groups("TC"), new double[] {Double.POSITIVE_INFINITY, 1}));
        assertThrows(IllegalArgumentException.class, () -> Caliper.raw(0));
    }

    @Test
    void aMillionRowsTakeNoLongerThanSorting() {
        int n = 1_000_000;
        Random random = new Random(6);
        double[] score = new double[n];
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            score[i] = random.nextInt(2000) / 1000.0;
            treated[i] = random.nextInt(4) == 0;
        }
        for (MatchingOrder order : MatchingOrder.values()) {
            MatchedSet set = NearestNeighbourMatching.onScore(treated, score).order(order).ratio(2)
                    .caliper(Caliper.standardDeviations(0.2)).match();
            assertTrue(set.matchedFocal() > 240_000);
        }
    }
}
