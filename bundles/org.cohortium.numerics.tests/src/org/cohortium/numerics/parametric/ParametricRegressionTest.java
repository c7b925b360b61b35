/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.survival.SurvivalData;
import org.junit.jupiter.api.Test;

/** Parametric survival models against closed forms, R's survreg, a second implementation, and invariants. */
class ParametricRegressionTest {

    private static final double[] TIME = {5, 8, 12, 3, 9, 14, 2, 7};
    private static final boolean[] EVENT = {true, true, false, true, true, false, true, true};
    private static final double[] X = {0, 1, 1, 0, 1, 1, 0, 0};
    private static final double[] ENTRY = {1, 0, 2, 0, 4, 3, 0, 1};

    private static ParametricFit fit(SurvivalData data, TimeDistribution distribution, double[]... columns) {
        String[] names = new String[columns.length];
        Arrays.setAll(names, j -> "x" + j);
        return ParametricRegression.fit(ParametricModel.of(ParametricData.of(data), distribution, List.of(names), columns),
                Progress.NONE);
    }

    private static SurvivalData right() {
        return SurvivalData.right(TIME, EVENT).build();
    }

    private static SurvivalData truncated() {
        return SurvivalData.counting(ENTRY, TIME, EVENT).build();
    }

    @Test
    void exponentialIsEventsOverTimeAtRisk() {
        double atRisk = Arrays.stream(TIME).sum() - Arrays.stream(ENTRY).sum();
        ParametricFit fit = fit(truncated(), TimeDistribution.EXPONENTIAL);
        double rate = 6 / atRisk;
        assertEquals(-StrictMath.log(rate), fit.parameter(0), 1e-11);
        assertEquals(1 / Math.sqrt(6), fit.standardError(0), 1e-11);
        assertEquals(6 * StrictMath.log(rate) - 6, fit.logLikelihood(), 1e-11);
        assertEquals(fit.logLikelihood(), fit.nullLogLikelihood(), 0);
        ParametricPrediction prediction = new ParametricPrediction(fit, new double[0], 0, 0, 0.95);
        assertEquals(StrictMath.exp(-rate * 4), prediction.survival(4).estimate(), 1e-12);
        assertEquals(rate, prediction.hazard(3).estimate(), 1e-12);
        assertEquals(rate / Math.sqrt(6), prediction.hazard(3).standardError(), 1e-12);
        assertEquals(StrictMath.log(2) / rate, prediction.quantile(0.5).estimate(), 1e-10);
    }

    @Test
    void exponentialTimeRatioOfTwoGroupsIsThatOfTheirRates() {
        ParametricFit fit = fit(right(), TimeDistribution.EXPONENTIAL, X);
        // events over time: 4 / 17 and 2 / 43
        assertEquals(StrictMath.log(43.0 / 2 / (17.0 / 4)), fit.parameter(1), 1e-11);
        assertEquals(Math.sqrt(0.25 + 0.5), fit.standardError(1), 1e-11);
    }

    @Test
    void intervalsAndLeftCensoringAgreeWithSurvreg() {
        double n = Double.NaN;
        double[] low = {1, 2, n, 4, 5, 3, 2, 7, 1.5, n, 6, 2.5};
        double[] high = {2, 2, 3, n, 8, 3, 5, n, 1.5, 4, 9, 2.5};
        double[] x = {0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1};
        double[][] expected = {
            {0.833773411454051, 1.038371575102203, -0.952711804890000, -12.921735874475997, 0.195257692132665,
                0.279693086451629, 0.303956189600457},
            {0.668559203129547, 0.920774522728570, -0.670655929477937, -13.431667381075068, 0.248073196024744,
                0.341184612644046, 0.256031396276852},
            {0.670878752546853, 0.981862795701426, -1.181105783994366, -13.730304008844504, 0.243331809165509,
                0.355332304348799, 0.288779293724648},
            {1.944439040324192, 3.411432856292823, 0.658926070481732, -15.739183243408878, 0.904321157917284,
                1.294396151730050, 0.262473300170035}};
        TimeDistribution[] distributions = {TimeDistribution.WEIBULL, TimeDistribution.LOG_NORMAL,
            TimeDistribution.LOG_LOGISTIC, TimeDistribution.GAUSSIAN};
        for (int d = 0; d < 4; d++) {
            ParametricFit fit = ParametricRegression.fit(ParametricModel.of(ParametricData.intervals(low, high, null),
                    distributions[d], List.of("x"), x), Progress.NONE);
            double[] got = {fit.parameter(0), fit.parameter(1), fit.parameter(2), fit.logLikelihood(), fit.standardError(0),
                fit.standardError(1), fit.standardError(2)};
            assertArrayEquals(expected[d], got, 1e-8, distributions[d].label());
        }
    }

