/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

class SubclassesTest {

    private static final boolean T = true;
    private static final boolean C = false;

    @Test
    void exactSubclassesNeedBothGroupsAndAreNumberedAsTheyAppear() {
        boolean[] treated = {T, T, C, C, C, T};
        int[] stratum = {7, 2, 2, 5, 7, 2};
        assertArrayEquals(new int[] {1, 2, 2, 0, 1, 2}, Subclasses.exact(treated, stratum));
    }

    @Test
    void theWeightsOfEachEstimand() {
        boolean[] treated = {T, T, C, C, C, C, T};
        int[] subclass = {1, 1, 1, 2, 2, 0, 2};
        // before scaling: controls 2, 1/2, 1/2 (sum 3 of 3 units)
        assertArrayEquals(new double[] {1, 1, 2, 0.5, 0.5, 0, 1}, Subclasses.weights(treated, subclass, Estimand.ATT), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.5, 1, 1, 1, 0, 2}, Subclasses.weights(treated, subclass, Estimand.ATC), 1e-15);
        // ATE: treated 3/2, 3/2, 3 (sum 6 of 3 units), controls 3, 3/2, 3/2
        assertArrayEquals(new double[] {0.75, 0.75, 1.5, 0.75, 0.75, 0, 1.5},
                Subclasses.weights(treated, subclass, Estimand.ATE), 1e-15);
    }

    @Test
    void weightsBalanceWhatDefinesTheSubclasses() {
        Random random = new Random(2);
        int n = 300;
        boolean[] treated = new boolean[n];
        int[] stratum = new int[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            stratum[i] = random.nextInt(5);
            treated[i] = random.nextInt(6) < 1 + stratum[i];
            value[i] = stratum[i] * stratum[i];
        }
        int[] subclass = Subclasses.exact(treated, stratum);
        for (Estimand estimand : Estimand.values()) {
            CovariateBalance b = BalanceTable
                    .subclassified(treated, Subclasses.weights(treated, subclass, estimand), subclass, estimand)
                    .of("value", value);
            assertEquals(b.meanControl(), b.meanTreated(), 1e-12);
            assertEquals(0, b.pairDistance(), 0);
        }
    }

    @Test
    void quantileSubclassesHoldEqualPartsOfTheFocalGroup() {
        boolean[] treated = new boolean[200];
        double[] score = new double[200];
        for (int i = 0; i < 200; i++) {
            treated[i] = i < 100;
            score[i] = i < 100 ? i : i - 100 + 0.5;
        }
        int[] subclass = Subclasses.byQuantiles(treated, score, 4, Estimand.ATT);
        int[] size = new int[5];
        for (int i = 0; i < 100; i++) {
            size[subclass[i]]++;
        }
        assertArrayEquals(new int[] {0, 25, 25, 25, 25}, size);
    }

    @Test
    void anEmptySubclassTakesTheNearestUnitOfItsNeighbours() {
        boolean[] treated = {T, T, T, T, C, C};
        double[] score = {1, 2, 3, 4, 3.4, 3.9};
        // two subclasses of the treated, cut at 2.5: both controls lie above, the nearer one moves down
        assertArrayEquals(new int[] {1, 1, 2, 2, 1, 2}, Subclasses.byQuantiles(treated, score, 2, Estimand.ATT));
        assertThrows(EstimationException.class, () -> Subclasses.byQuantiles(treated, score, 3, Estimand.ATT));
    }

    @Test
    void binsAndTheirRules() {
        assertEquals(11, Coarsening.sturges(614));
        assertEquals(4, Coarsening.sturges(8));
        assertArrayEquals(new int[] {0, 0, 1, 2, 3, 3}, Coarsening.equalWidth(new double[] {0, 0.9, 1, 2, 3, 4}, 4));
        assertArrayEquals(new int[] {0, 1, 1, 2}, Coarsening.at(new double[] {1, 2, 3, 9}, new double[] {5, 2}));
        assertArrayEquals(new int[] {0, 0, 1, 1}, Coarsening.equalSize(new double[] {1, 2, 3, 4}, 2));
    }

    @Test
    void theMeanPairDistanceInSubclassesIsThatOfAllPairs() {
        Random random = new Random(3);
        int n = 120;
        boolean[] treated = new boolean[n];
        int[] subclass = new int[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextBoolean();
            subclass[i] = random.nextInt(6);
            x[i] = random.nextInt(30) + 1e6;
        }
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (treated[i] && !treated[j] && subclass[i] > 0 && subclass[i] == subclass[j]) {
                    sum += Math.abs(x[i] - x[j]);
                    pairs++;
                }
            }
        }
        assertEquals(sum / pairs, new SubclassDistance(treated, subclass).mean(x), 1e-10);
    }

    @Test
    void propensityWeightsRepresentTheirPopulations() {
        boolean[] treated = {T, C, T, C};
        double[] p = {0.8, 0.8, 0.25, 0.25};
        assertArrayEquals(new double[] {1.25, 5, 4, 4 / 3.0}, PropensityWeights.ATE.of(treated, p), 1e-14);
        assertArrayEquals(new double[] {0.625, 2.5, 2, 2 / 3.0}, PropensityWeights.ATE_STABILIZED.of(treated, p), 1e-14);
        assertArrayEquals(new double[] {1, 4, 1, 1 / 3.0}, PropensityWeights.ATT.of(treated, p), 1e-14);
        assertArrayEquals(new double[] {0.25, 1, 3, 1}, PropensityWeights.ATC.of(treated, p), 1e-14);
        assertArrayEquals(new double[] {0.2, 0.8, 0.75, 0.25}, PropensityWeights.OVERLAP.of(treated, p), 1e-14);
        assertArrayEquals(new double[] {0.25, 1, 1, 1 / 3.0}, PropensityWeights.MATCHING.of(treated, p), 1e-14);
        double[] cut = PropensityWeights.truncated(new double[] {1, 2, 3, 4, 100}, 0, 0.75);
        assertArrayEquals(new double[] {1, 2, 3, 4, 4}, cut);
        assertEquals(25 / 17.0, PropensityWeights.effectiveSize(treated, true, new double[] {4, 9, 1, 9}), 1e-15);
    }

    @Test
    void theDifferenceOfWeightedMeansHasTheSandwichOfTheRegression() {
        boolean[] treated = {T, T, T, C, C, C, C};
        double[] y = {5, 7, 9, 1, 2, 3, 6};
        double[] w = {1, 1, 1, 1, 1, 2, 0};
        WeightedDifference d = WeightedDifference.of(treated, y, w, new int[] {1, 2, 3, 1, 2, 3, 0});
        assertEquals(7 - 2.25, d.estimate(), 1e-14);
        // squared influences: (2/3)^2 twice; (1.25/4)^2, (0.25/4)^2, (2 * 0.75/4)^2
        double squares = 8 / 9.0 + (1.25 * 1.25 + 0.25 * 0.25 + 1.5 * 1.5) / 16;
        assertEquals(Math.sqrt(squares), d.hc0(), 1e-14);
        assertEquals(Math.sqrt(squares * 6 / 4), d.hc1(), 1e-14);
        assertEquals(Math.sqrt(squares * 6 / 5), d.linearized(), 1e-14);
        double c1 = -2 / 3.0 + 1.25 / 4;
        double c2 = 0.25 / 4;
        double c3 = 2 / 3.0 - 1.5 / 4;
        assertEquals(Math.sqrt((c1 * c1 + c2 * c2 + c3 * c3) * 3 / 2 * 5 / 4), d.clustered(), 1e-14);
        assertTrue(Double.isNaN(WeightedDifference.of(treated, y, w, null).clustered()));
        assertEquals(0, Arrays.stream(new double[] {c1, c2, c3}).sum(), 1e-15);
    }
}
