/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.FisherTwoByTwo;
import org.cohortium.numerics.descriptive.TestResult;
import org.junit.jupiter.api.Test;

/** Stratified tables where the answer is known otherwise. */
class StratifiedTablesTest {

    private static final int[][] TABLE = {{13, 8}, {5, 14}};

    @Test
    void oneStratumIsThePlainTable() {
        StratifiedTables one = StratifiedTables.of(new int[][][] {TABLE});
        assertEquals(4.55, one.oddsRatio(0.95).estimate(), 1e-14);
        assertEquals(13.0 / 21 / (5.0 / 19), one.riskRatio(0.95).estimate(), 1e-14);
        assertEquals(13.0 / 21 - 5.0 / 19, one.riskDifference(0.95).estimate(), 1e-14);
        double pearson = ContingencyTable.of(TABLE).chiSquared().statistic();
        assertEquals(pearson * 39 / 40, one.test(false).statistic(), 1e-12, "the variance has n - 1 instead of n");
        TestResult fisher = FisherTwoByTwo.test(ContingencyTable.of(TABLE), 0.95);
        TestResult exact = one.exact(0.95, 0);
        assertEquals(fisher.pValue(), exact.pValue(), 1e-13);
        assertEquals(fisher.estimates()[0], exact.estimates()[0], 1e-11);
        assertEquals(fisher.lower(), exact.lower(), 1e-11);
    }

    @Test
    void stratumWithoutOneGroupChangesNothing() {
        StratifiedTables one = StratifiedTables.of(new int[][][] {TABLE});
        StratifiedTables more = StratifiedTables.of(new int[][][] {TABLE, {{3, 4}, {0, 0}}});
        assertEquals(one.oddsRatio(0.95).lower(), more.oddsRatio(0.95).lower(), 1e-14);
        assertEquals(one.test(true).statistic(), more.test(true).statistic(), 1e-14);
        assertEquals(one.riskDifference(0.95).upper(), more.riskDifference(0.95).upper(), 1e-14);
    }

    @Test
    void equalOddsRatiosInAllStrataAreHomogeneous() {
        StratifiedTables same = StratifiedTables.of(new int[][][] {{{10, 20}, {5, 40}}, {{30, 15}, {20, 40}}});
        assertEquals(4, same.oddsRatio(0.95).estimate(), 1e-12);
        assertEquals(0, same.breslowDay(false).statistic(), 1e-12);
        assertEquals(0, same.breslowDay(true).statistic(), 1e-12);
        assertEquals(0, same.woolf().statistic(), 1e-12);
    }

    @Test
    void generalizedTestOfTwoByTwoIsTheOrdinaryOne() {
        int[][][] counts = {TABLE, {{7, 2}, {6, 9}}};
        assertEquals(StratifiedTables.of(counts).test(false).statistic(), GeneralizedMantelHaenszel.test(counts)
            .statistic(), 1e-12);
    }

    @Test
    void generalizedTestDoesNotDependOnTheOrderOfLevels() {
        int[][][] counts = {{{13, 8, 3}, {5, 14, 2}, {1, 6, 9}}, {{7, 2, 1}, {6, 9, 4}, {2, 2, 8}}};
        int[][][] turned = new int[2][3][3];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    turned[k][(j + 1) % 3][2 - i] = counts[k][i][j];
                }
            }
        }
        TestResult test = GeneralizedMantelHaenszel.test(counts);
        assertEquals(4, test.df());
        assertEquals(test.statistic(), GeneralizedMantelHaenszel.test(turned).statistic(), 1e-10);
    }

    @Test
    void whatCannotBeEstimatedIsSaid() {
        assertThrows(EstimationException.class, () -> StratifiedTables.of(new int[][][] {{{1, 0}, {0, 0}}}));
        assertThrows(EstimationException.class,
            () -> StratifiedTables.of(new int[][][] {{{3, 2}, {0, 0}}}).test(true));
        assertThrows(EstimationException.class,
            () -> GeneralizedMantelHaenszel.test(new int[][][] {{{3, 0, 2}, {1, 0, 4}}}));
    }
}
