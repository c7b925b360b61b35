/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Refits by multiplicities against models fitted to the drawn rows themselves, written out one by one. */
class ModelValidationTest {

    private static final int N = 90;

    private final Random random = new Random(7);
    private final double[] time = new double[N];
    private final boolean[] event = new boolean[N];
    private final int[] stratum = new int[N];
    private final double[][] x = new double[3][N];

    ModelValidationTest() {
        for (int i = 0; i < N; i++) {
            x[0][i] = random.nextGaussian() * 10 + 50;
            x[1][i] = random.nextInt(3) == 0 ? 1 : 0;
            x[2][i] = random.nextGaussian();
            stratum[i] = random.nextInt(2);
            double t = -Math.log(random.nextDouble()) * Math.exp(-0.04 * x[0][i] - 0.7 * x[1][i]) * 100;
            time[i] = Math.ceil(Math.min(t, 25 * random.nextDouble()));
            event[i] = t <= 25 * random.nextDouble();
        }
    }

    private static final List<String> NAMES = List.of("a", "b", "c");

    private SurvivalData data(boolean strata) {
        SurvivalData.Builder builder = SurvivalData.right(time, event);
        return (strata ? builder.strata(stratum) : builder).build();
    }

    private CoxFit fit(SurvivalData data) {
        return CoxRegression.fit(data, CoxCovariates.of(NAMES, x));
    }

    private static int[][] draws(int count, int n, long seed) {
        Random r = new Random(seed);
        int[][] rows = new int[count][n];
        for (int[] each : rows) {
            Arrays.setAll(each, i -> r.nextInt(n));
        }
        return rows;
    }

