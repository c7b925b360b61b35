/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Distances as R's dist gives them. */
class PointMetricTest {

    private static final double[] A = {1, 0, -2, 3};
    private static final double[] B = {4, 0, 1, 0};

    @Test
    void asInR() {
        assertEquals(3, new PointMetric.Maximum().between(A, B), 0);
        assertEquals(9, new PointMetric.Manhattan().between(A, B), 0);
        // three of four coordinates count: (3/5 + 3/3 + 3/3) * 4/3
        assertEquals(2.6 * 4 / 3, new PointMetric.Canberra().between(A, B), 1e-14);
        assertEquals(1 / 3.0, new PointMetric.Binary().between(A, B), 0);
        assertEquals(StrictMath.cbrt(81), new PointMetric.Minkowski(3).between(A, B), 1e-14);
        assertEquals(0, new PointMetric.None().between(A, B), 0);
    }

    @Test
    void whereThereIsNothingToCompare() {
        assertEquals(0, new PointMetric.Canberra().between(new double[2], new double[2]), 0);
        assertEquals(0, new PointMetric.Binary().between(new double[2], new double[2]), 0);
        assertThrows(IllegalArgumentException.class, () -> new PointMetric.Minkowski(0));
    }
}
