/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/** Tests of contingency tables and standardized differences, by hand and by enumeration. */
class TableTestsTest {

    private static final double CLOSE = 1e-12;

    private static ContingencyTable table(int[]... rows) {
        return ContingencyTable.of(rows);
    }

    @Test
    void chiSquaredOfTwoByTwoByTheShortFormula() {
        ContingencyTable t = table(new int[] {12, 5}, new int[] {7, 20});
        double n = 44;
        double margins = 17.0 * 27 * 19 * 25;
        double cross = 12 * 20 - 5 * 7;
        assertEquals(n * cross * cross / margins, t.chiSquared().statistic(), 1e-11);
        assertEquals(n * (cross - n / 2) * (cross - n / 2) / margins, t.chiSquaredYates().statistic(), 1e-11);
        assertEquals(t.chiSquared().statistic(), StrictMath.pow(t.adjustedResidual(0, 0), 2), 1e-11);
        assertEquals(StrictMath.sqrt(t.chiSquared().statistic() / n), t.cramersV(), CLOSE);
    }

    @Test
    void correctionNeverTurnsTheDifferenceRound() {
        assertEquals(0, table(new int[] {5, 5}, new int[] {5, 6}).chiSquaredYates().statistic(), 1e-30);
    }

    @Test
    void mcNemarByHand() {
        ContingencyTable t = table(new int[] {30, 12}, new int[] {4, 50});
        assertEquals(64.0 / 16, t.mcNemar(false).statistic(), CLOSE);
        assertEquals(49.0 / 16, t.mcNemar(true).statistic(), CLOSE);
        assertThrows(EstimationException.class, () -> table(new int[] {3, 0}, new int[] {0, 4}).mcNemar(true));
    }

    @Test
    void teaTastingByFisher() {
        // Fisher, The Design of Experiments: 3 of 4 cups right has probability 17/70 to do so well or better
        ContingencyTable tea = table(new int[] {3, 1}, new int[] {1, 3});
        assertEquals(17.0 / 70, FisherTwoByTwo.pValue(tea, Alternative.GREATER), CLOSE);
        assertEquals(34.0 / 70, FisherTwoByTwo.pValue(tea, Alternative.TWO_SIDED), CLOSE);
        TestResult test = FisherTwoByTwo.test(tea, 0.95);
        // the conditional estimate solves sum x C(4,x)^2 w^x = 3 sum C(4,x)^2 w^x
        double w = test.estimates()[0];
        double[] c = {1, 16, 36, 16, 1};
        double mean = 0;
        double all = 0;
        for (int x = 0; x <= 4; x++) {
            mean += x * c[x] * StrictMath.pow(w, x);
            all += c[x] * StrictMath.pow(w, x);
        }
        assertEquals(3, mean / all, 1e-11);
        assertTrue(test.lower() < 1 && test.upper() > w);
    }

    @Test
    void oddsRatioTurnsRoundWithTheColumnsAndMayBeInfinite() {
        TestResult a = FisherTwoByTwo.test(table(new int[] {9, 3}, new int[] {2, 8}), 0.9);
        TestResult b = FisherTwoByTwo.test(table(new int[] {3, 9}, new int[] {8, 2}), 0.9);
        assertEquals(a.estimates()[0], 1 / b.estimates()[0], 1e-9);
        assertEquals(a.lower(), 1 / b.upper(), 1e-9);
        TestResult apart = FisherTwoByTwo.test(table(new int[] {5, 0}, new int[] {0, 6}), 0.95);
        assertEquals(Double.POSITIVE_INFINITY, apart.estimates()[0]);
        assertEquals(Double.POSITIVE_INFINITY, apart.upper());
        assertTrue(apart.lower() > 1);
    }