    private static double[][] select(double[][] columns, int[] rows) {
        double[][] s = new double[columns.length][rows.length];
        for (int j = 0; j < s.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                s[j][i] = columns[j][rows[i]];
            }
        }
        return s;
    }

    private double[] score(double[] beta) {
        double[] lp = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < beta.length; j++) {
                lp[i] += beta[j] * x[j][i];
            }
        }
        return lp;
    }

    @Test
    void eachResampleAgreesWithAModelOfTheDrawnRowsThemselves() {
        for (boolean strata : new boolean[] {false, true}) {
            SurvivalData data = data(strata);
            int[][] draws = draws(12, N, 3);
            BootstrapValidation boot = ModelValidation.of(fit(data), Double.NaN).bootstrap(draws, Progress.NONE);
            for (int b = 0; b < draws.length; b++) {
                SurvivalData drawn = data.select(draws[b]);
                CoxFit slow = CoxRegression.fit(drawn, CoxCovariates.of(NAMES, select(x, draws[b])));
                double[] beta = slow.coefficients().estimates();
                assertArrayEquals(beta, boot.coefficients()[b], 1e-9);
                assertEquals(slow.concordance().estimate(), boot.training(Measure.C)[b], 1e-12);
                double[] lp = score(beta);
                assertEquals(Concordance.of(data, lp).estimate(), boot.test(Measure.C)[b], 1e-12);
                CoxFit again = CoxRegression.fit(data, CoxCovariates.of("lp", lp));
                double slope = again.coefficients().estimate(0);
                assertEquals(slope, boot.test(Measure.SLOPE)[b], 1e-9);
                double lr = again.likelihoodRatioTest().statistic();
                double without = -2 * again.nullLogLikelihood();
                assertEquals((1 - Math.exp(-lr / N)) / (1 - Math.exp(-without / N)), boot.test(Measure.R2)[b], 1e-10);
                assertEquals((lr - 1) / without, boot.test(Measure.D)[b], 1e-10);
                CoxFit frozen = CoxRegression.fit(data, CoxCovariates.none().withOffset(lp));
                assertEquals(-2 * (frozen.logLikelihood() - again.logLikelihood()) / without,
                    boot.test(Measure.U)[b], 1e-10);
                assertEquals(Math.abs(slope) * meanDifference(lp), boot.test(Measure.G)[b], 1e-9);
                assertEquals(slow.likelihoodRatioTest().statistic() - 1,
                    boot.training(Measure.D)[b] * -2 * slow.nullLogLikelihood(), 1e-8);
            }
        }
    }

    private static double meanDifference(double[] v) {
        double sum = 0;
        for (double a : v) {
            for (double b : v) {
                sum += Math.abs(a - b);
            }
        }
        return sum / (v.length * (v.length - 1.0));
    }

    @Test
    void theBrierScoreAgreesWithItsDefinitionPatientByPatient() {
        SurvivalData data = data(false);
        double t = 6;
        int[] left = {0, 3, 5, 8, 21, 34, 55};
        int[][] folds = {new int[N]};
        for (int row : left) {
            folds[0][row] = 1;
        }
        CrossValidation cv = ModelValidation.of(fit(data), t).crossValidate(2, folds, Progress.NONE);
        int[] kept = java.util.stream.IntStream.range(0, N).filter(i -> folds[0][i] == 0).toArray();
        CoxFit slow = CoxRegression.fit(data.select(kept), CoxCovariates.of(NAMES, select(x, kept)));
        double sum = 0;
        for (int i : left) {
            double s = slow.baseline().curve(new double[] {x[0][i], x[1][i], x[2][i]}).survivalAt(t);
            sum += time[i] <= t ? event[i] ? s * s / censoring(left, time[i], false) : 0
                : (1 - s) * (1 - s) / censoring(left, t, true);
        }
        assertEquals(sum / left.length, cv.inFolds(Measure.BRIER)[0][1], 1e-12);
    }

    /** Uncensored until a time: the reverse Kaplan-Meier estimate, events before censorings at one time. */
    private double censoring(int[] rows, double t, boolean with) {
        double g = 1;
        for (double u : Arrays.stream(rows).mapToDouble(i -> time[i]).sorted().distinct().toArray()) {
            if (u < t || with && u == t) {
                double atRisk = 0;
                double censored = 0;
                for (int i : rows) {
                    atRisk += time[i] > u || time[i] == u && !event[i] ? 1 : 0;
                    censored += time[i] == u && !event[i] ? 1 : 0;
                }
                g *= censored == 0 ? 1 : 1 - censored / atRisk;
            }
        }
        return g;
    }

    @Test
    void theNumbersDoNotDependOnTheThreadsAndTheSeedRepeatsThem() throws Exception {
        ModelValidation validation = ModelValidation.of(fit(data(false)), 6);
        double[][] seen = new double[3][];
        for (int k = 0; k < 3; k++) {
            ForkJoinPool pool = new ForkJoinPool(1 + 3 * k);
            try {
                seen[k] = pool.submit(() -> validation.bootstrap(60, 42, Progress.NONE).test(Measure.C)).get();
            } finally {
                pool.shutdown();
            }
        }
        assertArrayEquals(seen[0], seen[1], 0);
        assertArrayEquals(seen[0], seen[2], 0);
        double other = validation.bootstrap(60, 43, Progress.NONE).meanTest(Measure.C);
        assertTrue(Math.abs(Arrays.stream(seen[0]).average().orElse(0) - other) > 1e-6);
    }

    @Test
    void drawingEveryPatientOnceGivesTheModelItself() {
        CoxFit fit = fit(data(false));
        int[] all = java.util.stream.IntStream.range(0, N).toArray();
        BootstrapValidation boot = ModelValidation.of(fit, 6).bootstrap(new int[][] {all}, Progress.NONE);
        for (Measure m : List.of(Measure.C, Measure.SLOPE, Measure.R2, Measure.G, Measure.BRIER)) {
            assertEquals(0, boot.optimism(m), 1e-10, m.label());
        }
        assertTrue(Double.isNaN(boot.meanOutOfBag(Measure.C)));
        assertEquals(fit.concordance().estimate(), boot.apparent(Measure.C), 1e-13);
    }

    @Test
    void clustersAreDrawnWhole() {
        int[] pair = new int[N];
        Arrays.setAll(pair, i -> 7 + i / 2);
        SurvivalData data = SurvivalData.right(time, event).clusters(pair).build();
        ModelValidation validation = ModelValidation.of(fit(data), Double.NaN);
        CrossValidation cv = validation.crossValidate(5, 2, 1, Progress.NONE);
        assertEquals(2, cv.repeats());
        assertEquals(10, cv.inFolds(Measure.C).length * 5);
        assertThrows(EstimationException.class, () -> validation.crossValidate(46, 1, 1, Progress.NONE));
    }

    @Test
    void dot632PlusLiesBetweenTheApparentAndTheOutOfBagValue() {
        BootstrapValidation boot = ModelValidation.of(fit(data(false)), 6).bootstrap(100, 1, Progress.NONE);
        for (Measure m : List.of(Measure.C, Measure.BRIER)) {
            double plus = boot.estimate632Plus(m);
            double low = Math.min(boot.apparent(m), boot.meanOutOfBag(m));
            double high = Math.max(boot.apparent(m), boot.meanOutOfBag(m));
            assertTrue(plus >= low && plus <= high, m.label());
            // the more overfitted, the nearer to the out-of-bag value: never further from it than .632
            assertTrue(Math.abs(plus - boot.meanOutOfBag(m)) <= Math.abs(boot.estimate632(m) - boot.meanOutOfBag(m)) + 1e-15);
        }
        assertTrue(boot.corrected(Measure.SLOPE) < 1);
        assertTrue(Double.isNaN(boot.estimate632Plus(Measure.SLOPE)));
    }

    @Test
    void aLevelWithoutEventsInAResampleIsCountedAndHasFiniteValues() {
        double[] rare = new double[N];
        int first = java.util.stream.IntStream.range(0, N).filter(i -> event[i]).findFirst().orElseThrow();
        int second = java.util.stream.IntStream.range(0, N).filter(i -> !event[i]).findFirst().orElseThrow();
        rare[first] = 1;
        rare[second] = 1;
        CoxFit fit = CoxRegression.fit(data(false), CoxCovariates.of(List.of("a", "rare"), new double[][] {x[0], rare}));
        int[] rows = java.util.stream.IntStream.range(0, N).map(i -> i == first ? second : i).toArray();
        BootstrapValidation boot = ModelValidation.of(fit, Double.NaN).bootstrap(new int[][] {rows}, Progress.NONE);
        assertEquals(1, boot.unbounded());
        assertEquals(0, boot.failed());
        assertTrue(boot.coefficients()[0][1] < -8 && boot.coefficients()[0][1] > -1000);
        assertTrue(boot.test(Measure.C)[0] > 0.5);
    }

    @Test
    void aColumnThatIsConstantInAResampleHasNoCoefficientThere() {
        double[] rare = new double[N];
        rare[4] = 1;
        rare[9] = 1;
        rare[13] = 1;
        boolean[] events = event.clone();
        events[4] = true;
        SurvivalData data = SurvivalData.right(time, events).build();
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of(List.of("a", "rare"), new double[][] {x[0], rare}),
            CoxOptions.DEFAULT, Progress.NONE);
        int[] rows = java.util.stream.IntStream.range(0, N).map(i -> rare[i] == 1 ? 0 : i).toArray();
        BootstrapValidation boot = ModelValidation.of(fit, Double.NaN).bootstrap(new int[][] {rows}, Progress.NONE);
        assertEquals(0, boot.coefficients()[0][1]);
        assertEquals(1, boot.constant());
        assertEquals(0, boot.unbounded());
        assertEquals(CoxRegression.fit(data.select(rows), CoxCovariates.of("a", select(new double[][] {x[0]}, rows)[0]))
            .coefficients().estimate(0), boot.coefficients()[0][0], 1e-10);
    }

    @Test
    void whatCannotBeResampledIsRefusedAndCancellingStops() {
        double[] zero = new double[N];
        SurvivalData counting = SurvivalData.counting(zero, Arrays.stream(time).map(t -> t + 1).toArray(), event).build();
        CoxFit intervals = CoxRegression.fit(counting, CoxCovariates.of(NAMES, x));
        assertThrows(EstimationException.class, () -> ModelValidation.of(intervals, Double.NaN));
        CoxFit offset = CoxRegression.fit(data(false), CoxCovariates.of(NAMES, x).withOffset(x[2].clone()));
        assertThrows(EstimationException.class, () -> ModelValidation.of(offset, Double.NaN));
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String task) {
                // not watched
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ModelValidation validation = ModelValidation.of(fit(data(false)), Double.NaN);
        assertThrows(CancellationException.class, () -> validation.bootstrap(1000, 1, cancelled));
    }
}
