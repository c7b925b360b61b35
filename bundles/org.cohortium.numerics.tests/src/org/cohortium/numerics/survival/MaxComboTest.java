/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;
import org.junit.jupiter.api.Test;

/** The max-combo test against the normal integrals of the R package mvtnorm, and where the answer is known. */
class MaxComboTest {

    @Test
    void oneVariableIsTheNormalTail() {
        assertEquals(Tails.logNormalTwoSided(2.3), LargestNormal.logUpperTail(new double[][] {{1, 1}, {1, 1}}, 2.3), 1e-12);
        assertEquals(Tails.logNormalTwoSided(60), LargestNormal.logUpperTail(new double[][] {{1}}, 60), 1e-9);
    }

    @Test
    void independentVariablesMultiply() {
        double inside = 1 - Tails.normalTwoSided(2);
        double[][] two = {{1, 0}, {0, 1}};
        assertEquals(1 - inside * inside, Math.exp(LargestNormal.logUpperTail(two, 2)), 1e-7);
        double[][] three = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertEquals(1 - inside * inside * inside, Math.exp(LargestNormal.logUpperTail(three, 2)), 2e-6);
    }

    @Test
    void correlatedVariablesAgreeWithMvtnorm() {
        // 1 - pmvnorm(-2.2, 2.2, corr = matrix(c(1, .8, .5, .8, 1, .3, .5, .3, 1), 3), algorithm = TVPACK) by inclusion and exclusion
        double[][] three = {{1, 0.8, 0.5}, {0.8, 1, 0.3}, {0.5, 0.3, 1}};
        assertEquals(0.0677847726136601, Math.exp(LargestNormal.logUpperTail(three, 2.2)), 2e-6);
    }

    @Test
    void farTailKeepsItsDigits() {
        double[][] three = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertEquals(Math.log(3) + Tails.logNormalTwoSided(12), LargestNormal.logUpperTail(three, 12), 1e-3);
        assertEquals(Math.log(3) + Tails.logNormalTwoSided(50), LargestNormal.logUpperTail(three, 50), 0.02);
    }

    @Test
    void largestStatisticIsOneOfTheFamilyAndPays() {
        double[] time = new double[80];
        boolean[] event = new boolean[80];
        int[] group = new int[80];
        for (int i = 0; i < 80; i++) {
            group[i] = i % 2;
            time[i] = group[i] == 0 ? 1 + i : i < 40 ? 1 + i : 30 + 3 * i;
            event[i] = i % 7 != 3;
        }
        SurvivalData data = SurvivalData.right(time, event).build();
        MaxCombo test = MaxCombo.test(data, group);
        double largest = 0;
        double[][] exponents = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
        for (int k = 0; k < 4; k++) {
            double chi = LogRankTest.test(data, group, 2, LogRankWeight.flemingHarrington(exponents[k][0], exponents[k][1]))
                .chiSquared();
            assertEquals(chi, test.z()[k] * test.z()[k], 1e-10);
            largest = Math.max(largest, chi);
        }
        assertEquals(largest, test.statistic() * test.statistic(), 1e-10);
        double least = Tails.chiSquared(largest, 1);
        assertTrue(test.pValue() > least && test.pValue() < 4 * least, "between the smallest p and Bonferroni's");
        for (int i = 0; i < 80; i++) {
            group[i] = 1 - group[i];
        }
        assertEquals(test.pValue(), MaxCombo.test(data, group).pValue(), 1e-12, "the order of the groups does not matter");
        assertEquals(-test.z()[2], MaxCombo.test(data, group).z()[2], 1e-12);
    }

    @Test
    void nothingToCompareIsSaid() {
        SurvivalData data = SurvivalData.right(new double[] {1, 2, 0.5}, new boolean[] {true, true, false}).build();
        assertThrows(EstimationException.class, () -> MaxCombo.test(data, new int[] {0, 0, 1}).pValue());
    }
}
