/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.Axis;

/** Ticks are where readers of journals expect them. */
class TicksTest {

    @Test
    void hazardRatiosHavePowersOfTwo() {
        assertArrayEquals(new double[] {0.25, 0.5, 1, 2, 4}, Ticks.logarithmic(0.25, 4, 6));
        assertArrayEquals(new double[] {0.01, 0.1, 1, 10, 100}, Ticks.logarithmic(0.01, 100, 6));
        assertArrayEquals(new double[] {0.25, 1, 4, 16}, Ticks.logarithmic(0.125, 16, 4));
        assertArrayEquals(new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10}, Ticks.logarithmic(0.1, 10, 6));
    }

    @Test
    void monthsComeInYearsAndWeeksInQuarters() {
        assertEquals(12, Ticks.step(Axis.of("Months since resection", ""), 0, 72, 6));
        assertEquals(6, Ticks.step(Axis.of("Time", "months"), 0, 36, 6));
        assertEquals(26, Ticks.step(Axis.of("Time", "weeks"), 0, 110, 6));
        assertEquals(365, Ticks.step(Axis.of("Time", "days"), 0, 2000, 6));
        assertEquals(20, Ticks.step(Axis.of("Age", "years"), 0, 90, 6));
    }

    @Test
    void labelsAreShortAndEven() {
        assertArrayEquals(new String[] {"0", "0.25", "0.50"}, Ticks.labels(new double[] {0, 0.25, 0.5}, false));
        assertArrayEquals(new String[] {"0", "50", "100"}, Ticks.labels(new double[] {0, 0.5, 1}, true));
        assertEquals("\u22122", Ticks.label(-2, false));
        assertEquals("0.125", Ticks.label(0.125, false));
        assertArrayEquals(new double[] {-0.1, 0, 0.1, 0.2, 0.3}, Ticks.multiples(-0.1, 0.3, 0.1));
    }

    @Test
    void unitsAreNamedOnce() {
        assertEquals("Overall survival (%)", Ticks.title(Axis.of("Overall survival", "").inPercent()));
        assertEquals("Months since resection", Ticks.title(Axis.of("Months since resection", "months")));
        assertEquals("AFP (ng/mL)", Ticks.title(Axis.of("AFP", "ng/mL")));
    }
}
