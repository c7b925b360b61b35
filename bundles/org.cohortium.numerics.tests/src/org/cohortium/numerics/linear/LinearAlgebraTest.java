/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearAlgebraTest {

    private static double[][] columns(long seed, int p, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[p][n];
        for (double[] column : x) {
            for (int i = 0; i < n; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return x;
    }

    private static SymmetricMatrix gram(double[][] x, double[] w) {
        double[][] lower = new double[x.length][x.length];
        CrossProducts.add(x, 0, x[0].length, w, lower);
        return SymmetricMatrix.ofLower(lower);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void crossProductsAreTheSumsOfProducts(int p) {
        double[][] x = columns(p, p, 101);
        double[] w = columns(99, 1, 101)[0];
        double[][] lower = new double[p][p];
        CrossProducts.add(x, 5, 90, w, lower);
        CrossProducts.add(x, 90, 93, null, lower);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 5; k < 93; k++) {
                    sum += (k < 90 ? w[k] : 1) * x[i][k] * x[j][k];
                }
                assertEquals(sum, lower[i][j], 1e-12);
            }
        }
    }

    @Test
    void solvesInvertsAndTakesTheDeterminant() {
        SymmetricMatrix a = SymmetricMatrix.ofLower(new double[][] {{4}, {2, 5}, {2, 3, 6}});
        Cholesky c = Cholesky.of(a);
        assertEquals(3, c.rank());
        assertArrayEquals(new double[] {1, -2, 3}, c.solve(a.times(new double[] {1, -2, 3})), 1e-14);
        SymmetricMatrix inverse = c.inverse();
        assertArrayEquals(new double[] {0, 1, 0}, a.times(inverse.toArray()[1]), 1e-14);
        // 4 (30 - 9) - 2 (12 - 6) + 2 (6 - 10)
        assertEquals(Math.log(64), c.logDeterminant(), 1e-14);
        double[] b = {1, 2, 3};
        assertEquals(inverse.quadraticForm(b), c.inverseQuadraticForm(b), 1e-14);
        assertFalse(c.isIndefinite());
    }

    @Test
    void dependentColumnsAreSetAsideAndTheirMakingFound() {
        double[][] x = columns(7, 5, 200);
        for (int i = 0; i < 200; i++) {
            x[2][i] = 3e6 * x[0][i] - 2 * x[1][i];
            x[4][i] = x[1][i] / 1e9;
        }
        Cholesky c = Cholesky.of(gram(x, null));
        assertEquals(3, c.rank());
        assertTrue(c.isAliased(2));
        assertTrue(c.isAliased(4));
        assertArrayEquals(new double[] {3e6, -2, 0, 0, 0}, c.dependency(2), 1e-8);
        assertArrayEquals(new double[] {0, 1e-9, 0, 0, 0}, c.dependency(4), 1e-20);
        double[] solution = c.solve(gram(x, null).times(new double[] {1, 2, 0, 3, 0}));
        assertArrayEquals(new double[] {1, 2, 0, 3, 0}, solution, 1e-10);
        assertEquals(0, c.inverse().get(2, 3));
    }

    @Test
    void unitsDoNotDecideTheRank() {
        double[][] x = columns(8, 3, 50);
        for (int i = 0; i < 50; i++) {
            x[0][i] *= 1e150;
            x[2][i] *= 1e-150;
        }
        assertEquals(3, Cholesky.of(gram(x, null)).rank());
    }

    @Test
    void zeroAndIndefiniteMatrices() {
        Cholesky zero = Cholesky.of(SymmetricMatrix.zero(2));
        assertEquals(0, zero.rank());
        assertArrayEquals(new double[2], zero.solve(new double[] {1, 1}));
        assertTrue(Cholesky.of(SymmetricMatrix.ofLower(new double[][] {{1}, {2, 1}})).isIndefinite());
        assertEquals(0, Cholesky.of(SymmetricMatrix.zero(0)).rank());
    }

    @Test
    void sandwichScaleAndSelection() {
        double[][] s = columns(9, 2, 30);
        SymmetricMatrix a = SymmetricMatrix.ofLower(new double[][] {{2}, {1, 3}});
        SymmetricMatrix got = a.sandwich(s);
        SymmetricMatrix b = gram(s, null);
        double expected = 0;
        for (int k = 0; k < 2; k++) {
            for (int l = 0; l < 2; l++) {
                expected += a.get(0, k) * b.get(k, l) * a.get(l, 1);
            }
        }
        assertEquals(expected, got.get(1, 0), 1e-12);
        assertEquals(got.get(0, 1), got.get(1, 0));
        assertEquals(1 * 2 * 5, a.scaled(new double[] {2, 5}).get(0, 1));
        assertArrayEquals(new double[] {3, 2}, a.select(1, 0).diagonal());
    }

    @Test
    void columnScalingWithoutOverflow() {
        assertEquals(new ColumnScaling(0.1, 0), ColumnScaling.of(new double[] {0.1, 0.1, 0.1}, null));
        ColumnScaling huge = ColumnScaling.of(new double[] {1.5e308, -1.5e308}, null);
        assertEquals(0, huge.centre());
        assertEquals(1.5e308, huge.spread());
        ColumnScaling tiny = ColumnScaling.of(new double[] {1e-300, 3e-300}, new double[] {1, 3});
        assertEquals(2.5e-300, tiny.centre(), 1e-314);
        assertEquals(Math.sqrt(0.75) * 1e-300, tiny.spread(), 1e-314);
        ColumnScaling far = ColumnScaling.of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3}, null);
        assertEquals(1e9 + 2, far.centre());
        assertEquals(Math.sqrt(2.0 / 3), far.spread(), 1e-15);
        assertEquals(1, far.standardize(1e9 + 2 + Math.sqrt(2.0 / 3)), 1e-6);
    }

    @Test
    void chunksCoverEveryRowOnce() {
        int[] seen = new int[Chunks.count(10_000)];
        Chunks.forEach(seen.length, k -> seen[k]++);
        assertArrayEquals(new int[] {1, 1, 1}, seen);
        assertEquals(0, Chunks.count(0));
    }
}
