/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/** What is left out cannot be seen. */
class ThinningTest {

    private final ScaleAxis x = new ScaleAxis(0, 100, false, new double[0]);
    private final ScaleAxis y = new ScaleAxis(-2, 2, false, new double[0]);

    @Test
    void aCurveKeepsItsExtremesInEveryColumn() {
        int n = 400_000;
        double[] px = new double[n];
        double[] py = new double[n];
        for (int i = 0; i < n; i++) {
            px[i] = 100.0 * i / n;
            py[i] = StrictMath.sin(i * 0.37);
        }
        py[123_456] = 1.9;
        py[234_567] = -1.9;
        int[] keep = Thinning.keep(new Series("", Shape.LINE, px, py, null, null, null), x, y, 200, 100);
        assertTrue(keep.length <= 4 * 4 * 200, keep.length + " kept");
        assertTrue(java.util.Arrays.binarySearch(keep, 123_456) >= 0);
        assertTrue(java.util.Arrays.binarySearch(keep, 234_567) >= 0);
        for (int i = 1; i < keep.length; i++) {
            assertTrue(keep[i] > keep[i - 1]);
        }
        assertEquals(0, keep[0]);
        assertEquals(n - 1, keep[keep.length - 1]);
    }

    @Test
    void shortSeriesAreLeftAlone() {
        int[] keep = Thinning.keep(new Series("", Shape.STEP, new double[] {0, 0, 1}, new double[] {1, 0.5, 0.2}, null,
            null, null), x, y, 200, 100);
        assertArrayEquals(new int[] {0, 1, 2}, keep);
    }

    @Test
    void stepsHoldTheirValueToTheRight() {
        Series steps = new Series("", Shape.STEP, new double[] {0, 10, 10, 20}, new double[] {1, 0.8, 0.6, 0.3}, null, null,
            null);
        assertEquals(1, Thinning.value(steps, 9.99));
        assertEquals(0.6, Thinning.value(steps, 10));
        assertEquals(0.3, Thinning.value(steps, 99));
        assertTrue(Double.isNaN(Thinning.value(steps, -1)));
        Series line = new Series("", Shape.LINE, new double[] {0, 10}, new double[] {0, 1}, null, null, null);
        assertEquals(0.25, Thinning.value(line, 2.5));
    }

    @Test
    void marksKeepApart() {
        double[] marks = new double[10_000];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = i / 100.0;
        }
        assertEquals(100, Thinning.marks(marks, x, 200).length);
        assertArrayEquals(new double[] {3, 50}, Thinning.marks(new double[] {50, 3, 400}, x, 200));
    }
}