    /** The exact p-value by going through all tables with the margins. */
    private static double enumerate(ContingencyTable t) {
        int[] row = new int[t.rows()];
        int[] column = new int[t.columns()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) t.rowTotal(i);
        }
        for (int j = 0; j < column.length; j++) {
            column[j] = (int) t.columnTotal(j);
        }
        double observed = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < column.length; j++) {
                observed -= LogFactorials.upTo(t.count(i, j))[t.count(i, j)];
            }
        }
        double[] sums = new double[2];
        fill(row, column, 0, 0, row[0], 0, observed, sums);
        return sums[1] / sums[0];
    }

    private static void fill(int[] row, int[] left, int i, int j, int rest, double log, double observed,
            double[] sums) {
        if (j == left.length - 1) {
            if (rest > left[j]) {
                return;
            }
            left[j] -= rest;
            double value = log - LogFactorials.upTo(rest)[rest];
            if (i == row.length - 1) {
                sums[0] += StrictMath.exp(value);
                sums[1] += value <= observed + 1e-9 ? StrictMath.exp(value) : 0;
            } else {
                fill(row, left, i + 1, 0, row[i + 1], value, observed, sums);
            }
            left[j] += rest;
            return;
        }
        for (int x = 0; x <= Math.min(rest, left[j]); x++) {
            left[j] -= x;
            fill(row, left, i, j + 1, rest - x, log - LogFactorials.upTo(x)[x], observed, sums);
            left[j] += x;
        }
    }

    @Test
    void exactTestOfLargerTablesAgreesWithEnumeration() {
        Random random = new Random(4);
        int[][] shapes = {{2, 3}, {3, 2}, {3, 3}, {4, 3}, {2, 5}, {4, 2}, {3, 4}};
        for (int[] shape : shapes) {
            int[][] counts = new int[shape[0]][shape[1]];
            for (int i = 0; i < 14; i++) {
                counts[random.nextInt(shape[0])][random.nextInt(shape[1])]++;
            }
            ContingencyTable t = ContingencyTable.of(counts).reduced();
            if (t.rows() > 1 && t.columns() > 1) {
                assertEquals(enumerate(t), FisherExact.pValue(t, 1e8, Progress.NONE), 1e-11);
            }
        }
    }

    @Test
    void tooMuchWorkIsRefusedAndRandomTablesComeNear() {
        ContingencyTable t = table(new int[] {12, 5, 9}, new int[] {7, 20, 11}, new int[] {4, 8, 15});
        assertTrue(assertThrows(EstimationException.class, () -> FisherExact.pValue(t, 10, Progress.NONE)).advice()
                .contains("Monte Carlo"));
        double exact = FisherExact.pValue(t, 1e8, Progress.NONE);
        double random = FisherExact.monteCarlo(t, 20_000, 42, Progress.NONE);
        assertEquals(exact, random, 5 * StrictMath.sqrt(exact * (1 - exact) / 20_000));
        assertEquals(random, FisherExact.monteCarlo(t, 20_000, 42, Progress.NONE));
    }

    @Test
    void tablesWithoutVariationAreRefused() {
        assertThrows(EstimationException.class, () -> table(new int[] {3, 4}).chiSquared());
        ContingencyTable t = table(new int[] {3, 4}, new int[] {0, 0}, new int[] {5, 1});
        assertEquals(2, t.reduced().rows());
        assertThrows(EstimationException.class, () -> table(new int[] {0, 0}, new int[] {0, 0}).reduced());
    }

    @Test
    void differenceOfTwoLevelsIsThatOfTheirShares() {
        double byShares = StandardizedDifference.ofShares(0.3, 0.45);
        assertEquals(-0.15 / StrictMath.sqrt((0.21 + 0.2475) / 2), byShares, CLOSE);
        assertEquals(Math.abs(byShares),
                StandardizedDifference.ofLevels(new double[] {0.7, 0.3}, new double[] {0.55, 0.45}), CLOSE);
    }

    @Test
    void differenceOfLevelsDoesNotDependOnTheirOrder() {
        double a = StandardizedDifference.ofLevels(new double[] {0.2, 0.5, 0.3}, new double[] {0.4, 0.35, 0.25});
        double b = StandardizedDifference.ofLevels(new double[] {0.3, 0.2, 0.5}, new double[] {0.25, 0.4, 0.35});
        assertEquals(a, b, CLOSE);
        assertEquals(0, StandardizedDifference.ofLevels(new double[] {1, 0}, new double[] {1, 0}));
        assertEquals(Double.POSITIVE_INFINITY, StandardizedDifference.ofLevels(new double[] {1, 0}, new double[] {0,
                1}));
        assertEquals(Double.POSITIVE_INFINITY, StandardizedDifference.ofMeans(2, 0, 1, 0));
        assertEquals(0, StandardizedDifference.ofMeans(2, 0, 2, 0));
    }
}
