/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** Rows of a two by two table: exposed with and without event, unexposed with and without event. */
    private static LogisticModel table(int a, int b, int c, int d) {
        int n = a + b + c + d;
        boolean[] event = new boolean[n];
        double[] exposed = new double[n];
        for (int i = 0; i < n; i++) {
            event[i] = i < a || i >= a + b && i < a + b + c;
            exposed[i] = i < a + b ? 1 : 0;
        }
        return LogisticModel.logit(event, List.of("exposed"), exposed);
    }

    private static LogisticModel random(int n, int columns, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[columns][n];
        boolean[] event = new boolean[n];
        String[] names = new String[columns];
        Arrays.setAll(names, j -> "x" + j);
        for (int i = 0; i < n; i++) {
            double eta = -0.5;
            for (int j = 0; j < columns; j++) {
                x[j][i] = random.nextGaussian();
                eta += (j % 2 == 0 ? 0.6 : -0.4) * x[j][i];
            }
            event[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta));
        }
        return LogisticModel.logit(event, List.of(names), x);
    }

    @Test
    void oneBinaryCovariateGivesTheLogOddsRatioOfTheTable() {
        LogisticFit fit = LogisticRegression.fit(table(17, 33, 9, 61));
        assertEquals(StrictMath.log(17.0 * 61 / (33 * 9)), fit.coefficient(1), 1e-13);
        assertEquals(StrictMath.log(9.0 / 61), fit.coefficient(0), 1e-13);
        assertEquals(Math.sqrt(1.0 / 17 + 1.0 / 33 + 1.0 / 9 + 1.0 / 61), fit.standardError(1), 1e-12);
        double saturated = -2 * (17 * Math.log(17 / 50.0) + 33 * Math.log(33 / 50.0) + 9 * Math.log(9 / 70.0)
                + 61 * Math.log(61 / 70.0));
        assertEquals(saturated, fit.deviance(), 1e-11);
        assertEquals(-2 * (26 * Math.log(26 / 120.0) + 94 * Math.log(94 / 120.0)), fit.nullDeviance(), 1e-11);
        assertTrue(fit.converged());
    }

    @Test
    void theProbitOfTheTableIsTheDifferenceOfNormalQuantiles() {
        LogisticFit fit = LogisticRegression.fit(table(17, 33, 9, 61).withLink(BinaryLink.PROBIT));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double exposed = normal.inverseCumulativeProbability(17 / 50.0);
        double unexposed = normal.inverseCumulativeProbability(9 / 70.0);
        assertEquals(exposed - unexposed, fit.coefficient(1), 1e-12);
    }

    @Test
    void theScoreIsZeroAndTheCovarianceInvertsTheInformation() {
        LogisticModel model = random(400, 3, 7);
        LogisticFit fit = LogisticRegression.fit(model);
        double[] p = fit.fitted();
        double[][] x = {ones(400), model.columns()[0], model.columns()[1], model.columns()[2]};
        for (double[] column : x) {
            double score = 0;
            for (int i = 0; i < p.length; i++) {
                score += ((model.event()[i] ? 1 : 0) - p[i]) * column[i];
            }
            assertEquals(0, score, 1e-10);
        }
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double product = 0;
                for (int l = 0; l < 4; l++) {
                    double information = 0;
                    for (int i = 0; i < p.length; i++) {
                        information += p[i] * (1 - p[i]) * x[j][i] * x[l][i];
                    }
                    product += information * fit.covariance().get(l, k);
                }
                assertEquals(j == k ? 1 : 0, product, 1e-11);
            }
        }
    }

    @Test
    void wholeWeightsAreRepeatedRows() {
        LogisticModel model = random(60, 2, 3);
        double[] weights = new double[60];
        Arrays.setAll(weights, i -> 1 + i % 3);
        boolean[] event = new boolean[120];
        double[][] x = new double[2][120];
        int n = 0;
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < weights[i]; k++) {
                event[n] = model.event()[i];
                x[0][n] = model.columns()[0][i];
                x[1][n++] = model.columns()[1][i];
            }
        }
        LogisticFit weighted = LogisticRegression.fit(model.withWeights(weights));
        LogisticFit repeated = LogisticRegression.fit(LogisticModel.logit(event, model.names(), x));
        assertEquals(120, n);
        for (int j = 0; j < 3; j++) {
            assertEquals(repeated.coefficient(j), weighted.coefficient(j), 1e-12);
            assertEquals(repeated.standardError(j), weighted.standardError(j), 1e-12);
        }
        assertEquals(repeated.deviance(), weighted.deviance(), 1e-10);
    }

    @Test
    void unitsOfCovariatesDoNotMatter() {
        LogisticModel model = random(200, 2, 5);
        LogisticFit fit = LogisticRegression.fit(model);
        for (double scale : new double[] {1e8, 1e-8, 1e200, 1e-200}) {
            double[] scaled = Arrays.stream(model.columns()[0]).map(v -> v * scale).toArray();
            LogisticFit other = LogisticRegression
                    .fit(LogisticModel.logit(model.event(), model.names(), scaled, model.columns()[1]));
            assertEquals(1, other.coefficient(1) * scale / fit.coefficient(1), 1e-11);
            assertEquals(1, other.standardError(1) * scale / fit.standardError(1), 1e-11);
            assertEquals(fit.deviance(), other.deviance(), 1e-10);
        }
        double[] shifted = Arrays.stream(model.columns()[0]).map(v -> v + 1e9).toArray();
        LogisticFit other = LogisticRegression
                .fit(LogisticModel.logit(model.event(), model.names(), shifted, model.columns()[1]));
        assertEquals(fit.coefficient(1), other.coefficient(1), 1e-6);
    }

    @Test
    void anOffsetIsACoefficientHeldAtOne() {
        LogisticModel model = random(150, 2, 11);
        LogisticFit fit = LogisticRegression.fit(model);
        double[] held = Arrays.stream(model.columns()[1]).map(v -> v * fit.coefficient(2)).toArray();
        LogisticFit rest = LogisticRegression.fit(model.without(1).withOffset(held));
        assertEquals(fit.coefficient(1), rest.coefficient(1), 1e-10);
        assertEquals(fit.deviance(), rest.deviance(), 1e-10);
    }

    @Test
    void redundantColumnsAreNamedAndLeftOut() {
        LogisticModel model = random(100, 2, 13);
        double[] twice = Arrays.stream(model.columns()[0]).map(v -> 2 * v + 3).toArray();
        double[] constant = new double[100];
        Arrays.fill(constant, 4);
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(model.event(), List.of("a", "twice", "four", "b"),
                model.columns()[0], twice, constant, model.columns()[1]));
        assertEquals(List.of("twice", "four"), fit.aliased().stream().map(AliasedTerm::term).toList());
        assertEquals(List.of("a"), fit.aliased().getFirst().madeOf());
        assertTrue(Double.isNaN(fit.coefficient(2)) && Double.isNaN(fit.standardError(3)));
        assertEquals(3, fit.rank());
        LogisticFit plain = LogisticRegression.fit(model);
        assertEquals(plain.coefficient(2), fit.coefficient(4), 1e-12);
        assertEquals(plain.aic(), fit.aic(), 1e-10);
    }

    @Test
    void completeSeparationIsProvedAndNamed() {
        boolean[] event = {true, true, true, false, false, false};
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(event, List.of("noise", "marker"),
                new double[] {1, 3, 2, 3, 1, 2}, new double[] {1, 1, 1, 0, 0, 0}));
        Separation separation = fit.separation().orElseThrow();
        assertTrue(separation.complete());
        assertEquals(List.of("marker"), separation.terms());
        assertEquals(0, separation.devianceLimit(), 0);
        assertTrue(separation.direction()[2] > 0);
        assertTrue(separation.message().contains("marker"));
        assertFalse(fit.converged());
        assertTrue(Double.isNaN(ProfileLikelihood.limits(fit, 2, 0.95, Progress.NONE)[0]));
    }

    @Test
    void quasiSeparationNamesTheLevelWithoutEvents() {
        boolean[] event = {false, false, false, true, false, true, false, true, true, false};
        double[] level = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
        double[] age = {5, 2, 7, 3, 8, 4, 6, 1, 9, 2};
        LogisticFit fit = LogisticRegression.fit(LogisticModel.logit(event, List.of("stage3", "age"), level, age));
        Separation separation = fit.separation().orElseThrow();
        assertFalse(separation.complete());
        assertEquals(3, separation.rows());
        assertTrue(separation.apart()[2] && !separation.apart()[3]);
        assertEquals(List.of("stage3"), separation.terms());
        assertTrue(separation.direction()[1] < 0);
        double[] ages = Arrays.copyOfRange(age, 3, 10);
        LogisticFit rest = LogisticRegression
                .fit(LogisticModel.logit(Arrays.copyOfRange(event, 3, 10), List.of("age"), ages));
        assertEquals(rest.deviance(), separation.devianceLimit(), 1e-5);
    }

    @Test
    void strongButFiniteEffectsAreNoSeparation() {
        LogisticFit fit = LogisticRegression.fit(table(500, 1, 1, 500));
        assertTrue(fit.separation().isEmpty());
        assertEquals(StrictMath.log(250_000), fit.coefficient(1), 1e-10);
    }

    @Test
    void anOutcomeThatDoesNotVaryIsRefused() {
        EstimationException e = assertThrows(EstimationException.class,
                () -> LogisticModel.logit(new boolean[4], List.of("x"), new double[4]));
        assertTrue(e.getMessage().contains("None of the 4 rows"));
        assertThrows(EstimationException.class, () -> LogisticModel.logit(new boolean[] {true, false}, List.of("x"),
                new double[] {1, Double.POSITIVE_INFINITY}));
        assertThrows(EstimationException.class, () -> table(2, 2, 2, 2).withWeights(new double[8]));
    }

    @Test
    void profileLimitsRaiseTheDevianceByTheChiSquaredQuantile() {
        LogisticModel model = random(120, 2, 17);
        LogisticFit fit = LogisticRegression.fit(model);
        for (int j = 0; j < 3; j++) {
            double[] limits = ProfileLikelihood.limits(fit, j, 0.95, Progress.NONE);
            assertTrue(limits[0] < fit.coefficient(j) && fit.coefficient(j) < limits[1]);
            for (double limit : limits) {
                double[] held = j == 0 ? new double[120] : model.columns()[j - 1].clone();
                for (int i = 0; i < 120; i++) {
                    held[i] = (j == 0 ? 1 : held[i]) * limit;
                }
                LogisticModel rest = j == 0
                        ? new LogisticModel(model.event(), model.names(), model.columns(), null, held, model.link(), false)
                        : model.without(j - 1).withOffset(held);
                assertEquals(3.841458820694124, LogisticRegression.fit(rest).deviance() - fit.deviance(), 1e-9);
            }
        }
    }

    @Test
    void leavingAColumnOutIsTheDifferenceOfTwoDeviances() {
        LogisticModel model = random(120, 3, 19);
        LogisticFit fit = LogisticRegression.fit(model);
        LikelihoodRatioTest test = LikelihoodRatioTest.dropping(fit, new int[] {0, 2}, Progress.NONE);
        assertEquals(LogisticRegression.fit(model.without(0, 2)).deviance() - fit.deviance(), test.chiSquared(), 1e-12);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(Math.exp(-test.chiSquared() / 2), test.pValue(), 1e-14);
        assertEquals(3, LikelihoodRatioTest.ofModel(fit).degreesOfFreedom());
    }

    @Test
    void leveragesAddUpToTheRankAndDevianceResidualsToTheDeviance() {
        LogisticFit fit = LogisticRegression.fit(random(90, 3, 23));
        LogisticResiduals r = LogisticResiduals.of(fit);
        assertEquals(4, Arrays.stream(r.leverage()).sum(), 1e-11);
        assertEquals(fit.deviance(), Arrays.stream(r.deviance()).map(d -> d * d).sum(), 1e-10);
        assertEquals(0, Arrays.stream(r.response()).sum(), 1e-11);
    }

    @Test
    void manyRowsGiveTheSameDigitsInAnyPool() throws Exception {
        LogisticModel model = random(20_000, 4, 29);
        LogisticFit here = LogisticRegression.fit(model);
        try (java.util.concurrent.ForkJoinPool one = new java.util.concurrent.ForkJoinPool(1)) {
            LogisticFit there = one.submit(() -> LogisticRegression.fit(model)).get();
            for (int j = 0; j < 5; j++) {
                assertEquals(here.coefficient(j), there.coefficient(j), 0);
                assertEquals(here.standardError(j), there.standardError(j), 0);
            }
        }
    }

    @Test
    void smallPValuesKeepTheirLogarithm() {
        LogisticFit fit = LogisticRegression.fit(table(4_000, 1_000, 1_000, 4_000));
        assertEquals(0, fit.pValue(1), 0);
        double z = fit.statistic(1);
        double leading = -z * z / 2 - Math.log(z) - 0.5 * Math.log(2 * Math.PI) + Math.log(2);
        assertEquals(leading, fit.logPValue(1), 1e-2);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
