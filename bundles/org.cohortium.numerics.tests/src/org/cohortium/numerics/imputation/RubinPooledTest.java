/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class RubinPooledTest {

    @Test
    void threeCompletedSetsByHand() {
        RubinPooled p = RubinPooled.of(new double[] {1, 2, 3}, new double[] {0.5, 0.5, 0.8}, Double.POSITIVE_INFINITY);
        assertEquals(2, p.estimate(), 1e-15);
        assertEquals(0.6, p.within(), 1e-15);
        assertEquals(1, p.between(), 1e-15);
        assertEquals(0.6 + 4.0 / 3, p.total(), 1e-15);
        double lambda = 4.0 / 3 / (0.6 + 4.0 / 3);
        assertEquals(lambda, p.lambda(), 1e-15);
        assertEquals(2 / (lambda * lambda), p.df(), 1e-13);
        assertEquals(4.0 / 3 / 0.6, p.relativeIncrease(), 1e-14);
    }

    @Test
    void withoutMissingInformationTheDegreesAreNearlyTheCompleteOnes() {
        RubinPooled p = RubinPooled.of(new double[] {1, 1, 1}, new double[] {0.5, 0.5, 0.5}, 40);
        assertEquals(0, p.lambda());
        assertEquals(40 * 41.0 / 43 * (1 - 1e-4), p.df(), 1e-4);
        assertTrue(p.fractionMissing() < 0.05);
    }

    @Test
    void moreImputationsThanOneAreNeeded() {
        assertThrows(EstimationException.class, () -> RubinPooled.of(new double[] {1}, new double[] {1}, 10));
        assertThrows(EstimationException.class,
            () -> RubinPooled.of(new double[] {1, Double.NaN}, new double[] {1, 1}, 10));
    }

    @Test
    void testsThatAgreeArePooledToThemselves() {
        PooledTests.D2 same = PooledTests.d2(new double[] {5, 5, 5}, 2);
        assertEquals(2.5, same.statistic(), 1e-14);
        assertEquals(Math.exp(-2.5), same.pValue(), 1e-13);
        // statistics 1, 4, 9: roots 1, 2, 3, variance 1, r = 4/3, D2 = (14/3 - 2 r) / (1 + r)
        PooledTests.D2 spread = PooledTests.d2(new double[] {1, 4, 9}, 1);
        assertEquals((14.0 / 3 - 8.0 / 3) / (7.0 / 3), spread.statistic(), 1e-13);
        assertEquals(2 * Math.pow(1 + 0.75, 2), spread.df2(), 1e-12);
    }

    @Test
    void proportionsArePooledOnTheLogitScale() {
        double[] p = PooledTests.proportion(new double[] {0.7, 0.7}, new double[] {0.02, 0.02}, 0.95);
        assertEquals(0.7, p[0], 1e-14);
        assertEquals(0.02, p[1], 1e-14);
        assertTrue(p[2] < 0.7 && p[3] > 0.7 && 0.7 - p[2] > p[3] - 0.7);
    }
}
