/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class CoxProfileTest {

    private static final double CHI_95 = 3.841458820694124;

    @Test
    void limitsLieWhereTheLikelihoodHasFallen() {
        CoxRandomData made = new CoxRandomData(81, 80, 2);
        SurvivalData data = made.full();
        CoxFit fit = CoxRegression.fit(data, CoxCovariates.of("x", made.x[1]));
        double[] limits = CoxProfile.limits(fit, 0, 0.95, Progress.NONE);
        SlowCox slow = new SlowCox(data, CoxCovariates.of("x", made.x[1]), CoxTies.EFRON);
        for (double limit : limits) {
            assertEquals(fit.logLikelihood() - CHI_95 / 2, slow.logLikelihood(new double[] {limit}), 1e-8);
        }
        assertTrue(limits[0] < fit.coefficients().estimate(0) && fit.coefficients().estimate(0) < limits[1]);
    }

    @Test
    void largeSamplesAgreeWithWald() {
        CoxRandomData made = new CoxRandomData(82, 5000, 2);
        CoxFit fit = CoxRegression.fit(made.plain(), made.covariates());
        double[] wald = fit.coefficients().limits(0, 0.95);
        assertArrayEquals(wald, CoxProfile.limits(fit, 0, 0.95, Progress.NONE), 0.02 * fit.coefficients().standardError(0));
        assertEquals(fit.coefficients().test(0).statistic(),
                CoxProfile.likelihoodRatioTest(fit, 0, Progress.NONE).statistic(), 0.02 * fit.coefficients().test(0).statistic());
    }

    @Test
    void theFiniteSideOfAMonotoneLikelihood() {
        // all events with x = 1: log-likelihood of b is a sum of b - log(n1 e^b + n0), rising to the sum of -log n1
        double[] time = {1, 2, 3, 4, 5, 6, 7, 8};
        boolean[] event = {true, true, true, false, false, false, false, false};
        double[] x = {1, 1, 1, 1, 0, 0, 0, 0};
        CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x));
        assertEquals(List.of(new CoxMonotone(0, "x", true)), fit.monotone());
        assertEquals(-Math.log(4 * 3 * 2), fit.logLikelihood(), 1e-8);
        double[] limits = CoxProfile.limits(fit, 0, 0.95, Progress.NONE);
        assertEquals(Double.POSITIVE_INFINITY, limits[1]);
        double r = Math.exp(limits[0]);
        double at = 3 * limits[0] - Math.log(4 * r + 4) - Math.log(3 * r + 4) - Math.log(2 * r + 4);
        assertEquals(-Math.log(24) - CHI_95 / 2, at, 1e-7);
        double zero = -Math.log(8 * 7 * 6);
        CoxTest test = CoxProfile.likelihoodRatioTest(fit, 0, Progress.NONE);
        assertEquals(2 * (-Math.log(24) - zero), test.statistic(), 1e-7);
        double[] mirrored = Arrays.stream(x).map(v -> 1 - v).toArray();
        CoxFit other = CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", mirrored));
        double[] mirror = CoxProfile.limits(other, 0, 0.95, Progress.NONE);
        assertEquals(Double.NEGATIVE_INFINITY, mirror[0]);
        assertEquals(-limits[0], mirror[1], 1e-7);
    }

    @Test
    void redundantColumnsHaveNone() {
        CoxRandomData made = new CoxRandomData(83, 60, 1);
        CoxFit fit = CoxRegression.fit(made.plain(), CoxCovariates.of(List.of("x", "y"), new double[][] {made.x[0], made.x[0]}));
        assertTrue(Double.isNaN(CoxProfile.limits(fit, 1, 0.95, Progress.NONE)[0]));
        assertTrue(Double.isNaN(CoxProfile.likelihoodRatioTest(fit, 1, Progress.NONE).statistic()));
    }
}
