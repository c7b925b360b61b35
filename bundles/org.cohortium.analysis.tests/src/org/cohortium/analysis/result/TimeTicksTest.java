/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeTicksTest {

    @Test
    void ticksAreRoundInTheUnitOfTime() {
        assertEquals(12, TimeTicks.distance(72, "months"));
        assertEquals(365, TimeTicks.distance(1800, "days"));
        assertEquals(26, TimeTicks.distance(161, "Weeks"));
        assertEquals(1, TimeTicks.distance(6.3, "years"));
        assertEquals(0.05, TimeTicks.distance(0.31, ""), 1e-15);
        assertTrue(Double.isNaN(TimeTicks.distance(0, "days")));
    }

    @Test
    void ticksReachTheLastRoundTime() {
        assertArrayEquals(new double[] {0, 12, 24, 36}, TimeTicks.upTo(0, 36, 12));
        assertArrayEquals(new double[] {0, 12, 24}, TimeTicks.upTo(0, 35.9, 12));
    }
}
