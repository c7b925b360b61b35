/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** What a survival response accepts, refuses and takes for tied. */
class SurvivalDataTest {

    private static String refusal(SurvivalData.Builder builder) {
        EstimationException e = assertThrows(EstimationException.class, builder::build);
        assertFalse(e.advice().isEmpty());
        return e.getMessage();
    }

    @Test
    void unusableTimesAreRefusedNamingTheirRows() {
        boolean[] e = {true, true, true};
        assertEquals("The time is negative in row 2.", refusal(SurvivalData.right(new double[] {1, -2, 3}, e)));
        assertEquals("The time is missing in rows 1, 3.",
                refusal(SurvivalData.right(new double[] {Double.NaN, 2, Double.NaN}, e)));
        assertEquals("The time is infinite in row 3.",
                refusal(SurvivalData.right(new double[] {1, 2, Double.POSITIVE_INFINITY}, e)));
        assertEquals("The entry time is not before the time of event or censoring in rows 11, 13.",
                refusal(SurvivalData.counting(new double[] {1, 0, 5}, new double[] {1, 2, 4}, e)
                        .rowNumbers(new int[] {11, 12, 13})));
        assertEquals("The weight is not a positive number in rows 1, 2.",
                refusal(SurvivalData.right(new double[] {1, 2, 3}, e).weights(new double[] {0, -1, 2})));
    }

    @Test
    void manyBadRowsAreCounted() {
        double[] t = new double[25];
        Arrays.fill(t, -1);
        assertTrue(refusal(SurvivalData.right(t, new boolean[25])).endsWith("10 and 15 more."));
    }

    @Test
    void lengthsMustAgree() {
        assertThrows(IllegalArgumentException.class,
                () -> SurvivalData.right(new double[2], new boolean[3]).build());
    }

    @Test
    void timesThatDifferInTheLastDigitsAreTied() {
        double[] t = {StrictMath.sqrt(2) * StrictMath.sqrt(2), 2, 0.1 + 0.2, 0.3};
        SurvivalData data = SurvivalData.right(t, new boolean[4]).build();
        assertTrue(data.tiesMerged());
        assertEquals(data.stop(0), data.stop(1));
        assertEquals(0.3, data.stop(2));
        assertFalse(SurvivalData.right(new double[] {1, 2, 3}, new boolean[3]).build().tiesMerged());
    }

    @Test
    void theTieRuleDoesNotChangeWithTheUnitOfTime() {
        double[] t = {1, 2, 2.0000000001, 3, 4};
        for (double unit : new double[] {1e-300, 1e-12, 1, 1e300}) {
            double[] scaled = Arrays.stream(t).map(x -> x * unit).toArray();
            SurvivalData data = SurvivalData.right(scaled, new boolean[5]).build();
            assertEquals(data.stop(1), data.stop(2));
            assertTrue(data.stop(0) < data.stop(1) && data.stop(2) < data.stop(3));
        }
    }

    @Test
    void selectionKeepsTheNumbersByWhichRowsAreNamed() {
        SurvivalData data = SurvivalData.counting(new double[] {0, 1, 2}, new double[] {4, 5, 6},
                new boolean[] {true, false, true}).weights(new double[] {1, 2, 3}).strata(new int[] {0, 1, 0})
                .clusters(new int[] {7, 7, 8}).build();
        SurvivalData part = data.select(new int[] {2, 0});
        assertEquals(3, part.rowNumber(0));
        assertArrayEquals(new double[] {3, 1}, part.weights());
        assertArrayEquals(new int[] {8, 7}, part.clusters());
        assertEquals(2, part.eventCount());
        assertEquals(0, part.reversed().eventCount());
    }
}
