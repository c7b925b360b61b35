/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.descriptive.PAdjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log-rank family against its definition, by hand, and under its symmetries. */
class LogRankFamilyTest {

    private static final double CLOSE = 1e-12;

    private static final List<LogRankWeight> WEIGHTS = List.of(LogRankWeight.LOG_RANK, LogRankWeight.GEHAN_BRESLOW,
            LogRankWeight.TARONE_WARE, LogRankWeight.PETO_PETO, LogRankWeight.MODIFIED_PETO_PETO,
            LogRankWeight.flemingHarrington(0.5, 2));

    /** U and V by a loop over all rows at each event time. */
    private static double[][] slow(SlowSurvival data, double[] w, int groups, LogRankWeight weight,
            boolean stratified) {
        double[][] sums = new double[groups + 1][groups];
        for (int s = 0; s < (stratified ? 2 : 1); s++) {
            double before = 1;
            double shrunk = 1;
            for (double t : data.times()) {
                double[] n = new double[groups];
                double[] d = new double[groups];
                for (int i = 0; i < data.n(); i++) {
                    if (!stratified || data.stratum[i] == s) {
                        n[data.group[i]] += data.atRisk(i, t) ? w[i] : 0;
                        d[data.group[i]] += data.fails(i, t) ? w[i] : 0;
                    }
                }
                double all = Arrays.stream(n).sum();
                double events = Arrays.stream(d).sum();
                if (events == 0) {
                    continue;
                }
                shrunk *= 1 - events / (all + 1);
                double factor = weight.at(all, before, shrunk);
                for (int j = 0; j < groups; j++) {
                    sums[0][j] += factor * (d[j] - n[j] * events / all);
                    for (int l = 0; l < groups && all > 1; l++) {
                        sums[1 + j][l] += factor * factor * events * (all - events) / (all - 1)
                                * ((j == l ? n[j] / all : 0) - n[j] * n[l] / all / all);
                    }
                }
                before *= 1 - events / all;
            }
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheDefinition(long seed) {
        SlowSurvival data = SlowSurvival.random(seed, 70, 3, seed % 2 == 0, true);
        boolean stratified = seed > 3;
        SurvivalData survival = data.builder().weights(data.weight).strata(stratified ? data.stratum : null).build();
        for (LogRankWeight weight : WEIGHTS) {
            double[][] expected = slow(data, data.weight, 3, weight, stratified);
            LogRankResult result = LogRankTest.test(survival, data.group, 3, weight);
            double size = 1 + Arrays.stream(expected[0]).map(Math::abs).max().getAsDouble();
            assertArrayEquals(expected[0], result.u(), 1e-11 * size);
            for (int j = 0; j < 3; j++) {
                assertArrayEquals(expected[1 + j], result.variance()[j], 1e-10 * expected[1][0]);
            }
            double det = expected[1][0] * expected[2][1] - expected[1][1] * expected[2][0];
            double chi = (expected[0][0] * expected[0][0] * expected[2][1]
                    - 2 * expected[0][0] * expected[0][1] * expected[1][1]
                    + expected[0][1] * expected[0][1] * expected[1][0]) / det;
            assertEquals(chi, result.chiSquared(), 1e-9 * (1 + chi));
            assertEquals(2, result.df());
        }
    }

    @Test
    void twoRowsByHand() {
        // first event: 1 of 2 in each group at risk, so expected 1/2 with variance 1/4; the second has one at risk
        SurvivalData data = SurvivalData.right(new double[] {1, 2}, new boolean[] {true, true}).build();
        LogRankResult result = LogRankTest.test(data, new int[] {0, 1}, 2, LogRankWeight.LOG_RANK);
        assertArrayEquals(new double[] {0.5, 1.5}, result.expected(), CLOSE);
        assertEquals(1, result.chiSquared(), CLOSE);
        assertEquals(0.31731050786291415, result.pValue(), CLOSE);
    }

    @Test
    void withoutTiesItIsTheScoreTestOfCox() {
        double[] t = {1.1, 2.3, 3.2, 4.7, 5.5, 6.1, 7.9, 8.4, 9.6, 10.2};
        boolean[] e = {true, true, false, true, true, true, false, true, false, true};
        int[] g = {0, 1, 0, 1, 1, 0, 0, 1, 0, 0};
        SurvivalData data = SurvivalData.right(t, e).build();
        double[] x = Arrays.stream(g).asDoubleStream().toArray();
        double score = CoxRegression.fit(data, CoxCovariates.of("g", x), CoxOptions.DEFAULT,
                Progress.NONE).scoreTest().statistic();
        assertEquals(score, LogRankTest.test(data, g, 2, LogRankWeight.LOG_RANK).chiSquared(), 1e-10);
    }

    @Test
    void swappedArmsAndStretchedTimeGiveTheSame() {
        SlowSurvival data = SlowSurvival.random(8, 60, 2, false, true);
        LogRankResult one = LogRankTest.test(data.builder().build(), data.group, 2, LogRankWeight.LOG_RANK);
        int[] swapped = Arrays.stream(data.group).map(g -> 1 - g).toArray();
        LogRankResult two = LogRankTest.test(data.builder().build(), swapped, 2, LogRankWeight.LOG_RANK);
        assertEquals(one.chiSquared(), two.chiSquared(), CLOSE);
        assertEquals(-one.u()[0], two.u()[0], CLOSE);
        double[] stretched = Arrays.stream(data.stop).map(t -> t * t * 1e-200).toArray();
        LogRankResult three = LogRankTest.test(SurvivalData.right(stretched, data.event).build(), data.group, 2,
                LogRankWeight.LOG_RANK);
        assertEquals(one.chiSquared(), three.chiSquared());
    }

    @Test
    void strataOfOneGroupAddNothing() {
        SurvivalData data = SurvivalData.right(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true})
                .strata(new int[] {0, 0, 1, 1}).build();
        LogRankResult result = LogRankTest.test(data, new int[] {0, 0, 1, 1}, 2, LogRankWeight.LOG_RANK);
        assertEquals(0, result.df());
        assertTrue(Double.isNaN(result.chiSquared()) && Double.isNaN(result.pValue()));
    }

    @Test
    void groupsThatCannotBeComparedAreRefusedInWords() {
        SurvivalData events = SurvivalData.right(new double[] {1, 2}, new boolean[] {true, true}).build();
        SurvivalData none = SurvivalData.right(new double[] {1, 2}, new boolean[2]).build();
        assertTrue(assertThrows(EstimationException.class,
                () -> LogRankTest.test(events, new int[] {1, 1}, 2, LogRankWeight.LOG_RANK)).getMessage()
                .contains("only one group"));
        assertTrue(assertThrows(EstimationException.class,
                () -> LogRankTest.test(none, new int[] {0, 1}, 2, LogRankWeight.LOG_RANK)).getMessage()
                .contains("no events"));
        SurvivalData weighted = SurvivalData.right(new double[] {1, 2}, new boolean[] {true, true})
                .weights(new double[] {0.5, 1}).build();
        assertTrue(assertThrows(EstimationException.class,
                () -> LogRankTest.test(weighted, new int[] {0, 1}, 2, LogRankWeight.LOG_RANK)).advice()
                .contains("robust"));
    }

    @Test
    void aVanishingPValueHasALogarithm() {
        int n = 40_000;
        double[] t = new double[n];
        int[] g = new int[n];
        boolean[] e = new boolean[n];
        for (int i = 0; i < n; i++) {
            g[i] = i % 2;
            t[i] = g[i] == 0 ? 1 + i % 50 : 40 + i % 50;
            e[i] = true;
        }
        LogRankResult result = LogRankTest.test(SurvivalData.right(t, e).build(), g, 2, LogRankWeight.LOG_RANK);
        assertEquals(0, result.pValue());
        // the leading terms of the normal tail: log p = -x/2 - log(pi x / 2)/2 + log(1 - 1/x ...)
        double x = result.chiSquared();
        assertEquals(-x / 2 - StrictMath.log(StrictMath.PI * x / 2) / 2, result.logPValue(), 1.1 / x);
    }

    @Test
    void trendIsPositiveWhereHazardsRise() {
        double[] t = {9, 8, 10, 5, 6, 7, 1, 2, 3};
        int[] g = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        boolean[] e = new boolean[9];
        Arrays.fill(e, true);
        LogRankResult result = LogRankTest.test(SurvivalData.right(t, e).build(), g, 3, LogRankWeight.LOG_RANK);
        LogRankTrend trend = result.trend(new double[] {1, 2, 3});
        assertTrue(trend.z() > 3);
        assertEquals(trend.z(), result.trend(new double[] {10, 20, 30}).z(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void robustTestSumsSquaredScoreResidualsOverClusters(long seed) {
        SlowSurvival data = SlowSurvival.random(seed, 50, 2, seed % 2 == 0, false);
        boolean clustered = seed > 2;
        SurvivalData survival = data.builder().weights(data.weight).clusters(clustered ? data.cluster : null).build();
        LogRankResult result = RobustLogRankTest.test(survival, data.group, 2, LogRankWeight.LOG_RANK);
        double[] byCluster = new double[50];
        double total = 0;
        for (int i = 0; i < 50; i++) {
            double r = 0;
            for (double t : data.times()) {
                double n = data.sum(data.weight, t, false);
                double d = data.sum(data.weight, t, true);
                if (d > 0 && data.atRisk(i, t)) {
                    double own = 0;
                    for (int k = 0; k < 50; k++) {
                        own += data.group[k] == 1 && data.atRisk(k, t) ? data.weight[k] : 0;
                    }
                    r += ((data.fails(i, t) ? 1 : 0) - d / n) * (data.group[i] - own / n);
                }
            }
            byCluster[clustered ? data.cluster[i] : i] += data.weight[i] * r;
            total += data.weight[i] * r;
        }
        double variance = Arrays.stream(byCluster).map(x -> x * x).sum();
        assertEquals(total, result.u()[1], 1e-10);
        assertEquals(total * total / variance, result.chiSquared(), 1e-9);
        assertEquals(1, result.df());
    }

    @Test
    void pairsAreTestedOnTheirOwnRowsAndAdjusted() {
        SlowSurvival data = SlowSurvival.random(21, 90, 3, false, true);
        SurvivalData survival = data.builder().build();
        PairwiseLogRank pairs = PairwiseLogRank.of(survival, data.group, 3, LogRankWeight.LOG_RANK);
        assertArrayEquals(new int[] {0, 0, 1}, pairs.first());
        assertArrayEquals(new int[] {1, 2, 2}, pairs.second());
        int[] rows = IntStream.range(0, 90).filter(i -> data.group[i] != 1).toArray();
        int[] codes = Arrays.stream(rows).map(i -> data.group[i] == 0 ? 0 : 1).toArray();
        LogRankResult alone = LogRankTest.test(survival.select(rows), codes, 2, LogRankWeight.LOG_RANK);
        assertEquals(alone.chiSquared(), pairs.chiSquared()[1], CLOSE);
        double smallest = Arrays.stream(pairs.pValue()).min().getAsDouble();
        assertEquals(Math.min(1, 3 * smallest), Arrays.stream(pairs.adjusted(PAdjustment.HOLM)).min().getAsDouble(),
                CLOSE);
    }
}
