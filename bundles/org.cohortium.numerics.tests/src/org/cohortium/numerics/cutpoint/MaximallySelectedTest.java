/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.cutpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

class MaximallySelectedTest {

    @Test
    void logRankScoresOfAnExampleSolvedByHand() {
        // times 1, 2, 2, 3 with events at 1, one of the two at 2, and 3; the tie counts its last rank: 3
        double[] scores = LogRankScores.of(SurvivalData.right(new double[] {2, 1, 3, 2},
            new boolean[] {true, true, true, false}).build());
        assertArrayEquals(new double[] {1 - (0.25 + 0.5), 1 - 0.25, 1 - (0.25 + 0.5 + 1), -(0.25 + 0.5)}, scores, 1e-15);
    }

    @Test
    void theStatisticIsThatOfEachCutByItsDefinition() {
        Random r = new Random(1);
        int n = 40;
        double[] x = new double[n];
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = r.nextInt(15);
            s[i] = r.nextGaussian() + (x[i] > 9 ? 1 : 0);
        }
        MaximallySelected search = MaximallySelected.of(s, x, 0.1, 0.9);
        double total = 0;
        double squares = 0;
        for (double v : s) {
            total += v;
            squares += v * v;
        }
        double best = 0;
        for (int k = 0; k < search.cuts().length; k++) {
            double m = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                m += x[i] <= search.cuts()[k] ? 1 : 0;
                sum += x[i] <= search.cuts()[k] ? s[i] : 0;
            }
            double variance = m * (n - m) / (n * n * (n - 1.0)) * (n * squares - total * total);
            assertEquals(Math.abs(sum - m / n * total) / Math.sqrt(variance), search.statistics()[k], 1e-12);
            assertEquals(m, search.below()[k]);
            assertTrue(m >= 4 && m <= 36);
            best = Math.max(best, search.statistics()[k]);
        }
        assertEquals(best, search.statistic());
    }

    @Test
    void theJointNormalDistributionOfTwoCutsIsABivariateNormal() {
        // P(|Z1| <= b, |Z2| <= b) for the correlation of cuts at 20 and 50 of 100, by Simpson's rule in one dimension
        double rho = Math.sqrt(20.0 * 50 / (50.0 * 80));
        double b = 2.1;
        int steps = 20000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double z = -b + 2 * b * i / steps;
            double w = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            double sd = Math.sqrt(1 - rho * rho);
            sum += w * phi(z) * (cdf((b - rho * z) / sd) - cdf((-b - rho * z) / sd));
        }
        assertEquals(1 - sum * 2 * b / steps / 3, GaussianMaximum.p(b, new int[] {20, 50}, 100, Progress.NONE), 1e-9);
    }

    @Test
    void theTailIsRightWhereOneLessAProbabilityWouldBeZero() {
        // two cuts: P = P(|Z1| > b) + P(|Z1| <= b, |Z2| > b), between the largest single and the sum of both
        double single = 2 * org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1).survivalProbability(14);
        double p = GaussianMaximum.p(14, new int[] {20, 50}, 100, Progress.NONE);
        assertTrue(p > single * 1.9 && p < 2 * single * (1 + 1e-9), p + " of " + single);
    }

    private static double phi(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double cdf(double z) {
        return org.apache.commons.statistics.distribution.NormalDistribution.of(0, 1).cumulativeProbability(z);
    }

    @Test
    void oneCutAloneHasItsNaivePValue() {
        assertEquals(2 * cdf(-1.7), GaussianMaximum.p(1.7, new int[] {30}, 100, Progress.NONE), 1e-12);
    }

    @Test
    void thePermutationsAgreeWithTheNormalDistributionAndDoNotDependOnThreads() throws Exception {
        Random r = new Random(5);
        int n = 200;
        double[] x = new double[n];
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = r.nextInt(30);
            s[i] = r.nextGaussian();
        }
        MaximallySelected search = MaximallySelected.of(s, x, 0.1, 0.9);
        double[] p = new double[2];
        for (int k = 0; k < 2; k++) {
            ForkJoinPool pool = new ForkJoinPool(1 + 4 * k);
            p[k] = pool.submit(() -> search.permutation(20000, 9, Progress.NONE)).get();
            pool.shutdown();
        }
        assertEquals(p[0], p[1]);
        assertEquals(search.gaussian(Progress.NONE), p[0], 0.02);
        assertTrue(search.naiveP() < p[0]);
        assertTrue(search.lausen94() >= search.gaussian(Progress.NONE) - 1e-9);
    }

    @Test
    void asymptoticFormulas() {
        // R: maxstat::pLausen92(2.5, 0.1, 0.9), pLausen92(0.9), and Altman's published example p = 0.01 gives 0.16
        double phi = phi(2.5);
        assertEquals(4 * phi / 2.5 + phi * (2.5 - 1 / 2.5) * Math.log(81), MaximallySelected.lausen92(2.5, 0.1, 0.9), 1e-15);
        assertEquals(1, MaximallySelected.lausen92(0.9, 0.1, 0.9));
        assertEquals(-1.63 * 0.01 * (1 + 2.35 * Math.log(0.01)), MaximallySelected.altman(0.01, true), 1e-15);
        assertEquals(0.16, MaximallySelected.altman(0.01, true), 0.005);
        assertEquals(0.21, MaximallySelected.altman(0.01, false), 0.005);
    }

    @Test
    void whatCannotBeCutIsRefused() {
        double[] s = {1, 2, 3, 4};
        assertThrows(EstimationException.class, () -> MaximallySelected.of(s, new double[] {5, 5, 5, 5}, 0.1, 0.9));
        assertThrows(EstimationException.class,
            () -> MaximallySelected.of(new double[4], new double[] {1, 2, 3, 4}, 0.1, 0.9));
        assertThrows(IllegalArgumentException.class, () -> MaximallySelected.of(s, new double[] {1, 2, 3, 4}, 0.9, 0.1));
    }
}
