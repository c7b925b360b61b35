/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class DiscriminationTest {

    @Test
    void theAreaAndItsVarianceAreThoseOfAllPairs() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            int n = 8 + random.nextInt(40);
            boolean[] event = new boolean[n];
            double[] score = new double[n];
            for (int i = 0; i < n; i++) {
                event[i] = i < 2 || i > 3 && random.nextBoolean();
                score[i] = random.nextInt(round % 2 == 0 ? 6 : 1000) + (event[i] ? 1 : 0);
            }
            RocCurve curve = RocCurve.of(event, score);
            double[] slow = slow(event, score);
            assertEquals(slow[0], curve.area(), 1e-14);
            assertEquals(slow[1], curve.delongVariance(), 1e-14);
        }
    }

    /** DeLong's variance by its definition, over all pairs. */
    private static double[] slow(boolean[] event, double[] score) {
        int n = event.length;
        double[] part = new double[n];
        int[] size = new int[2];
        for (int i = 0; i < n; i++) {
            size[event[i] ? 1 : 0]++;
        }
        double area = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (event[i] && !event[j]) {
                    double win = score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                    part[i] += win / size[0];
                    part[j] += win / size[1];
                    area += win / size[0] / size[1];
                }
            }
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            int k = size[event[i] ? 1 : 0];
            variance += (part[i] - area) * (part[i] - area) / (k - 1) / k;
        }
        return new double[] {area, variance};
    }

    @Test
    void theYoudenCutLiesBetweenTwoScores() {
        RocCurve curve = RocCurve.of(new boolean[] {false, false, true, false, true, true},
                new double[] {1, 2, 3, 4, 5, 6});
        assertEquals(2.5, curve.youdenThreshold(), 0);
        assertEquals(1, curve.youdenSensitivity(), 0);
        assertEquals(2 / 3.0, curve.youdenSpecificity(), 1e-15);
        assertEquals(8 / 9.0, curve.area(), 1e-15);
        assertEquals(1, curve.upper(0.99), 0);
    }

    @Test
    void aCurveNeedsBothKinds() {
        assertThrows(EstimationException.class, () -> RocCurve.of(new boolean[3], new double[3]));
    }

    @Test
    void hosmerLemeshowCountsByGroupOfRisingProbability() {
        boolean[] event = {false, true, false, true, true, true};
        double[] p = {0.1, 0.2, 0.3, 0.6, 0.7, 0.8};
        HosmerLemeshow test = HosmerLemeshow.of(event, p, 3);
        assertArrayEquals(new int[] {2, 2, 2}, test.n());
        assertArrayEquals(new int[] {1, 1, 2}, test.observed());
        assertArrayEquals(new double[] {0.3, 0.9, 1.5}, test.expected(), 1e-15);
        double expected = 0.7 * 0.7 / (0.3 * 0.85) + 0.1 * 0.1 / (0.9 * 0.55) + 0.5 * 0.5 / (1.5 * 0.25);
        assertEquals(expected, test.chiSquared(), 1e-13);
        assertEquals(1, test.degreesOfFreedom());
    }

    @Test
    void hosmerLemeshowWithEqualProbabilitiesHasFewerGroups() {
        HosmerLemeshow test = HosmerLemeshow.of(new boolean[] {true, false, true, false},
                new double[] {0.5, 0.5, 0.5, 0.5}, 10);
        assertArrayEquals(new int[] {4}, test.n());
        assertEquals(Double.NaN, test.pValue());
    }
}
