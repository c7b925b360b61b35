/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.analysis.weibull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** The estimator on simulated times, by what must be true of any maximum. */
class WeibullRegressionTest {

    private static final int N = 200;
    private final double[] time = new double[N];
    private final boolean[] event = new boolean[N];
    private final double[][] x = new double[2][N];

    WeibullRegressionTest() {
        Random random = new Random(1);
        for (int i = 0; i < N; i++) {
            x[0][i] = random.nextGaussian();
            x[1][i] = random.nextInt(2);
            double t = Math.exp(3 + 0.5 * x[0][i] - 0.7 * x[1][i] + 0.6 * Math.log(-Math.log(1 - random.nextDouble())));
            double censoring = 40 * random.nextDouble();
            time[i] = Math.min(t, censoring);
            event[i] = t <= censoring;
        }
    }

    private WeibullFit fit(double[] times, double[][] columns) {
        return WeibullRegression.fit(SurvivalData.right(times, event).build(), columns, Progress.NONE);
    }

    private double logLikelihood(double[] b, double scale) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            double z = (Math.log(time[i]) - b[0] - b[1] * x[0][i] - b[2] * x[1][i]) / scale;
            sum += (event[i] ? z - Math.log(scale) - Math.log(time[i]) : 0) - Math.exp(z);
        }
        return sum;
    }

    @Test
    void noParameterCanBeMovedToAHigherLikelihood() {
        WeibullFit fit = fit(time, x);
        assertEquals(logLikelihood(fit.coefficients(), fit.scale()), fit.logLikelihood(), 1e-9);
        for (int j = 0; j < 4; j++) {
            double h = 1e-4;
            for (double step : new double[] {-h, h}) {
                double[] b = fit.coefficients().clone();
                double scale = fit.scale();
                if (j < 3) {
                    b[j] += step;
                } else {
                    scale *= Math.exp(step);
                }
                assertTrue(logLikelihood(b, scale) < fit.logLikelihood());
            }
        }
    }

    @Test
    void theCovarianceInvertsTheNumericalInformation() {
        WeibullFit fit = fit(time, x);
        double h = 1e-3;
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double product = 0;
                for (int l = 0; l < 4; l++) {
                    product += -second(fit, j, l, h) * fit.covariance().get(l, k);
                }
                assertEquals(j == k ? 1 : 0, product, 2e-4);
            }
        }
    }

    private double second(WeibullFit fit, int j, int k, double h) {
        return (at(fit, j, h, k, h) - at(fit, j, h, k, -h) - at(fit, j, -h, k, h) + at(fit, j, -h, k, -h)) / (4 * h * h);
    }

    private double at(WeibullFit fit, int j, double a, int k, double c) {
        double[] b = Arrays.copyOf(fit.coefficients(), 4);
        b[3] = Math.log(fit.scale());
        b[j] += a;
        b[k] += c;
        return logLikelihood(b, Math.exp(b[3]));
    }

    @Test
    void unitsOfTimeAndCovariatesDoNotMatter() {
        WeibullFit fit = fit(time, x);
        double[] days = Arrays.stream(time).map(t -> 30 * t).toArray();
        double[] scaled = Arrays.stream(x[0]).map(v -> 1e6 * v - 5e7).toArray();
        WeibullFit other = fit(days, new double[][] {scaled, x[1]});
        assertEquals(fit.coefficients()[1], other.coefficients()[1] * 1e6, 1e-10);
        assertEquals(fit.coefficients()[2], other.coefficients()[2], 1e-10);
        assertEquals(fit.scale(), other.scale(), 1e-11);
        assertEquals(fit.standardError(1), other.standardError(1) * 1e6, 1e-10);
        assertEquals(fit.logHazardRatioStandardError(2), other.logHazardRatioStandardError(2), 1e-10);
    }

    @Test
    void wholeWeightsAreRepeatedRowsAndSingleRowsAsClustersAreRobust() {
        double[] weights = new double[N];
        Arrays.fill(weights, 2);
        WeibullFit twice = WeibullRegression.fit(SurvivalData.right(time, event).weights(weights).build(), x, Progress.NONE);
        WeibullFit once = fit(time, x);
        assertEquals(once.coefficients()[1], twice.coefficients()[1], 1e-11);
        assertEquals(once.standardError(1) / Math.sqrt(2), twice.standardError(1), 1e-11);
        int[] own = new int[N];
        Arrays.setAll(own, i -> i);
        WeibullFit robust = WeibullRegression.fit(SurvivalData.right(time, event).clusters(own).build(), x, Progress.NONE);
        assertTrue(robust.robust());
        assertEquals(1, robust.standardError(1) / once.standardError(1), 0.2);
    }

    @Test
    void exponentialTimesWithoutCovariatesGiveTheRate() {
        WeibullFit fit = fit(time, new double[0][]);
        double inverse = 1 / fit.scale();
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += Math.pow(time[i], inverse);
        }
        long events = 0;
        for (boolean e : event) {
            events += e ? 1 : 0;
        }
        // at the maximum, lambda = events / sum of t^shape
        assertEquals(Math.pow(sum / events, fit.scale()), Math.exp(fit.coefficients()[0]), 1e-8);
        assertEquals(0.5, fit.survival(fit.quantile(0.5, 2), 2), 1e-14);
    }

    @Test
    void whatCannotBeEstimatedIsRefused() {
        assertThrows(EstimationException.class, () -> WeibullRegression.fit(
            SurvivalData.right(new double[] {1, 2}, new boolean[2]).build(), new double[0][], Progress.NONE));
        EstimationException zero = assertThrows(EstimationException.class, () -> WeibullRegression.fit(
            SurvivalData.right(new double[] {1, 0}, new boolean[] {true, true}).build(), new double[0][], Progress.NONE));
        assertTrue(zero.getMessage().startsWith("Row 2 "));
        assertThrows(EstimationException.class, () -> fit(time, new double[][] {x[0], x[0]}));
        assertThrows(EstimationException.class, () -> fit(time, new double[][] {new double[N]}));
    }
}
