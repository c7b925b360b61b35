/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.matching.PropensityWeights;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

class WeightingTest {

    private final int n = 400;
    private final boolean[] treated = new boolean[n];
    private final int[] arm = new int[n];
    private final int[] three = new int[n];
    private final double[][] x = new double[2][n];
    private final double[] y = new double[n];

    WeightingTest() {
        Random random = new Random(7);
        for (int i = 0; i < n; i++) {
            x[0][i] = random.nextGaussian();
            x[1][i] = random.nextInt(3) == 0 ? 1 : 0;
            treated[i] = random.nextDouble() < 1 / (1 + Math.exp(0.4 - x[0][i] - x[1][i]));
            arm[i] = treated[i] ? 1 : 0;
            three[i] = treated[i] ? 1 + random.nextInt(2) : 0;
            y[i] = random.nextDouble() < 0.3 + 0.2 * x[1][i] ? 1 : 0;
        }
    }

    private static double mean(double[] x, double[] w, int[] group, int which) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            if (group[i] == which) {
                sum += w[i] * x[i];
                total += w[i];
            }
        }
        return sum / total;
    }

    @Test
    void weightsOfTwoGroupsAreThoseOfTheScore() {
        double[] p = LogisticRegression.fit(LogisticModel.logit(treated, List.of("a", "b"), x)).fitted();
        double[][] both = new double[n][];
        for (int i = 0; i < n; i++) {
            both[i] = new double[] {1 - p[i], p[i]};
        }
        assertArrayEquals(PropensityWeights.ATE.of(treated, p), PopulationWeights.ATE.of(arm, both, 0, false), 1e-12);
        assertArrayEquals(PropensityWeights.ATE_STABILIZED.of(treated, p), PopulationWeights.ATE.of(arm, both, 0, true), 1e-12);
        assertArrayEquals(PropensityWeights.ATT.of(treated, p), PopulationWeights.ATT.of(arm, both, 1, false), 1e-12);
        assertArrayEquals(PropensityWeights.ATC.of(treated, p), PopulationWeights.ATT.of(arm, both, 0, false), 1e-12);
        assertArrayEquals(PropensityWeights.OVERLAP.of(treated, p), PopulationWeights.OVERLAP.of(arm, both, 0, false), 1e-12);
        assertArrayEquals(PropensityWeights.MATCHING.of(treated, p), PopulationWeights.MATCHING.of(arm, both, 0, false), 1e-12);
        double[] w = PropensityWeights.ATE.of(treated, p);
        double[] sizes = PopulationWeights.effectiveSizes(arm, 2, w);
        assertEquals(PropensityWeights.effectiveSize(treated, true, w), sizes[1], 1e-9);
    }

    @Test
    void theSlopesAreDerivatives() {
        double[] p = {0.2, 0.7, 0.3, 0.6};
        boolean[] z = {true, true, false, false};
        double h = 1e-6;
        for (PropensityWeights kind : PropensityWeights.values()) {
            double[] up = kind.of(z, Arrays.stream(p).map(v -> v + h).toArray());
            double[] down = kind.of(z, Arrays.stream(p).map(v -> v - h).toArray());
            double[] slope = kind.slopes(z, p);
            for (int i = 0; i < 4; i++) {
                assertEquals((up[i] - down[i]) / (2 * h), slope[i], 1e-6, kind + " " + i);
            }
        }
    }

    @Test
    void entropyWeightsBalanceAllMomentsExactly() {
        double[][] moments = EntropyBalancing.moments(x, 3);
        assertEquals(4, moments.length);
        double[] w = EntropyBalancing.balance(three, 3, moments, -1, Progress.NONE);
        double[] att = EntropyBalancing.balance(arm, 2, moments, 1, Progress.NONE);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (double[] m : moments) {
            double all = Arrays.stream(m).sum() / n;
            for (int g = 0; g < 3; g++) {
                assertEquals(all, mean(m, w, three, g), 1e-8);
            }
            assertEquals(mean(m, ones, arm, 1), mean(m, att, arm, 0), 1e-8);
        }
        for (int i = 0; i < n; i++) {
            assertTrue(w[i] > 0);
            assertTrue(arm[i] == 0 || att[i] == 1);
        }
    }

    @Test
    void entropyWeightsOfOneIndicatorAreTheRatiosOfItsShares() {
        double[] w = EntropyBalancing.balance(arm, 2, new double[][] {x[1]}, 1, Progress.NONE);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double q1 = mean(x[1], ones, arm, 1);
        double q0 = mean(x[1], ones, arm, 0);
        for (int i = 0; i < n; i++) {
            if (arm[i] == 0) {
                assertEquals(x[1][i] == 1 ? q1 / q0 : (1 - q1) / (1 - q0), w[i], 1e-8);
            }
        }
    }

    @Test
    void meansOutOfReachAreRefused() {
        int[] group = {0, 0, 0, 1, 1};
        double[][] far = {{1, 2, 3, 10, 11}};
        assertThrows(EstimationException.class, () -> EntropyBalancing.balance(group, 2, far, 1, Progress.NONE));
        assertThrows(EstimationException.class,
            () -> BalancingScore.probabilities(new boolean[] {false, false, false, true, true}, far, Progress.NONE));
    }

    @Test
    void theBalancingScoreBalancesMeansExactly() {
        double[] p = BalancingScore.probabilities(treated, x, Progress.NONE);
        double[] w = PropensityWeights.ATE.of(treated, p);
        for (double[] column : x) {
            assertEquals(mean(column, w, arm, 0), mean(column, w, arm, 1), 1e-8);
        }
    }

    /** Of R's lm with weights and the sandwiches of the package sandwich. */
    @Test
    void differencesHaveTheSandwichOfTheRegression() {
        boolean[] z = {true, true, true, true, false, false, false, false, false, false};
        double[] outcome = {1, 0, 1, 1, 0, 1, 0, 0, 1, 0};
        double[] w = {1, 2, 1, 1.5, 1, 1, 0.5, 2, 1, 1};
        int[] cluster = {0, 1, 2, 3, 0, 1, 2, 3, 3, 2};
        MarginalEffect d = MarginalEffect.Means.of(z, outcome, w, cluster).difference(0.95);
        assertEquals(0.328671328671329, d.estimate(), 1e-14);
        assertEquals(0.452383051106321, d.standardError(), 1e-14);
        double plain = MarginalEffect.Means.of(z, outcome, w, null).difference(0.95).standardError();
        assertEquals(0.329878180507637, plain / Math.sqrt(10.0 / 9), 1e-14);
    }

    /** With one indicator as the covariate both models are saturated, and the estimate is the standardised difference. */
    @Test
    void augmentedWeightingOfSaturatedModelsIsStandardisation() {
        double[][] one = {x[1]};
        MarginalEffect.Means means = AugmentedWeighting.means(treated, y, true, one, Progress.NONE);
        double share = Arrays.stream(x[1]).sum() / n;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        int[] cell = new int[n];
        for (int i = 0; i < n; i++) {
            cell[i] = arm[i] * 2 + (int) x[1][i];
        }
        double expected = share * mean(y, ones, cell, 3) + (1 - share) * mean(y, ones, cell, 2);
        assertEquals(expected, means.treated(), 1e-9);
        // inverse probability weighting with the saturated score, its estimation allowed for, is the same estimator
        double[] p = LogisticRegression.fit(LogisticModel.logit(treated, List.of("b"), one)).fitted();
        double[] w = PropensityWeights.ATE.of(treated, p);
        double[] total = new double[2];
        double[] mean = {mean(y, w, arm, 0), mean(y, w, arm, 1)};
        for (int i = 0; i < n; i++) {
            total[arm[i]] += w[i];
        }
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            influence[i] = (treated[i] ? 1 : -1) * w[i] * (y[i] - mean[arm[i]]) / total[arm[i]];
        }
        double[] corrected = ScoreCorrection.of(treated, one, p, w, PropensityWeights.ATE.slopes(treated, p), influence);
        double se = Math.sqrt(Arrays.stream(corrected).map(v -> v * v).sum());
        assertEquals(means.difference(0.95).standardError(), se, 1e-9);
        assertTrue(means.ratio(0.95).lower() < means.ratio(0.95).estimate());
    }

    /** Slopes of the weights beside differences. */
    @Test
    void weightsMoveWithThePredictorsAsTheirSlopesSay() {
        double[][] eta = {{0, 0.4, -0.7}, {0, -1.1, 0.3}, {0, 0.9, 1.2}};
        int[] group = {2, 0, 1};
        for (PopulationWeights formula : PopulationWeights.values()) {
            double[][] p = probabilities(eta);
            double[] w = formula.of(group, p, 1, true);
            double[][] slopes = formula.slopes(group, p, 1, w);
            for (int h = 1; h < 3; h++) {
                double[][] up = moved(eta, h, 1e-5);
                double[][] down = moved(eta, h, -1e-5);
                double[] more = formula.of(group, probabilities(up), 1, true);
                double[] less = formula.of(group, probabilities(down), 1, true);
                for (int i = 0; i < 3; i++) {
                    assertEquals((more[i] - less[i]) / 2e-5, slopes[i][h - 1], 1e-8, formula + " " + i + " " + h);
                }
            }
        }
    }

    private static double[][] moved(double[][] eta, int h, double by) {
        double[][] next = Arrays.stream(eta).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : next) {
            row[h] += by;
        }
        return next;
    }

    private static double[][] probabilities(double[][] eta) {
        return Arrays.stream(eta).map(row -> {
            double sum = Arrays.stream(row).map(Math::exp).sum();
            return Arrays.stream(row).map(v -> Math.exp(v) / sum).toArray();
        }).toArray(double[][]::new);
    }
}