    @Test
    void devianceResidualsAgreeWithSurvreg() {
        assertArrayEquals(new double[] {0.072228890075207, -1.227199572708686, 1.098045110341261, -1.021363671278701,
            -1.027873383194896, 1.336076978464005, -1.652517150362073, 1.096635055544720},
                ParametricResiduals.of(fit(right(), TimeDistribution.WEIBULL, X)).deviance(), 1e-8);
        assertArrayEquals(new double[] {0.649242916913470, -0.997801642239380, 1.158167408981336, -0.599598595192464,
            -0.730635557972305, 1.394087199184249, -1.478518896239043, 1.384114107981735},
                ParametricResiduals.of(fit(right(), TimeDistribution.LOG_LOGISTIC, X)).deviance(), 1e-8);
        assertArrayEquals(new double[] {0.594785337492781, -0.977645139728692, 1.114943277635073, -0.519534487767619,
            -0.720712116785063, 1.346428877135473, -1.404019892171014, 1.328769042445852},
                ParametricResiduals.of(fit(right(), TimeDistribution.LOG_NORMAL, X)).deviance(), 1e-8);
    }

    @Test
    void robustErrorsAgreeWithSurvreg() {
        ParametricFit fit = fit(SurvivalData.right(TIME, EVENT).clusters(new int[] {0, 0, 1, 1, 2, 2, 3, 3}).build(),
                TimeDistribution.WEIBULL, X);
        assertEquals(0.0896463332396825, fit.standardError(0), 1e-8);
        assertEquals(0.2955205738621811, fit.standardError(1), 1e-8);
        assertEquals(0.1946442074852802, fit.standardError(2), 1e-8);
    }

    /** log h and H written down for time itself; the score of the fit must vanish and the value must be the same. */
    @Test
    void truncatedWeibullAndGompertzAreMaximaOfTheirDefinition() {
        for (TimeDistribution d : List.of(TimeDistribution.WEIBULL, TimeDistribution.GOMPERTZ)) {
            ParametricFit fit = fit(truncated(), d, X);
            double[] b = {fit.parameter(0), fit.parameter(1), fit.parameter(2)};
            assertEquals(slow(d, b), fit.logLikelihood(), 1e-10);
            for (int j = 0; j < 3; j++) {
                double[] up = b.clone();
                double[] down = b.clone();
                up[j] += 1e-5;
                down[j] -= 1e-5;
                assertEquals(0, (slow(d, up) - slow(d, down)) / 2e-5, 1e-6, d.label() + j);
                double curvature = (2 * slow(d, b) - slow(d, up) - slow(d, down)) / 1e-10;
                assertTrue(curvature > 0, d.label());
            }
            ParametricResiduals residuals = ParametricResiduals.of(fit);
            assertEquals(0, Arrays.stream(residuals.martingale()).sum(), 1e-8, d.label());
        }
    }

    private static double slow(TimeDistribution d, double[] b) {
        double sum = 0;
        for (int i = 0; i < TIME.length; i++) {
            double eta = b[0] + b[1] * X[i];
            if (d == TimeDistribution.WEIBULL) {
                double shape = 1 / StrictMath.exp(b[2]);
                double rate = StrictMath.exp(-eta * shape);
                sum += EVENT[i] ? StrictMath.log(rate * shape * StrictMath.pow(TIME[i], shape - 1)) : 0;
                sum -= rate * (StrictMath.pow(TIME[i], shape) - StrictMath.pow(ENTRY[i], shape));
            } else {
                sum += EVENT[i] ? eta + b[2] * TIME[i] : 0;
                sum -= StrictMath.exp(eta) * (StrictMath.exp(b[2] * TIME[i]) - StrictMath.exp(b[2] * ENTRY[i])) / b[2];
            }
        }
        return sum;
    }

    @Test
    void derivativesOfARowAreThoseOfItsValue() {
        double[] low = {2, 3, Double.NaN, 1.5};
        double[] high = {2, Double.NaN, 4, 6};
        ParametricData data = ParametricData.intervals(low, high, null);
        double[] out = new double[RowLikelihood.SIZE];
        double[] plus = new double[RowLikelihood.SIZE];
        double[] minus = new double[RowLikelihood.SIZE];
        for (TimeDistribution d : TimeDistribution.values()) {
            RowLikelihood likelihood = new RowLikelihood(d, 1.5);
            double eta = d.isLocationScale() ? d.isLogTime() ? 0.8 : 2.5 : -1.5;
            for (int i = 0; i < 4; i++) {
                likelihood.row(data, i, eta, 0.3, out);
                double h = 1e-5;
                likelihood.row(data, i, eta + h, 0.3, plus);
                likelihood.row(data, i, eta - h, 0.3, minus);
                String where = d.label() + " row " + i;
                assertEquals((plus[0] - minus[0]) / (2 * h), out[1], 1e-8, where);
                assertEquals((plus[1] - minus[1]) / (2 * h), out[3], 1e-8, where);
                assertEquals((plus[2] - minus[2]) / (2 * h), out[4], 1e-8, where);
                likelihood.row(data, i, eta, 0.3 + h, plus);
                likelihood.row(data, i, eta, 0.3 - h, minus);
                assertEquals((plus[0] - minus[0]) / (2 * h), out[2], 1e-8, where);
                assertEquals((plus[2] - minus[2]) / (2 * h), out[5], 1e-8, where);
            }
        }
    }

