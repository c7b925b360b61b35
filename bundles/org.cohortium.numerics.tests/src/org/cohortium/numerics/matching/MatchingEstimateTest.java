/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class MatchingEstimateTest {

    private final boolean[] treated = {true, true, false, false, false};
    private final double[] score = {1, 4, 0.5, 1.5, 9};
    private final double[] outcome = {10, 8, 6, 4, 1};

    /** The first treated unit has two controls at the same distance, the second the one at 1.5. */
    @Test
    void byHand() {
        MatchingEstimate e = MatchingEstimate.of(treated, score, outcome, MatchingEstimate.Settings.of(Estimand.ATT, 1));
        assertEquals((5.0 + 4.0) / 2, e.estimate(), 1e-12);
        assertEquals(3, e.pairs());
        assertArrayEquals(new double[] {0, 0, 0.5, 1.5, 0}, e.uses(), 1e-12);
        double tau = 4.5;
        double pairs = (0.5 * ((4 - tau) * (4 - tau) + (6 - tau) * (6 - tau)) + (4 - tau) * (4 - tau)) / 2;
        assertEquals(Math.sqrt(pairs / 2), e.naiveError(), 1e-12);
        double variance = 0.5 * pairs * (0.25 - 0.25 + 2.25 - 1.25) + (5 - tau) * (5 - tau) + (4 - tau) * (4 - tau);
        assertEquals(Math.sqrt(variance) / 2, e.standardError(), 1e-12);
    }

    @Test
    void swappedGroupsTurnTheSign() {
        boolean[] swapped = new boolean[5];
        for (int i = 0; i < 5; i++) {
            swapped[i] = !treated[i];
        }
        for (int m = 1; m <= 2; m++) {
            MatchingEstimate a = MatchingEstimate.of(treated, score, outcome, MatchingEstimate.Settings.of(Estimand.ATT, m));
            MatchingEstimate b = MatchingEstimate.of(swapped, score, outcome, MatchingEstimate.Settings.of(Estimand.ATC, m));
            assertEquals(a.estimate(), -b.estimate(), 1e-12);
            assertEquals(a.standardError(), b.standardError(), 1e-12);
        }
    }

    @Test
    void aGroupThatIsEmptyIsSaid() {
        assertThrows(EstimationException.class, () -> MatchingEstimate.of(new boolean[5], score, outcome,
            MatchingEstimate.Settings.of(Estimand.ATE, 1)));
    }
}
