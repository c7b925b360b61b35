/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

/**
 * The small data sets that Therneau solves by hand (Therneau and Grambsch, Modeling Survival Data, appendix E; the
 * validation vignette of R's survival package).
 */
class CoxByHandTest {

    private static final double[] TIME = {9, 1, 1, 6, 6, 8};
    private static final boolean[] DEATH = {true, true, false, true, true, false};
    private static final double[] X = {0, 1, 1, 1, 0, 0};

    private static CoxFit fit(CoxTies ties) {
        return CoxRegression.fit(SurvivalData.right(TIME, DEATH).build(), CoxCovariates.of("x", X),
                CoxOptions.DEFAULT.withTies(ties), Progress.NONE);
    }

    @Test
    void breslow() {
        CoxFit fit = fit(CoxTies.BRESLOW);
        // 2 = r / (r + 1) + 2 r / (r + 3)
        double r = (3 + Math.sqrt(33)) / 2;
        double beta = Math.log(r);
        assertEquals(beta, fit.coefficients().estimate(0), 1e-12);
        assertEquals(-Math.log(6) - 2 * Math.log(4), fit.nullLogLikelihood(), 1e-12);
        assertEquals(2 * beta - Math.log(3 * r + 3) - 2 * Math.log(r + 3), fit.logLikelihood(), 1e-12);
        double information = r / ((r + 1) * (r + 1)) + 6 * r / ((r + 3) * (r + 3));
        assertEquals(1 / Math.sqrt(information), fit.coefficients().standardError(0), 1e-12);
        // gradient 2 - 1/2 - 2/4 = 1 and information 1/4 + 2 * 3/16 = 5/8 at zero
        assertEquals(8.0 / 5, fit.scoreTest().statistic(), 1e-12);
        double first = 1 / (3 * r + 3);
        double second = first + 2 / (r + 3);
        assertArrayEquals(new double[] {1 - second - 1, 1 - r * first, -r * first, 1 - r * second, 1 - second, -second},
                fit.residuals().martingale(), 1e-12);
        CoxCurve curve = fit.baseline().curve(new double[] {0});
        assertArrayEquals(new double[] {1, 6, 8, 9}, curve.time(), 0);
        assertArrayEquals(new double[] {first, second, second, second + 1}, curve.cumulativeHazard(), 1e-12);
    }

    @Test
    void efron() {
        CoxFit fit = fit(CoxTies.EFRON);
        // r^3 - 23 r - 30 = 0, its real root above 1
        double q = Math.sqrt(23.0 / 3);
        double r = 2 * q * Math.cos(Math.acos(15 / (q * q * q)) / 3);
        double beta = Math.log(r);
        assertEquals(beta, fit.coefficients().estimate(0), 1e-12);
        assertEquals(2 * beta - Math.log(3 * r + 3) - Math.log(r + 3) - Math.log((r + 5) / 2), fit.logLikelihood(), 1e-12);
        double information = r / ((r + 1) * (r + 1)) + 3 * r / ((r + 3) * (r + 3)) + 5 * r / ((r + 5) * (r + 5));
        assertEquals(1 / Math.sqrt(information), fit.coefficients().standardError(0), 1e-12);
        double first = 1 / (3 * r + 3);
        double one = 1 / (r + 3);
        double two = 2 / (r + 5);
        assertArrayEquals(new double[] {1 - (first + one + two) - 1, 1 - r * first, -r * first,
            1 - r * (first + one + two / 2), 1 - (first + one + two / 2), -(first + one + two)},
                fit.residuals().martingale(), 1e-12);
        // Schoenfeld: at time 6 the mean over the two steps, r/(r+3) and r/(r+5), is taken off both events
        double mean = (r / (r + 3) + r / (r + 5)) / 2;
        assertArrayEquals(new double[] {1 - r / (r + 1), 1 - mean, -mean, 0}, fit.residuals().schoenfeld().values()[0],
                1e-12);
        assertArrayEquals(new double[] {1, 6, 6, 9}, fit.residuals().schoenfeld().time(), 0);
    }

    @Test
    void exactHasNoMaximumHere() {
        CoxFit fit = fit(CoxTies.EXACT);
        // log-likelihood 2 b - 2 log(3 e^b + 3), rising to -2 log 3
        assertEquals(Double.POSITIVE_INFINITY, fit.coefficients().estimate(0));
        assertTrue(Double.isNaN(fit.coefficients().standardError(0)));
        assertEquals(-2 * Math.log(3), fit.logLikelihood(), 1e-9);
        assertEquals("x", fit.monotone().get(0).name());
        assertTrue(fit.monotone().get(0).positive());
    }

    @Test
    void countingProcess() {
        double[] start = {1, 2, 5, 2, 1, 7, 3, 4, 8, 8};
        double[] stop = {2, 3, 6, 7, 8, 9, 9, 9, 14, 17};
        boolean[] event = {true, true, true, true, true, true, true, false, false, false};
        double[] x = {1, 0, 0, 1, 0, 1, 1, 1, 0, 0};
        SurvivalData data = SurvivalData.counting(start, stop, event).build();
        CoxFit breslow = CoxRegression.fit(data, CoxCovariates.of("x", x), CoxOptions.DEFAULT.withTies(CoxTies.BRESLOW),
                Progress.NONE);
        // loglik(b) = 4b - log(r+1) - log(r+2) - log(2r+2)... term by term from the risk sets
        double b = breslow.coefficients().estimate(0);
        double r = Math.exp(b);
        double gradient = 4 - r / (r + 1) - r / (r + 2) - 3 * r / (3 * r + 2) - 3 * r / (3 * r + 1)
                - 3 * r / (3 * r + 1) - 2 * 3 * r / (3 * r + 2);
        assertEquals(0, gradient, 1e-12);
        assertEquals(-0.084526081, b, 1e-9);
        CoxFit efron = CoxRegression.fit(data, CoxCovariates.of("x", x));
        assertEquals(-0.021105, efron.coefficients().estimate(0), 1e-6);
    }

    @Test
    void acuteMyelogenousLeukaemia() {
        // Miller 1981; values of R 4.2.2, survival 3.5-3
        double[] time = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45};
        int[] status = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1};
        boolean[] event = new boolean[23];
        double[] x = new double[23];
        for (int i = 0; i < 23; i++) {
            event[i] = status[i] == 1;
            x[i] = i < 11 ? 0 : 1;
        }
        CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x));
        assertEquals(0.9155325750147176, fit.coefficients().estimate(0), 1e-11);
        assertEquals(0.5119342751720054, fit.coefficients().standardError(0), 1e-10);
        assertEquals(-42.72483926276022, fit.nullLogLikelihood(), 1e-12);
        assertEquals(-41.03261559645838, fit.logLikelihood(), 1e-11);
        assertEquals(3.384447332603685, fit.likelihoodRatioTest().statistic(), 1e-10);
        assertEquals(0.06581424016234029, fit.likelihoodRatioTest().pValue(), 1e-10);
        assertEquals(3.416734395517303, fit.scoreTest().statistic(), 1e-10);
        assertEquals(84.06523119291676, fit.aic(), 1e-10);
        assertEquals(84.95560295081292, fit.bic(), 1e-10);
        Concordance c = fit.concordance();
        assertArrayEquals(new double[] {81, 31, 98, 1, 2, 0.6190476190476191},
                new double[] {c.concordant(), c.discordant(), c.tiedScore(), c.tiedTime(), c.tiedBoth(), c.estimate()}, 1e-12);
        assertEquals(0.0631849960441082, c.stdErr(), 1e-12);
    }
}
