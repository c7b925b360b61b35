/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class ProportionalHazardsSmoothTest {

    private static CoxFit untied(long seed) {
        CoxRandomData made = new CoxRandomData(seed, 200, 2);
        double[] time = new double[made.n];
        for (int i = 0; i < made.n; i++) {
            time[i] = made.stop[i] + i / 1000.0;
        }
        return CoxRegression.fit(SurvivalData.right(time, made.event).build(), made.covariates());
    }

    @Test
    void smoothIsTheLeastSquaresNaturalSpline() {
        CoxFit fit = untied(61);
        ProportionalHazardsSmooth s = ProportionalHazardsSmooth.of(fit, ProportionalHazardsTransform.KM, 1);
        assertEquals(fit.events(), s.eventTime().length);
        double[] sorted = s.eventTime().clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, s.eventTime());
        assertEquals(s.eventTime()[0], s.time()[0]);
        assertEquals(s.eventTime()[fit.events() - 1], s.time()[s.time().length - 1]);
        // by the equations of least squares: residuals from the spline are orthogonal to 1, x and both bends of the basis
        double[] g = ProportionalHazardsTransform.KM.apply(fit.data(), s.eventTime());
        int n = g.length;
        double[] x = Arrays.stream(g).map(v -> (v - g[0]) / (g[n - 1] - g[0])).toArray();
        double[] knots = new double[4];
        for (int k = 0; k < 4; k++) {
            double h = (n - 1) * k / 3.0;
            int below = (int) h;
            knots[k] = x[below] + (h - below) * (x[Math.min(n - 1, below + 1)] - x[below]);
        }
        double[][] basis = new double[n][];
        for (int i = 0; i < n; i++) {
            double v = x[i];
            double[] bend = new double[3];
            for (int k = 0; k < 3; k++) {
                bend[k] = (Math.pow(Math.max(0, v - knots[k]), 3) - Math.pow(Math.max(0, v - knots[3]), 3))
                        / (knots[3] - knots[k]);
            }
            basis[i] = new double[] {1, v, bend[0] - bend[2], bend[1] - bend[2]};
        }
        org.apache.commons.math3.linear.DecompositionSolver solver = new org.apache.commons.math3.linear.QRDecomposition(
                new org.apache.commons.math3.linear.Array2DRowRealMatrix(basis)).getSolver();
        double[] b = solver.solve(new org.apache.commons.math3.linear.ArrayRealVector(s.residual())).toArray();
        for (int i = 0; i < s.time().length; i++) {
            int at = Arrays.binarySearch(s.eventTime(), s.time()[i]);
            double fitted = 0;
            for (int k = 0; k < 4; k++) {
                fitted += b[k] * basis[at][k];
            }
            assertEquals(fitted, s.smooth()[i], 1e-9);
        }
        assertTrue(s.stdErr()[0] > s.stdErr()[s.stdErr().length / 2]);
    }

    @Test
    void tooFewTimesGiveNoSmooth() {
        double[] time = {1, 1, 2, 2, 2, 3};
        boolean[] event = {true, true, true, true, false, false};
        double[] x = {1, 0, 0, 1, 1, 0};
        CoxFit fit = CoxRegression.fit(SurvivalData.right(time, event).build(), CoxCovariates.of("x", x));
        assertEquals(0, ProportionalHazardsSmooth.of(fit, ProportionalHazardsTransform.KM, 0).time().length);
    }

    @Test
    void refusedForExactTiesAndTheLogarithmOfZero() {
        CoxRandomData made = new CoxRandomData(63, 60, 1);
        CoxFit exact = CoxRegression.fit(made.plain(), made.covariates(), CoxOptions.DEFAULT.withTies(CoxTies.EXACT),
                Progress.NONE);
        assertThrows(EstimationException.class, () -> exact.proportionalHazards(ProportionalHazardsTransform.KM));
        assertThrows(EstimationException.class, () -> exact.residuals().score());
        assertThrows(EstimationException.class, exact::baseline);
        double[] time = made.stop.clone();
        boolean[] event = made.event.clone();
        time[0] = 0;
        event[0] = true;
        CoxFit zero = CoxRegression.fit(SurvivalData.right(time, event).build(), made.covariates());
        assertTrue(assertThrows(EstimationException.class,
                () -> zero.proportionalHazards(ProportionalHazardsTransform.LOG)).getMessage().contains("time zero"));
        assertEquals(1, zero.proportionalHazards(ProportionalHazardsTransform.RANK).global().df());
    }

    @Test
    void transformsHaveLabels() {
        for (ProportionalHazardsTransform t : ProportionalHazardsTransform.values()) {
            assertEquals(t, ProportionalHazardsTransform.of(t.label()));
        }
        assertThrows(IllegalArgumentException.class, () -> ProportionalHazardsTransform.of("sqrt"));
    }
}
