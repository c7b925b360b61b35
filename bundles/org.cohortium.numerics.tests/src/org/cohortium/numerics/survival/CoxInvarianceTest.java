/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change an estimate, and what must change it in a known way. */
class CoxInvarianceTest {

    private static final CoxOptions BRESLOW = CoxOptions.DEFAULT.withTies(CoxTies.BRESLOW);

    @Test
    void orderOfRows() {
        CoxRandomData made = new CoxRandomData(21, 300, 3);
        CoxFit fit = CoxRegression.fit(made.full(), made.withOffset());
        int[] order = IntStream.range(0, made.n).map(i -> (i * 7 + 5) % made.n).toArray();
        double[][] x = Arrays.stream(made.x).map(c -> permuted(c, order)).toArray(double[][]::new);
        CoxFit other = CoxRegression.fit(made.full().select(order),
                CoxCovariates.of(made.names(), x).withOffset(permuted(made.offset, order)));
        assertArrayEquals(fit.coefficients().estimates(), other.coefficients().estimates(), 1e-12);
        assertEquals(fit.coefficients().standardError(1), other.coefficients().standardError(1), 1e-13);
        assertArrayEquals(permuted(fit.residuals().martingale(), order), other.residuals().martingale(), 1e-12);
    }

    private static double[] permuted(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void unitsOfCovariatesAndTime() {
        CoxRandomData made = new CoxRandomData(22, 200, 2);
        CoxFit fit = CoxRegression.fit(made.plain(), made.covariates());
        double[] factors = {1e8, 1e-8, 1e200, 1e-200};
        for (double factor : factors) {
            double[] scaled = Arrays.stream(made.x[1]).map(v -> v * factor).toArray();
            CoxFit other = CoxRegression.fit(made.plain(), CoxCovariates.of(made.names(), new double[][] {made.x[0], scaled}));
            assertEquals(fit.coefficients().estimate(1), other.coefficients().estimate(1) * factor, 1e-12);
            assertEquals(fit.coefficients().standardError(1), other.coefficients().standardError(1) * factor, 1e-12);
            assertEquals(fit.coefficients().z(1), other.coefficients().z(1), 1e-10);
            assertEquals(fit.logLikelihood(), other.logLikelihood(), 1e-10);
        }
        double[] shifted = Arrays.stream(made.x[1]).map(v -> Math.rint(v * 1024) / 1024 + 1e9).toArray();
        double[] exact = Arrays.stream(shifted).map(v -> v - 1e9).toArray();
        CoxFit base = CoxRegression.fit(made.plain(), CoxCovariates.of("x", exact));
        CoxFit far = CoxRegression.fit(made.plain(), CoxCovariates.of("x", shifted));
        assertEquals(base.coefficients().estimate(0), far.coefficients().estimate(0), 1e-12);
        assertEquals(base.coefficients().standardError(0), far.coefficients().standardError(0), 1e-12);
        for (double factor : new double[] {1e-300, 1 / 365.25, 1e300}) {
            double[] times = Arrays.stream(made.stop).map(t -> t * factor).toArray();
            CoxFit other = CoxRegression.fit(SurvivalData.right(times, made.event).build(), made.covariates());
            assertArrayEquals(fit.coefficients().estimates(), other.coefficients().estimates(), 1e-12);
        }
    }

    @Test
    void weightTwoIsTheRowTwice() {
        CoxRandomData made = new CoxRandomData(23, 80, 2);
        double[] two = new double[made.n];
        Arrays.fill(two, 2);
        SurvivalData weighted = SurvivalData.right(made.stop, made.event).weights(two).build();
        int[] twice = IntStream.range(0, 2 * made.n).map(i -> i / 2).toArray();
        double[][] x = Arrays.stream(made.x).map(c -> permuted(c, twice)).toArray(double[][]::new);
        CoxFit a = CoxRegression.fit(weighted, made.covariates(), BRESLOW, Progress.NONE);
        CoxFit b = CoxRegression.fit(made.plain().select(twice), CoxCovariates.of(made.names(), x), BRESLOW, Progress.NONE);
        assertArrayEquals(a.coefficients().estimates(), b.coefficients().estimates(), 1e-12);
        assertEquals(a.coefficients().standardError(0), b.coefficients().standardError(0), 1e-12);
        assertEquals(a.logLikelihood(), b.logLikelihood(), 1e-9);
        assertEquals(a.concordance().estimate(), b.concordance().estimate(), 1e-12);
    }

    @Test
    void swappedArmsGiveTheInverseHazardRatio() {
        CoxRandomData made = new CoxRandomData(24, 150, 1);
        double[] swapped = Arrays.stream(made.x[0]).map(v -> 1 - v).toArray();
        CoxCoefficients a = CoxRegression.fit(made.full(), CoxCovariates.of("arm", made.x[0])).coefficients();
        CoxCoefficients b = CoxRegression.fit(made.full(), CoxCovariates.of("arm", swapped)).coefficients();
        assertEquals(1, a.hazardRatio(0) * b.hazardRatio(0), 1e-12);
        assertEquals(a.robustStandardError(0), b.robustStandardError(0), 1e-12);
        assertEquals(-a.limits(0, 0.95)[0], b.limits(0, 0.95)[1], 1e-12);
    }

    @Test
    void weightedMartingaleAndScoreResidualsSumToZero() {
        CoxRandomData made = new CoxRandomData(25, 200, 3);
        CoxFit fit = CoxRegression.fit(made.full(), made.withOffset());
        double[] martingale = fit.residuals().martingale();
        double[][] score = fit.residuals().score();
        double sum = 0;
        double[] scores = new double[3];
        for (int i = 0; i < made.n; i++) {
            sum += made.weight[i] * martingale[i];
            for (int j = 0; j < 3; j++) {
                scores[j] += made.weight[i] * score[j][i];
            }
        }
        assertEquals(0, sum, 1e-11);
        assertArrayEquals(new double[3], scores, 1e-9);
    }

    @Test
    void scoreTestOfOneIndicatorIsTheLogRankTestWithoutTies() {
        CoxRandomData made = new CoxRandomData(26, 100, 1);
        double[] untied = new double[made.n];
        for (int i = 0; i < made.n; i++) {
            untied[i] = made.stop[i] + i * 1e-3;
        }
        SurvivalData data = SurvivalData.right(untied, made.event).build();
        double u = 0;
        double v = 0;
        for (int i = 0; i < made.n; i++) {
            if (made.event[i]) {
                double risk = 0;
                double exposed = 0;
                for (int k = 0; k < made.n; k++) {
                    risk += untied[k] >= untied[i] ? 1 : 0;
                    exposed += untied[k] >= untied[i] ? made.x[0][k] : 0;
                }
                u += made.x[0][i] - exposed / risk;
                v += exposed / risk * (1 - exposed / risk);
            }
        }
        assertEquals(u * u / v, CoxRegression.fit(data, CoxCovariates.of("arm", made.x[0])).scoreTest().statistic(), 1e-10);
    }

    @Test
    void strataAreSeparateLikelihoods() {
        CoxRandomData made = new CoxRandomData(27, 240, 2);
        SurvivalData all = SurvivalData.counting(made.start, made.stop, made.event).strata(made.stratum).build();
        double sum = 0;
        double nothing = 0;
        for (int s = 0; s < 3; s++) {
            int code = s;
            int[] rows = IntStream.range(0, made.n).filter(i -> made.stratum[i] == code).toArray();
            double[][] x = Arrays.stream(made.x).map(c -> permuted(c, rows)).toArray(double[][]::new);
            CoxFit part = CoxRegression.fit(all.select(rows), CoxCovariates.of(made.names(), x));
            sum += part.logLikelihood();
            nothing += part.nullLogLikelihood();
        }
        // a model with coefficients of their own in each stratum has the sum of the parts as its likelihood
        double[][] own = new double[6][made.n];
        for (int i = 0; i < made.n; i++) {
            own[made.stratum[i]][i] = made.x[0][i];
            own[3 + made.stratum[i]][i] = made.x[1][i];
        }
        CoxFit fit = CoxRegression.fit(all, CoxCovariates.of(List.of("a", "b", "c", "d", "e", "f"), own));
        assertEquals(sum, fit.logLikelihood(), 1e-10);
        assertEquals(nothing, fit.nullLogLikelihood(), 1e-10);
    }

    @Test
    void splittingFollowUpChangesNothing() {
        CoxRandomData made = new CoxRandomData(28, 100, 2);
        int n = made.n;
        double[] start = new double[2 * n];
        double[] stop = new double[2 * n];
        boolean[] event = new boolean[2 * n];
        double[][] x = new double[2][2 * n];
        int rows = 0;
        for (int i = 0; i < n; i++) {
            double cut = 3.5;
            double from = 0;
            if (made.stop[i] > cut) {
                stop[rows] = cut;
                x[0][rows] = made.x[0][i];
                x[1][rows++] = made.x[1][i];
                from = cut;
            }
            start[rows] = from;
            stop[rows] = made.stop[i];
            event[rows] = made.event[i];
            x[0][rows] = made.x[0][i];
            x[1][rows++] = made.x[1][i];
        }
        SurvivalData split = SurvivalData.counting(Arrays.copyOf(start, rows), Arrays.copyOf(stop, rows),
                Arrays.copyOf(event, rows)).build();
        int count = rows;
        double[][] columns = Arrays.stream(x).map(c -> Arrays.copyOf(c, count)).toArray(double[][]::new);
        CoxFit a = CoxRegression.fit(made.plain(), made.covariates());
        CoxFit b = CoxRegression.fit(split, CoxCovariates.of(made.names(), columns));
        assertArrayEquals(a.coefficients().estimates(), b.coefficients().estimates(), 1e-11);
        assertEquals(a.logLikelihood(), b.logLikelihood(), 1e-10);
    }

    @Test
    void robustVarianceOfSingleRowsIsTheOneWithoutClusters() {
        CoxRandomData made = new CoxRandomData(29, 100, 2);
        int[] single = IntStream.range(0, made.n).toArray();
        CoxOptions robust = CoxOptions.DEFAULT.withRobust(true);
        CoxFit a = CoxRegression.fit(made.plain(), made.covariates(), robust, Progress.NONE);
        CoxFit b = CoxRegression.fit(SurvivalData.right(made.stop, made.event).clusters(single).build(), made.covariates());
        assertEquals(a.coefficients().robustStandardError(1), b.coefficients().robustStandardError(1), 1e-14);
        assertEquals(a.robustScoreTest().statistic(), b.robustScoreTest().statistic(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void digitsDoNotDependOnThreads(int threads) throws Exception {
        CoxRandomData made = new CoxRandomData(30, 20_000, 4);
        CoxFit one = CoxRegression.fit(made.full(), made.withOffset());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            CoxFit other = pool.submit(() -> CoxRegression.fit(made.full(), made.withOffset())).get();
            for (int j = 0; j < 4; j++) {
                assertEquals(one.coefficients().estimate(j), other.coefficients().estimate(j));
                assertEquals(one.coefficients().robustStandardError(j), other.coefficients().robustStandardError(j));
            }
            assertEquals(one.logLikelihood(), other.logLikelihood());
        } finally {
            pool.shutdown();
        }
    }
}
