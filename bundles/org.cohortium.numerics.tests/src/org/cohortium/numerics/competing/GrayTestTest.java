/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Gray's test against cmprsk, and what it must not depend on. */
class GrayTestTest {

    private static void assertStatistics(CompetingData data, double rho, double first, double second) {
        GrayTest a = GrayTest.of(data, SmallCohort.GROUP, 3, 1, rho);
        GrayTest b = GrayTest.of(data, SmallCohort.GROUP, 3, 2, rho);
        assertEquals(first, a.test().statistic(), 1e-12);
        assertEquals(second, b.test().statistic(), 1e-12);
        assertEquals(2, a.test().df());
        assertEquals(StrictMath.exp(-first / 2), a.test().pValue(), 1e-12);
    }

    @Test
    void agreesWithCmprskForThreeGroupsWithTies() {
        assertStatistics(SmallCohort.plain(), 0, 0.2911215769349606575, 0.0066592609551893471);
        assertStatistics(SmallCohort.plain(), 1, 0.50004204500516480, 0.09871003434889232);
    }

    @Test
    void agreesWithCmprskWithinStrata() {
        CompetingData stratified = SmallCohort.of(SmallCohort.right().strata(SmallCohort.STRATUM));
        assertStatistics(stratified, 0, 0.27661492872216964, 0.21084750557718129);
        assertStatistics(stratified, 1, 0.72567492392759636, 0.18549809553510258);
    }

    @Test
    void doesNotDependOnTheOrderOfRowsOrGroups() {
        double expected = GrayTest.of(SmallCohort.plain(), SmallCohort.GROUP, 3, 1, 0).test().statistic();
        int n = SmallCohort.TIME.length;
        int[] reversed = new int[n];
        int[] other = new int[n];
        for (int i = 0; i < n; i++) {
            reversed[i] = n - 1 - i;
            other[i] = 2 - SmallCohort.GROUP[n - 1 - i];
        }
        assertEquals(expected, GrayTest.of(SmallCohort.plain().select(reversed), other, 3, 1, 0).test().statistic(), 1e-12);
    }

    @Test
    void refusesWhatItCannotTest() {
        CompetingData weighted = SmallCohort.of(SmallCohort.right().weights(SmallCohort.WEIGHT));
        assertThrows(EstimationException.class, () -> GrayTest.of(weighted, SmallCohort.GROUP, 3, 1, 0));
        assertThrows(EstimationException.class,
                () -> GrayTest.of(SmallCohort.plain(), new int[SmallCohort.TIME.length], 2, 1, 0));
        CompetingData none = CompetingData.right(new double[] {1, 2}, new int[] {0, 1}, List.of("a", "b"));
        EstimationException e = assertThrows(EstimationException.class, () -> GrayTest.of(none, new int[] {0, 1}, 2, 2, 0));
        assertTrue(e.getMessage().contains("b"), e.getMessage());
    }
}
