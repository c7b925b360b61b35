/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.proportion.ProportionInterval.Limits;
import org.junit.jupiter.api.Test;

/** Single proportions, exact tests, trend and agreement. */
class ProportionIntervalTest {

    @Test
    void exactLimitsLeaveTheTailsTheyShould() {
        Limits l = ProportionInterval.CLOPPER_PEARSON.limits(7, 25, 0.95);
        assertEquals(0.025, BinomialDistribution.of(25, l.lower()).survivalProbability(6), 1e-13);
        assertEquals(0.025, BinomialDistribution.of(25, l.upper()).cumulativeProbability(7), 1e-13);
    }

    @Test
    void intervalsMirrorWhenEventsAndNonEventsSwap() {
        for (ProportionInterval interval : ProportionInterval.values()) {
            for (int x = 0; x <= 13; x++) {
                Limits a = interval.limits(x, 13, 0.9);
                Limits b = interval.limits(13 - x, 13, 0.9);
                assertEquals(a.lower(), 1 - b.upper(), 1e-12, interval + " " + x);
                assertTrue(a.lower() <= x / 13.0 + 1e-15 && a.upper() >= x / 13.0 - 1e-15, interval + " " + x);
            }
        }
    }

    @Test
    void noPatientsNoLimits() {
        assertTrue(Double.isNaN(ProportionInterval.WILSON.limits(0, 0, 0.95).lower()));
        assertThrows(IllegalArgumentException.class, () -> ProportionInterval.WALD.limits(3, 2, 0.95));
    }

    @Test
    void binomialTestIsTheSumOverAllCounts() {
        for (int n : new int[] {1, 7, 20, 61}) {
            for (double share : new double[] {0.1, 0.3, 0.5, 0.77}) {
                BinomialDistribution d = BinomialDistribution.of(n, share);
                for (int x = 0; x <= n; x++) {
                    double slow = 0;
                    for (int k = 0; k <= n; k++) {
                        slow += d.probability(k) <= d.probability(x) * (1 + 1e-7) ? d.probability(k) : 0;
                    }
                    assertEquals(Math.min(1, slow), BinomialTest.test(x, n, share).pValue(), 1e-12);
                    assertEquals(Math.min(1, slow) - d.probability(x) / 2, BinomialTest.midP(x, n, share).pValue(), 1e-12);
                }
            }
        }
    }

    @Test
    void exactTestsAgreeWithR() {
        assertEquals(0.1488145951754471, BinomialTest.test(9, 20, 0.3).pValue(), 1e-13);
        assertEquals(0.1802862103556344, PoissonTest.pValue(3, 7), 1e-13);
        assertEquals(0.08298578703208041, PoissonTest.pValue(12, 7), 1e-13);
    }

    @Test
    void trendOfTwoGroupsIsTheTestOfEquality() {
        int[] x = {13, 5};
        int[] n = {21, 19};
        assertEquals(ProportionTrend.equality(x, n).statistic(),
            ProportionTrend.trend(x, n, new double[] {1, 2}).statistic(), 1e-12);
        assertThrows(EstimationException.class, () -> ProportionTrend.equality(new int[] {0, 0}, n));
    }

    @Test
    void kappaAgreesWithR() {
        int[][] t = {{30, 8, 1}, {6, 25, 5}, {2, 7, 16}};
        check(t, Kappa.Weights.UNWEIGHTED, 0.55575980392156854, 0.06945886822700019);
        check(t, Kappa.Weights.LINEAR, 0.61612284069097878, 0.06469150419730391);
        check(t, Kappa.Weights.QUADRATIC, 0.6820615796519411, 0.0665788136181963);
    }

    private static void check(int[][] t, Kappa.Weights weights, double estimate, double error) {
        Kappa kappa = Kappa.of(t, weights);
        assertEquals(estimate, kappa.estimate(), 1e-14);
        assertEquals(error, kappa.stdError(), 1e-14);
    }

    @Test
    void fullAgreementOnOneLevelIsNoKappa() {
        assertThrows(EstimationException.class,
            () -> Kappa.of(new int[][] {{9, 0}, {0, 0}}, Kappa.Weights.UNWEIGHTED));
        assertEquals(1, Kappa.of(new int[][] {{9, 0}, {0, 4}}, Kappa.Weights.UNWEIGHTED).estimate(), 1e-15);
    }
}
