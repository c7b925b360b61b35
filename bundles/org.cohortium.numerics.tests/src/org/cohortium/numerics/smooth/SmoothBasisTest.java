/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cohortium.numerics.EstimationException;
import org.junit.jupiter.api.Test;

/** Spline and polynomial bases against R 4.2 (splines, survival, Hmisc), closed forms and what defines them. */
class SmoothBasisTest {

    private static final double[] X = {1, 2, 4, 7, 8, 12, 15, 20};

    private static double[] row(double[][] columns, int i) {
        return Arrays.stream(columns).mapToDouble(c -> c[i]).toArray();
    }

    @Test
    void naturalSplineAsR() {
        NaturalSpline ns = NaturalSpline.ofDegreesOfFreedom(X, 3);
        double[][] b = ns.columns(X);
        assertArrayEquals(new double[] {5, 32 / 3.0}, ns.knots(), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0}, row(b, 0), 1e-14);
        assertArrayEquals(new double[] {0.0426310684588, 0.583954532887, -0.356104123818}, row(b, 3), 1e-11);
        assertArrayEquals(new double[] {-0.154829196363, 0.403661833374, 0.751167362988}, row(b, 7), 1e-11);
        double[][] outside = ns.columns(new double[] {-3, 25});
        assertArrayEquals(new double[] {0.261559353328, -0.681922599748, 0.42036324642}, row(outside, 0), 1e-11);
        assertArrayEquals(new double[] {-0.807323666749, 0.497665274023, 1.30965839273}, row(outside, 1), 1e-11);
    }

    @Test
    void naturalSplineIsLinearBeyondTheBoundary() {
        double[][] b = NaturalSpline.ofDegreesOfFreedom(X, 4).columns(new double[] {20, 30, 40, 1, -9, -19});
        for (double[] column : b) {
            assertEquals(column[2] - column[1], column[1] - column[0], 1e-12);
            assertEquals(column[5] - column[4], column[4] - column[3], 1e-12);
        }
    }

    @Test
    void bSplinesAsRAndSummingToOne() {
        double[][] b = BSplineBasis.ofDegreesOfFreedom(X, 5, 3, false).columns(X);
        assertArrayEquals(new double[] {0.0930964538015, 0.636422068671, 0.264206967724, 0.00627450980392, 0}, row(b, 3), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 0, 1}, row(b, 7), 1e-14);
        double[][] all = BSplineBasis.of(new double[] {6, 9, 14}, 1, 20, 3, true).columns(X);
        for (int i = 0; i < X.length; i++) {
            assertEquals(1, Arrays.stream(row(all, i)).sum(), 1e-14);
        }
        EstimationException e = assertThrows(EstimationException.class,
                () -> BSplineBasis.of(new double[0], 1, 20, 3, false).columns(new double[] {21}));
        assertTrue(e.getMessage().contains("beyond its boundary"), e.getMessage());
    }

    @Test
    void derivativesAgreeWithDifferences() {
        BSplines splines = new BSplines(Knots.sequence(new double[] {6, 9, 14}, 1, 20, 4), 4);
        double h = 1e-5;
        for (double x : new double[] {2.5, 7, 11, 18}) {
            double[] up = splines.at(x + h, 0);
            double[] down = splines.at(x - h, 0);
            double[] slope = splines.at(x, 1);
            double[] slopeUp = splines.at(x + h, 1);
            double[] slopeDown = splines.at(x - h, 1);
            double[] curvature = splines.at(x, 2);
            for (int j = 0; j < up.length; j++) {
                assertEquals((up[j] - down[j]) / (2 * h), slope[j], 1e-8);
                assertEquals((slopeUp[j] - slopeDown[j]) / (2 * h), curvature[j], 1e-8);
            }
        }
    }

    @Test
    void penalizedSplineAsR() {
        PenalizedSpline spline = PenalizedSpline.of(X, 5, 3);
        assertArrayEquals(new double[] {0.0124410749866, 0.428512416776, 0.526704573067, 0.0323419351703, 0, 0, 0},
                row(spline.columns(X), 3), 1e-12);
        assertArrayEquals(new double[] {5, -4, 1, 0, 0, 0, 0}, spline.penalty()[0]);
        assertArrayEquals(new double[] {-4, 6, -4, 1, 0, 0, 0}, spline.penalty()[1]);
        // coefficients on a line make a line, which no penalty touches but at the end that was cut off
        double[] centres = spline.centres();
        double[][] b = spline.columns(new double[] {2, 10, 18});
        double[] value = new double[3];
        for (int j = 0; j < centres.length; j++) {
            for (int i = 0; i < 3; i++) {
                value[i] += b[j][i] * (centres[j] - centres[0] + centres[1] - centres[0]);
            }
        }
        assertEquals(8, value[1] - value[0], 1e-12);
        assertEquals(8, value[2] - value[1], 1e-12);
        assertEquals(10, PenalizedSpline.termsFor(4));
        assertEquals(8, PenalizedSpline.termsFor(3));
    }

    @Test
    void restrictedCubicSplineByItsFormula() {
        RestrictedCubicSpline spline = RestrictedCubicSpline.of(new double[] {2, 7, 12, 18});
        assertArrayEquals(new double[] {12, 3.90625, 0.48828125}, row(spline.columns(X), 5), 1e-12);
        double[][] beyond = spline.columns(new double[] {18, 28, 38, 2, -5});
        for (double[] column : beyond) {
            assertEquals(column[2] - column[1], column[1] - column[0], 1e-10);
        }
        assertEquals(0, beyond[1][3]);
        assertEquals(0, beyond[2][4]);
    }

    @Test
    void harrellsKnots() {
        double[] x = new double[201];
        Arrays.setAll(x, i -> i);
        assertArrayEquals(new double[] {10, 70, 130, 190}, RestrictedCubicSpline.ofCount(x, 4).knots(), 1e-12);
        assertArrayEquals(new double[] {20, 100, 180}, RestrictedCubicSpline.ofCount(x, 3).knots(), 1e-12);
        double[] few = Arrays.copyOf(x, 51);
        assertArrayEquals(new double[] {4, 25, 46}, RestrictedCubicSpline.ofCount(few, 3).knots(), 1e-12);
        assertThrows(EstimationException.class, () -> RestrictedCubicSpline.ofCount(x, 2));
        assertThrows(EstimationException.class, () -> RestrictedCubicSpline.ofCount(new double[] {1, 1, 1, 2, 2, 2}, 3));
    }

    @Test
    void polynomialsAreOrthonormal() {
        OrthogonalPolynomial poly = OrthogonalPolynomial.of(X, 3);
        double[][] b = poly.columns(X);
        assertArrayEquals(new double[] {-0.263587326179, -0.0315574441317}, Arrays.copyOf(row(b, 2), 2), 1e-11);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                double dot = 0;
                for (int k = 0; k < X.length; k++) {
                    dot += b[i][k] * b[j][k];
                }
                assertEquals(i == j ? 1 : 0, dot, 1e-13);
            }
        }
        assertThrows(EstimationException.class, () -> OrthogonalPolynomial.of(new double[] {1, 2, 1}, 2));
    }

    @Test
    void aVariableWithoutSpreadIsRefusedInWords() {
        double[] same = {3, 3, 3};
        assertTrue(assertThrows(EstimationException.class, () -> NaturalSpline.ofDegreesOfFreedom(same, 3)).getMessage()
                .contains("several values"));
        assertThrows(EstimationException.class, () -> PenalizedSpline.of(same, 5, 3));
        double[] clumped = {1, 1, 1, 1, 1, 1, 2, 9};
        assertTrue(assertThrows(EstimationException.class, () -> NaturalSpline.ofDegreesOfFreedom(clumped, 4)).getMessage()
                .contains("boundary"));
    }

    @Test
    void missingValuesStayMissing() {
        for (SmoothBasis basis : new SmoothBasis[] {NaturalSpline.ofDegreesOfFreedom(X, 3), PenalizedSpline.of(X, 5, 3),
            RestrictedCubicSpline.of(new double[] {2, 7, 12}), BSplineBasis.ofDegreesOfFreedom(X, 4, 3, false),
            OrthogonalPolynomial.of(X, 2)}) {
            for (double[] column : basis.columns(new double[] {Double.NaN, new SplittableRandom(1).nextDouble() + 3})) {
                assertTrue(Double.isNaN(column[0]), basis.getClass().getSimpleName());
                assertTrue(Double.isFinite(column[1]), basis.getClass().getSimpleName());
            }
        }
    }
}
