/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class MultinomialRegressionTest {

    @Test
    void twoCategoriesAreLogisticRegression() {
        Random random = new Random(1);
        int n = 150;
        double[] x = random.doubles(n).toArray();
        double[] z = random.doubles(n).map(v -> 100 * v).toArray();
        boolean[] event = new boolean[n];
        int[] outcome = new int[n];
        for (int i = 0; i < n; i++) {
            event[i] = random.nextDouble() < 0.2 + 0.5 * x[i];
            outcome[i] = event[i] ? 1 : 0;
        }
        MultinomialRegression.Fit fit = MultinomialRegression.fit(outcome, 2, List.of("x", "z"), new double[][] {x, z},
                Progress.NONE);
        LogisticFit logistic = LogisticRegression.fit(LogisticModel.logit(event, List.of("x", "z"), x, z));
        for (int j = 0; j < 3; j++) {
            assertEquals(logistic.coefficient(j), fit.coefficients()[0][j], 1e-10);
            assertEquals(logistic.standardError(j), fit.standardErrors()[0][j], 1e-9);
        }
        assertEquals(logistic.deviance(), fit.deviance(), 1e-10);
        assertEquals(logistic.aic(), fit.aic(), 1e-10);
        assertTrue(fit.converged());
    }

    @Test
    void oneBinaryCovariateGivesTheLogOddsOfTheTable() {
        int[][] table = {{10, 20, 30}, {25, 15, 5}};
        int n = 105;
        int[] outcome = new int[n];
        double[] group = new double[n];
        int k = 0;
        for (int g = 0; g < 2; g++) {
            for (int c = 0; c < 3; c++) {
                for (int r = 0; r < table[g][c]; r++) {
                    outcome[k] = c;
                    group[k++] = g;
                }
            }
        }
        MultinomialRegression.Fit fit = MultinomialRegression.fit(outcome, 3, List.of("group"), new double[][] {group},
                Progress.NONE);
        assertEquals(Math.log(20 / 10.0), fit.coefficients()[0][0], 1e-10);
        assertEquals(Math.log(15 * 10 / (25.0 * 20)), fit.coefficients()[0][1], 1e-10);
        assertEquals(Math.log(5 * 10 / (25.0 * 30)), fit.coefficients()[1][1], 1e-10);
        assertEquals(Math.sqrt(1 / 5.0 + 1 / 25.0 + 1 / 30.0 + 1 / 10.0), fit.standardErrors()[1][1], 1e-9);
        assertArrayEquals(new double[] {10 / 60.0, 20 / 60.0, 30 / 60.0}, fit.fitted()[0], 1e-11);
        assertEquals(1, Arrays.stream(fit.fitted()[100]).sum(), 1e-14);
    }

    @Test
    void aValueThatDoesNotOccurIsRefused() {
        assertThrows(EstimationException.class, () -> MultinomialRegression.fit(new int[] {0, 2, 0}, 3, List.of("x"),
                new double[][] {{1, 2, 3}}, Progress.NONE));
    }
}
