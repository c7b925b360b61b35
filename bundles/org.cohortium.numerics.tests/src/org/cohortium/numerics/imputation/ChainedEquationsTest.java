/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.LeastSquares;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.LogisticModel;
import org.cohortium.numerics.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

class ChainedEquationsTest {

    private static final double NA = Double.NaN;

    /** x complete; y = 1 + 2 x + noise, missing more often where x is large; g a category, sometimes missing. */
    private static List<ImputationVariable> sample(int n, ImputationMethod method) {
        Random random = new Random(3);
        double[] x = new double[n];
        double[] y = new double[n];
        double[] g = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = 1 + 2 * x[i] + random.nextGaussian();
            g[i] = x[i] + random.nextGaussian() > 0.5 ? 2 : random.nextDouble() < 0.5 ? 1 : 0;
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i])) ? NA : y[i];
            g[i] = random.nextDouble() < 0.2 ? NA : g[i];
        }
        return List.of(ImputationVariable.numeric("x", x), new ImputationVariable("y", method, y, 0),
            ImputationVariable.category("g", 3, g));
    }

    private static Imputations run(List<ImputationVariable> variables, int m, int iterations) {
        return ChainedEquations.impute(variables, new double[0][], new ImputationSettings(m, iterations, 5, 42),
            Progress.NONE);
    }

    @Test
    void whatWasObservedStaysAndMatchedValuesAreObservedOnes() {
        List<ImputationVariable> variables = sample(200, ImputationMethod.PREDICTIVE_MEAN_MATCHING);
        Imputations imputations = run(variables, 3, 4);
        for (int m = 0; m < 3; m++) {
            for (int v = 0; v < 3; v++) {
                double[] before = variables.get(v).values();
                double[] after = imputations.values(m, v);
                double[] observed = Arrays.stream(before).filter(d -> !Double.isNaN(d)).sorted().toArray();
                for (int i = 0; i < before.length; i++) {
                    assertFalse(Double.isNaN(after[i]));
                    if (Double.isNaN(before[i])) {
                        assertTrue(Arrays.binarySearch(observed, after[i]) >= 0);
                    } else {
                        assertEquals(before[i], after[i]);
                    }
                }
            }
        }
        assertFalse(Arrays.equals(imputations.imputed(0, 1), imputations.imputed(1, 1)));
        assertEquals(Arrays.stream(imputations.imputed(2, 1)).average().orElseThrow(), imputations.meanTrace(2, 1)[3], 1e-12);
    }

    @Test
    void theSameForAnyNumberOfThreadsAndAnotherForAnotherSeed() throws InterruptedException, ExecutionException {
        List<ImputationVariable> variables = sample(150, ImputationMethod.NORMAL);
        Imputations one;
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            one = pool.submit(() -> run(variables, 5, 3)).get();
        }
        Imputations many;
        try (ForkJoinPool pool = new ForkJoinPool(4)) {
            many = pool.submit(() -> run(variables, 5, 3)).get();
        }
        for (int m = 0; m < 5; m++) {
            assertArrayEquals(one.values(m, 1), many.values(m, 1));
            assertArrayEquals(one.values(m, 2), many.values(m, 2));
        }
        Imputations other = ChainedEquations.impute(variables, new double[0][], new ImputationSettings(1, 3, 5, 43),
            Progress.NONE);
        assertFalse(Arrays.equals(one.values(0, 1), other.values(0, 1)));
        // the first of five is the first of one: a stream an imputation
        assertArrayEquals(one.values(0, 1), run(variables, 1, 3).values(0, 1));
    }

    @Test
    void normalDrawsHaveTheMomentsOfTheirPosterior() {
        int n = 60;
        Random random = new Random(8);
        double[] x = random.doubles(n).toArray();
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = i < 20 ? NA : 3 - x[i] + 0.5 * random.nextGaussian();
        }
        double[][] seen = new double[2][40];
        double[] ySeen = Arrays.copyOfRange(y, 20, 60);
        Arrays.fill(seen[0], 1);
        System.arraycopy(x, 20, seen[1], 0, 40);
        LeastSquares fit = LeastSquares.fit(seen, ySeen);
        double[] b = fit.coefficients();
        double centre = 0;
        double xBar = 0;
        for (int i = 0; i < 20; i++) {
            centre += (b[0] + b[1] * x[i]) / 20;
            xBar += x[i] / 20;
        }
        int m = 4000;
        Imputations imputations = run(List.of(ImputationVariable.numeric("x", x),
            new ImputationVariable("y", ImputationMethod.NORMAL, y, 0)), m, 1);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < m; i++) {
            double v = Arrays.stream(imputations.imputed(i, 1)).average().orElseThrow();
            mean += v / m;
            square += v * v / m;
        }
        double[][] c = fit.inverseCrossProduct();
        double h = c[0][0] + 2 * xBar * c[0][1] + xBar * xBar * c[1][1];
        // sigma2 is drawn from RSS / chi-squared(38), of mean RSS / 36
        double variance = fit.residualSumOfSquares() / 36 * (h + 1.0 / 20);
        assertEquals(centre, mean, 4 * Math.sqrt(variance / m));
        assertEquals(variance, square - mean * mean, 0.1 * variance);
    }

    @Test
    void logisticDrawsFollowTheFittedRisks() {
        int n = 400;
        Random random = new Random(5);
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] event = new boolean[300];
        double[] xSeen = new double[300];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(0.5 - x[i])) ? 1 : 0;
            if (i < 300) {
                event[i] = y[i] == 1;
                xSeen[i] = x[i];
            } else {
                y[i] = NA;
            }
        }
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(event, List.of("x"), xSeen));
        double expected = 0;
        for (int i = 300; i < n; i++) {
            expected += 0.01 / (1 + Math.exp(-fit.coefficient(0) - fit.coefficient(1) * x[i]));
        }
        int m = 800;
        for (ImputationVariable variable : List.of(ImputationVariable.category("y", 2, y))) {
            Imputations imputations = run(List.of(ImputationVariable.numeric("x", x), variable), m, 1);
            double mean = 0;
            for (int i = 0; i < m; i++) {
                mean += Arrays.stream(imputations.imputed(i, 1)).average().orElseThrow() / m;
            }
            assertEquals(expected, mean, 0.01);
        }
    }

    @Test
    void aVariableThatDeterminesAnotherDoesNotBreakIt() {
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            x[i] = i;
            y[i] = i % 3 == 0 ? NA : i < 30 ? 0 : 1;
        }
        Imputations imputations = run(List.of(ImputationVariable.numeric("x", x),
            ImputationVariable.category("y", 2, y)), 20, 1);
        double low = 0;
        double high = 0;
        for (int m = 0; m < 20; m++) {
            double[] imputed = imputations.imputed(m, 1);
            low += imputed[0] / 20;
            high += imputed[imputed.length - 1] / 20;
        }
        assertTrue(low < 0.2 && high > 0.8, low + " " + high);
    }

    @Test
    void missingAtRandomIsCorrectedWhereCompleteCasesAreBiased() {
        List<ImputationVariable> variables = sample(2000, ImputationMethod.PREDICTIVE_MEAN_MATCHING);
        double complete = Arrays.stream(variables.get(1).values()).filter(d -> !Double.isNaN(d)).average().orElseThrow();
        Imputations imputations = run(variables, 10, 5);
        double[] q = new double[10];
        double[] u = new double[10];
        for (int m = 0; m < 10; m++) {
            double[] y = imputations.values(m, 1);
            double mean = Arrays.stream(y).average().orElseThrow();
            q[m] = mean;
            u[m] = Arrays.stream(y).map(d -> (d - mean) * (d - mean)).sum() / 1999 / 2000;
        }
        RubinPooled pooled = RubinPooled.of(q, u, 1999);
        double truth = 1 + 2 * Arrays.stream(variables.get(0).values()).average().orElseThrow();
        assertTrue(complete < truth - 0.3, "complete cases " + complete);
        assertEquals(truth, pooled.estimate(), 4 * pooled.standardError());
        assertTrue(pooled.fractionMissing() > 0.05 && pooled.fractionMissing() < 0.7);
        assertTrue(imputations.scaleReduction(1) < 1.6);
    }

    @Test
    void donorsAreTheNearestOnes() {
        Random random = new Random(1);
        double[] predictions = random.doubles(50).toArray();
        RandomStream stream = new RandomStream(1, 0);
        DonorSearch search = new DonorSearch(predictions, stream);
        for (int r = 0; r < 200; r++) {
            double target = 1.4 * random.nextDouble() - 0.2;
            double[] distances = Arrays.stream(predictions).map(p -> Math.abs(p - target)).sorted().toArray();
            int donor = search.draw(target, 5, stream);
            assertTrue(Math.abs(predictions[donor] - target) <= distances[4] + 1e-15);
        }
        assertEquals(0, new DonorSearch(new double[] {3}, stream).draw(7, 5, stream));
    }

    @Test
    void tiedDonorsAreAllDrawn() {
        RandomStream stream = new RandomStream(9, 0);
        boolean[] drawn = new boolean[20];
        for (int r = 0; r < 400; r++) {
            drawn[new DonorSearch(new double[20], stream).draw(0, 5, stream)] = true;
        }
        for (boolean d : drawn) {
            assertTrue(d);
        }
    }

    @Test
    void aShiftMovesImputedValuesOnly() {
        List<ImputationVariable> variables = sample(100, ImputationMethod.PREDICTIVE_MEAN_MATCHING).subList(0, 2);
        Imputations none = run(variables, 2, 1);
        Imputations moved = ChainedEquations.impute(variables, new double[0][], new double[] {0, 10},
            new ImputationSettings(2, 1, 5, 42), Progress.NONE);
        double[] a = none.imputed(0, 1);
        double[] b = moved.imputed(0, 1);
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i] + 10, b[i], 1e-12);
        }
        Arrays.stream(variables.get(1).observedRows())
            .forEach(i -> assertEquals(none.values(0, 1)[i], moved.values(0, 1)[i]));
    }

    @Test
    void cancellingAndImpossibleColumns() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String task) {
                // nobody reads it
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        List<ImputationVariable> variables = sample(100, ImputationMethod.NORMAL);
        ImputationSettings settings = new ImputationSettings(2, 2, 5, 1);
        assertThrows(CancellationException.class,
            () -> ChainedEquations.impute(variables, new double[0][], settings, cancelled));
        assertThrows(EstimationException.class, () -> ImputationVariable.numeric("x", NA, NA));
        assertThrows(EstimationException.class, () -> new ImputationSettings(0, 1, 1, 1));
        double[] gap = new double[100];
        gap[7] = NA;
        assertTrue(assertThrows(EstimationException.class,
            () -> ChainedEquations.impute(variables, new double[][] {gap}, settings, Progress.NONE)).getMessage()
                .contains("Row 8"));
        // a variable with one observed value is that value
        Imputations constant = run(List.of(ImputationVariable.numeric("c", 4, NA, 4, NA),
            ImputationVariable.numeric("x", 1, 2, 3, 4)), 1, 1);
        assertArrayEquals(new double[] {4, 4}, constant.imputed(0, 0));
    }

    @Test
    void patternsAndTheHazardByHand() {
        boolean[][] missing = {{false, true, false, true, false}, {false, true, true, true, false}};
        MissingPatterns patterns = MissingPatterns.of(missing);
        assertEquals(3, patterns.patterns().size());
        assertEquals(2, patterns.completeRows());
        assertEquals(2, patterns.patterns().get(1).rows());
        assertArrayEquals(new boolean[] {true, true}, patterns.patterns().get(1).missing());
        assertArrayEquals(new int[] {2, 3}, patterns.missing());
        assertTrue(patterns.isMonotone());
        assertFalse(MissingPatterns.of(new boolean[][] {{true, false}, {false, true}}).isMonotone());
        assertArrayEquals(new double[] {0.25, 0.25 + 2.0 / 3, 0.25 + 2.0 / 3, 0.25 + 2.0 / 3},
            CumulativeHazard.atOwnTime(new double[] {1, 2, 2, 3}, new boolean[] {true, true, true, false}), 1e-15);
    }
}