    @Test
    void theNormalTailIsSmoothWhereItsSeriesBegins() {
        double[] below = new double[3];
        double[] above = new double[3];
        ErrorKernel.NORMAL.logSurvival(30 - 1e-9, below);
        ErrorKernel.NORMAL.logSurvival(30 + 1e-9, above);
        for (int k = 0; k < 3; k++) {
            assertEquals(below[k], above[k], 1e-9 * Math.abs(below[k]) + (k == 0 ? 1e-7 : 0));
        }
        ErrorKernel.NORMAL.logSurvival(1000, above);
        // log of the normal upper tail at 1000: -500000 - log(1000 sqrt(2 pi)) - 1e-6
        assertEquals(-500007.8266948121844, above[0], 1e-6);
    }

    @Test
    void weightTwoIsTheRowTwiceAndTimesMayHaveAnyUnit() {
        double[] weights = {2, 1, 3, 1, 1, 2, 1, 1};
        int[] rows = {0, 0, 1, 2, 2, 2, 3, 4, 5, 5, 6, 7};
        double[] x = Arrays.stream(rows).mapToDouble(i -> X[i]).toArray();
        double[] days = Arrays.stream(TIME).map(t -> t * 1e-6).toArray();
        for (TimeDistribution d : TimeDistribution.values()) {
            ParametricFit weighted = fit(SurvivalData.right(TIME, EVENT).weights(weights).build(), d, X);
            ParametricFit repeated = fit(right().select(rows), d, x);
            for (int j = 0; j < 2; j++) {
                assertEquals(repeated.parameter(j), weighted.parameter(j), 1e-8, d.label());
                assertEquals(repeated.standardError(j), weighted.standardError(j), 1e-7, d.label());
            }
            ParametricFit other = fit(SurvivalData.right(days, EVENT).build(), d, X);
            double factor = d.isLogTime() || !d.isLocationScale() ? 1 : 1e-6;
            assertEquals(fit(right(), d, X).parameter(1), other.parameter(1) / factor, 1e-7, d.label());
        }
    }

    @Test
    void heavyCensoringIsNoObstacle() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7L);
        int n = 4000;
        double[] time = new double[n];
        boolean[] event = new boolean[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(2);
            double t = StrictMath.exp(6 + 0.5 * x[i] + 0.7 * StrictMath.log(-StrictMath.log(random.nextDouble())));
            event[i] = t < 40;
            time[i] = Math.min(t, 40);
        }
        ParametricFit fit = fit(SurvivalData.right(time, event).build(), TimeDistribution.WEIBULL, x);
        assertEquals(0.5, fit.parameter(1), 4 * fit.standardError(1));
        assertEquals(0.7, fit.scale(0), 0.15);
        for (TimeDistribution d : TimeDistribution.values()) {
            assertTrue(Double.isFinite(fit(SurvivalData.right(time, event).build(), d, x).logLikelihood()), d.label());
        }
    }

    @Test
    void aGroupWithoutEventsIsNamed() {
        boolean[] event = EVENT.clone();
        event[1] = false;
        event[4] = false;
        for (TimeDistribution d : List.of(TimeDistribution.EXPONENTIAL, TimeDistribution.WEIBULL,
                TimeDistribution.LOG_NORMAL, TimeDistribution.LOG_LOGISTIC, TimeDistribution.GOMPERTZ)) {
            ParametricFit fit = fit(SurvivalData.right(TIME, event).build(), d, X);
            assertEquals(1, fit.unbounded().size(), d.label());
            assertEquals(d != TimeDistribution.GOMPERTZ, fit.unbounded().getFirst().positive(), d.label());
            assertTrue(Double.isInfinite(fit.parameter(1)) && Double.isNaN(fit.standardError(1)), d.label());
        }
    }

    @Test
    void refusesWhatCannotBeEstimated() {
        assertThrows(EstimationException.class,
                () -> fit(SurvivalData.right(TIME, new boolean[8]).build(), TimeDistribution.WEIBULL, X));
        double[] zero = TIME.clone();
        zero[3] = 0;
        EstimationException e = assertThrows(EstimationException.class,
                () -> fit(SurvivalData.right(zero, EVENT).build(), TimeDistribution.WEIBULL, X));
        assertTrue(e.getMessage().contains("row 4"), e.getMessage());
        assertTrue(Double.isFinite(fit(SurvivalData.right(zero, EVENT).build(), TimeDistribution.GOMPERTZ, X)
                .logLikelihood()));
        double[] same = new double[8];
        Arrays.fill(same, 5);
        boolean[] all = new boolean[8];
        Arrays.fill(all, true);
        assertThrows(EstimationException.class,
                () -> fit(SurvivalData.right(same, all).build(), TimeDistribution.LOG_NORMAL, X));
    }
}
