/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;

import org.cohortium.analysis.result.Axis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class ScaleAxisTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 100, 200);

    @Test
    void aReversedAxisGrowsDownwards() {
        ScaleAxis up = new ScaleAxis(0, 4, false, new double[0]);
        ScaleAxis down = new ScaleAxis(0, 4, false, new double[0]).reversed(true);
        assertEquals(220, up.valueToJava2D(0, AREA, RectangleEdge.LEFT), 1e-12);
        assertEquals(20, down.valueToJava2D(0, AREA, RectangleEdge.LEFT), 1e-12);
        assertEquals(70, down.valueToJava2D(1, AREA, RectangleEdge.LEFT), 1e-12);
        for (double value : new double[] {0, 0.5, 1, 4}) {
            assertEquals(value, down.java2DToValue(down.valueToJava2D(value, AREA, RectangleEdge.LEFT), AREA,
                RectangleEdge.LEFT), 1e-12);
        }
    }

    @Test
    void anAxisGivenFromItsUpperEndRunsDown() {
        assertTrue(Axis.of("SE", "").range(0.5, 0).runsDown());
        assertFalse(Axis.of("SE", "").range(0, 0.5).runsDown());
        assertFalse(Axis.of("SE", "").runsDown());
    }
}
