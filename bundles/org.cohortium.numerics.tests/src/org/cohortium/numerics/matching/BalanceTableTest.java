/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BalanceTableTest {

    private static final boolean[] TREATED = {true, true, true, false, false, false, false};
    private static final double[] AGE = {50, 60, 70, 40, 50, 50, 60};

    @Test
    void unmatchedBalanceByHand() {
        CovariateBalance b = BalanceTable.unmatched(TREATED, Estimand.ATT).of("age", AGE);
        assertEquals(60, b.meanTreated(), 0);
        assertEquals(50, b.meanControl(), 0);
        assertEquals(10, b.standardDeviation(), 1e-14);
        assertEquals(1, b.standardizedMeanDifference(), 1e-14);
        assertEquals(1.5, b.varianceRatio(), 1e-14);
        // distribution functions at 40, 50, 60, 70: treated 0 1/3 2/3 1, controls 1/4 3/4 1 1
        assertEquals((3 / 12.0 + 5 / 12.0 + 4 / 12.0) / 4, b.ecdfMean(), 1e-15);
        assertEquals(5 / 12.0, b.ecdfMax(), 1e-15);
        assertTrue(Double.isNaN(b.pairDistance()));
        double controls = Math.sqrt(200 / 3.0);
        assertEquals(10 / controls, BalanceTable.unmatched(TREATED, Estimand.ATC).of("age", AGE)
                .standardizedMeanDifference(), 1e-14);
        assertEquals(10 / Math.sqrt((100 + 200 / 3.0) / 2), BalanceTable.unmatched(TREATED, Estimand.ATE).of("age", AGE)
                .standardizedMeanDifference(), 1e-14);
    }

    @Test
    void aProportionHasNoVarianceRatio() {
        CovariateBalance b = BalanceTable.unmatched(TREATED, Estimand.ATT).of("male", new double[] {1, 1, 0, 1, 0, 0, 0});
        assertEquals((2 / 3.0 - 0.25) / Math.sqrt(2 / 9.0), b.standardizedMeanDifference(), 1e-14);
        assertTrue(Double.isNaN(b.varianceRatio()));
        assertEquals(2 / 3.0 - 0.25, b.ecdfMean(), 1e-15);
    }

    @Test
    void theMatchedSetKeepsTheStandardDeviationOfTheWholeSample() {
        MatchedSet set = NearestNeighbourMatching.onScore(TREATED, AGE).caliper(Caliper.raw(5)).match();
        CovariateBalance b = BalanceTable.of(set).of("age", AGE);
        assertEquals(55, b.meanTreated(), 0);
        assertEquals(55, b.meanControl(), 0);
        assertEquals(10, b.standardDeviation(), 1e-14);
        assertEquals(0, b.standardizedMeanDifference(), 0);
        assertEquals(0, b.pairDistance(), 0);
        assertEquals(1, b.varianceRatio(), 1e-14);
    }

    @Test
    void weightsCountAsReliabilityWeights() {
        double[] w = {1, 1, 1, 2, 1, 1, 0};
        CovariateBalance b = BalanceTable.weighted(TREATED, w, Estimand.ATT).of("age", AGE);
        assertEquals(45, b.meanControl(), 1e-13);
        // sum w (x - m)^2 sum w / ((sum w)^2 - sum w^2) = 100 * 4 / (16 - 6)
        assertEquals(100 / 40.0, b.varianceRatio(), 1e-13);
    }

    @Test
    void aGroupWithoutSpreadIsStandardisedByBoth() {
        boolean[] treated = {true, true, false, false};
        CovariateBalance b = BalanceTable.unmatched(treated, Estimand.ATT).of("x", new double[] {2, 2, 3, 5});
        assertEquals(-2, b.standardizedMeanDifference(), 1e-14);
        CovariateBalance none = BalanceTable.unmatched(treated, Estimand.ATT).of("x", new double[] {2, 2, 3, 3});
        assertTrue(Double.isNaN(none.standardizedMeanDifference()));
        assertEquals(0, BalanceTable.unmatched(treated, Estimand.ATT).of("x", new double[] {2, 2, 2, 2})
                .standardizedMeanDifference(), 0);
    }
}
