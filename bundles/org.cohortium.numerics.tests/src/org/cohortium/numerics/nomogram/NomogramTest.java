/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.nomogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NomogramTest {

    @Test
    void prettyTicksAreThoseOfR() {
        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}, PrettyTicks.of(0, 1, 10), 0);
        assertArrayEquals(new double[] {-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8}, PrettyTicks.of(-3.2, 7.9, 10), 0);
        assertArrayEquals(new double[] {35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85}, PrettyTicks.of(35, 82, 10), 0);
        assertArrayEquals(new double[] {0.01, 0.015, 0.02, 0.025, 0.03, 0.035, 0.04, 0.045, 0.05},
            PrettyTicks.of(0.0123, 0.0456, 10), 0);
        assertArrayEquals(new double[] {3, 4, 5, 6}, PrettyTicks.of(5, 5, 10), 0);
        assertArrayEquals(new double[] {-1, -0.9, -0.8, -0.7, -0.6, -0.5, -0.4, -0.3, -0.2}, PrettyTicks.of(-1, -0.2, 10), 0);
        assertArrayEquals(new double[] {0, 10000, 20000, 30000, 40000, 50000, 60000, 70000, 80000, 90000, 100000},
            PrettyTicks.of(1200, 98765, 10), 0);
    }

    @Test
    void theWidestVariableHasAllPointsAndTheOthersInProportion() {
        Nomogram n = Nomogram.of(new double[][] {{1, 3, 2}, {-1, 0}}, 0.5, 100);
        assertEquals(50, n.scale());
        assertEquals(0, n.points(0, 0));
        assertEquals(100, n.points(0, 1));
        assertEquals(50, n.points(0, 2));
        assertEquals(0, n.points(1, 0));
        assertEquals(50, n.points(1, 1));
        assertEquals(1 - 1 - 0.5, n.intercept());
    }

    @Test
    void thePointsOfAPatientGiveBackLinearPredictorAndSurvival() {
        double[][] c = {{0.2, 0.9, 1.7}, {0, -0.6}, {0, 0.4, 1.1}};
        Nomogram n = Nomogram.of(c, 0.8, 100);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 3; k++) {
                    double total = n.points(0, i) + n.points(1, j) + n.points(2, k);
                    double lp = c[0][i] + c[1][j] + c[2][k] - 0.8;
                    assertEquals(lp, n.linearPredictor(total), 1e-12);
                    double survival = Math.pow(0.7, Math.exp(lp));
                    assertEquals(total, n.totalOfSurvival(0.7, survival), 1e-9);
                }
            }
        }
    }

    @Test
    void aModelWithoutEffectsHasNoNomogram() {
        assertThrows(IllegalArgumentException.class, () -> Nomogram.of(new double[][] {{1, 1}, {2}}, 0, 100));
        assertThrows(IllegalArgumentException.class, () -> Nomogram.of(new double[][] {{1, Double.NaN}}, 0, 100));
    }
}
