/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Distances, bins and ratios by R and by hand. */
class CovariateDistanceTest {

    private static final boolean[] TREATED = {true, true, false, false, false, true, false, true};
    private static final double[][] X = {{1, 2, 4, 8, 9, 3, 2, 5}, {0, 1, 1, 0, 1, 1, 0, 0}, {5, 1, 1, 2, 7, 7, 3, 4}};

    private static void check(CovariateDistance distance, double... wanted) {
        double[][] point = distance.points(X, TREATED, new boolean[8]);
        int k = 0;
        for (int i = 0; i < 8; i++) {
            if (!TREATED[i]) {
                assertEquals(wanted[k++], Math.sqrt(KdTree.squaredDistance(point[0], point[i])), 1e-12, distance.name());
            }
        }
    }

    /** Of MatchIt's distance functions, from the first treated unit. */
    @Test
    void distancesAreThoseOfMatchIt() {
        check(CovariateDistance.ROBUST_MAHALANOBIS, 2.98020157439362, 2.96808061719800, 3.09846537521745, 1.11222588719855);
        check(CovariateDistance.EUCLIDEAN, 5.09901951359278, 7.61577310586391, 8.30662386291807, 2.23606797749979);
    }

    @Test
    void redundantAndConstantColumnsDoNotCount() {
        double[][] more = {X[0], X[1], X[2], new double[8]};
        for (CovariateDistance d : CovariateDistance.values()) {
            double[][] a = d.points(X, TREATED, new boolean[8]);
            double[][] b = d.points(more, TREATED, new boolean[8]);
            assertEquals(KdTree.squaredDistance(a[0], a[3]), KdTree.squaredDistance(b[0], b[3]), 1e-12);
        }
        double[][] nothing = CovariateDistance.MAHALANOBIS.points(new double[2][8], TREATED, new boolean[8]);
        assertEquals(0, KdTree.squaredDistance(nothing[0], nothing[3]));
    }

    /** Of R's nclass.FD and nclass.scott. */
    @Test
    void numbersOfBins() {
        double[] v = {1, 2, 2, 3, 5, 8, 13, 21, 34, 55, 89, 3, 4, 6};
        assertEquals(7, Coarsening.freedmanDiaconis(v));
        assertEquals(3, Coarsening.scott(v));
        assertEquals(1, Coarsening.scott(new double[] {2, 2, 2}));
    }

    @Test
    void theMostUnlikeGetTheFewestPartners() {
        boolean[] focal = {true, true, true, true, false, false, false};
        double[] score = {4, 3, 2, 1, 0, 0, 0};
        assertArrayEquals(new int[] {1, 1, 3, 3, 0, 0, 0}, VariableRatio.of(focal, score, 2, 1, 3));
        assertArrayEquals(new int[] {1, 1, 2, 4, 0, 0, 0}, VariableRatio.of(focal, score, 2, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> VariableRatio.of(focal, score, 5, 1, 3));
    }
}
