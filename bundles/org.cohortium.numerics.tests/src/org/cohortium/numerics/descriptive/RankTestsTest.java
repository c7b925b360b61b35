/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Sorting, ranks and rank tests against enumeration and against each other. */
class RankTestsTest {

    private static final double CLOSE = 1e-12;

    @Test
    void sortOrderIsAscendingAndStableWithMissingLast() {
        Random random = new Random(5);
        for (int n : new int[] {0, 1, 2, 15, 16, 17, 100, 1000, 70_000}) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(40) - 20;
            }
            int[] order = SortOrder.ascending(values);
            for (int k = 1; k < n; k++) {
                double a = values[order[k - 1]];
                double b = values[order[k]];
                assertTrue(Double.isNaN(b) || a <= b);
                if (a == b || Double.isNaN(a) && Double.isNaN(b)) {
                    assertTrue(order[k - 1] < order[k]);
                }
            }
        }
        assertArrayEquals(new int[] {0, 1}, SortOrder.ascending(new double[] {0.0, -0.0}));
    }

    @Test
    void tiesShareTheMeanOfTheirRanks() {
        Ranks ranks = Ranks.of(new double[] {3, 1, 3, 7, 3});
        assertArrayEquals(new double[] {3, 1, 3, 5, 3}, ranks.rank());
        assertEquals(24, ranks.tieSum());
    }

    /** P-values of W by going through every division of the pooled values. */
    private static double[] enumerate(double[] x, double[] y) {
        double[] rank = Ranks.of(Samples.join(x, y)).rank();
        int n = rank.length;
        int m = x.length;
        double observed = Arrays.stream(rank, 0, m).sum();
        double mean = m * (n + 1) / 2.0;
        double[] count = new double[4];
        for (int subset = 0; subset < 1 << n; subset++) {
            if (Integer.bitCount(subset) == m) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += (subset >> i & 1) * rank[i];
                }
                count[0]++;
                count[1] += sum <= observed + 1e-9 ? 1 : 0;
                count[2] += sum >= observed - 1e-9 ? 1 : 0;
                count[3] += Math.abs(sum - mean) >= Math.abs(observed - mean) - 1e-9 ? 1 : 0;
            }
        }
        return new double[] {count[1] / count[0], count[2] / count[0], count[3] / count[0]};
    }

    @Test
    void exactRankSumAgreesWithEnumeration() {
        double[][][] examples = {{{1.1, 2.3, 0.4, 5}, {3, 4.2, 6, 7.5, 0.9}}, {{1, 2, 2, 5}, {2, 3, 5, 5, 6, 1}},
            {{4}, {4, 4, 1}}};
        for (double[][] e : examples) {
            double[] p = enumerate(e[0], e[1]);
            assertEquals(p[0], RankSumTest.exact(e[0], e[1], Alternative.LESS).pValue(), CLOSE);
            assertEquals(p[1], RankSumTest.exact(e[0], e[1], Alternative.GREATER).pValue(), CLOSE);
            boolean ties = !Ranks.of(Samples.join(e[0], e[1])).areDistinct();
            assertEquals(ties ? p[2] : Math.min(1, 2 * Math.min(p[0], p[1])),
                    RankSumTest.exact(e[0], e[1], Alternative.TWO_SIDED).pValue(), CLOSE);
        }
    }

    @Test
    void kruskalWallisOfTwoGroupsIsTheUncorrectedRankSumTest() {
        double[] x = {3, 5, 1, 8, 8};
        double[] y = {2, 8, 9, 10, 4, 12};
        double expected = RankSumTest.normal(x, y, false, Alternative.TWO_SIDED).pValue();
        assertEquals(expected, KruskalWallis.test(new double[][] {x, y}).pValue(), CLOSE);
        TestResult w = RankSumTest.normal(x, y, true, Alternative.TWO_SIDED);
        // pairs in which x is greater: 1 + 2 + 0 + 2.5 + 2.5
        assertEquals(8, w.statistic());
        assertEquals(22, RankSumTest.normal(y, x, true, Alternative.TWO_SIDED).statistic());
        assertEquals(w.pValue(), RankSumTest.normal(y, x, true, Alternative.TWO_SIDED).pValue(), CLOSE);
    }

    @Test
    void oneSidedNormalTestsAddUpWithoutCorrection() {
        double[] x = {3, 5, 1, 8};
        double[] y = {2, 8, 9, 10, 4};
        assertEquals(1, RankSumTest.normal(x, y, false, Alternative.LESS).pValue()
                + RankSumTest.normal(x, y, false, Alternative.GREATER).pValue(), CLOSE);
    }

    @Test
    void signedRanksByHand() {
        // ranks of 1, 2, 3 with signs +, +, -: V = 3 of 0 to 6, P(V <= 3) = 5/8
        assertEquals(1, SignedRankTest.exact(new double[] {1, 2, -3, 0}).pValue());
        assertEquals(0.25, SignedRankTest.exact(new double[] {1, 2, 3}).pValue(), CLOSE);
        assertEquals(5.0 / 8, SignedRankTest.cumulativeProbability(3, 3), CLOSE);
        assertThrows(EstimationException.class, () -> SignedRankTest.exact(new double[] {0, 0}));
    }

    @Test
    void exactDistributionsAreSymmetric() {
        for (int w = 0; w <= 12; w++) {
            assertEquals(1, RankSumTest.cumulativeProbability(w, 4, 5) + RankSumTest.cumulativeProbability(19 - w, 4,
                    5), CLOSE);
        }
        assertThrows(EstimationException.class, () -> RankSumTest.cumulativeProbability(3, 2000, 2000));
    }

    @Test
    void kolmogorovSmirnovByHand() {
        TestResult test = KolmogorovSmirnov.exact(new double[] {1, 2}, new double[] {3, 4});
        assertEquals(1, test.statistic());
        // of 6 orders 2 separate the groups completely
        assertEquals(1.0 / 3, test.pValue(), CLOSE);
        // the two forms of the limiting distribution meet at 1
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i;
            y[i] = i + 20;
        }
        assertEquals(0.26999967167735456, KolmogorovSmirnov.limiting(x, y, KolmogorovSmirnov.PRECISE).pValue(), CLOSE);
    }

    @Test
    void kendallCountsPairsAsTheDefinitionDoes() {
        Random random = new Random(2);
        double[] x = random.ints(60, 0, 12).asDoubleStream().toArray();
        double[] y = random.ints(60, 0, 9).asDoubleStream().toArray();
        double score = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        assertEquals(score, KendallCount.of(x, y).score());
        double[] line = {1, 2, 3, 4, 5};
        assertEquals(2.0 / 120, Correlation.kendallExact(line, line).pValue(), CLOSE);
        assertEquals(2.0 / 120, Correlation.spearmanExact(line, line).pValue(), CLOSE);
        assertEquals(1, Correlation.kendall(line, line).estimates()[0], CLOSE);
    }

    @Test
    void allValuesEqualIsRefused() {
        double[] same = {2, 2, 2};
        assertThrows(EstimationException.class, () -> RankSumTest.normal(same, same, true, Alternative.TWO_SIDED));
        assertThrows(EstimationException.class, () -> KruskalWallis.test(new double[][] {same, same}));
        assertThrows(EstimationException.class, () -> ShapiroWilk.test(same));
        assertThrows(EstimationException.class, () -> Correlation.pearson(same, same, 0.95));
    }
}
