/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The tests of a penalised spline: the slope of the line that fits its coefficients best, and what is left over (Therneau and
 * Grambsch 2000, section 5.8.3).
 *
 * @param slope log hazard ratio per unit of the variable
 * @param standardError of the slope
 * @param secondStandardError of the slope by the second covariance
 * @param linear the test that the slope is 0
 * @param nonlinear the test that nothing is left over
 */
public record SplineTests(double slope, double standardError, double secondStandardError, PenalizedTest linear,
        PenalizedTest nonlinear) {

    static SplineTests of(SmoothTerm term, double[] b, SymmetricMatrix first, SymmetricMatrix second, double df) {
        int k = b.length;
        Cholesky factor = Cholesky.of(first);
        double[] one = new double[k];
        java.util.Arrays.fill(one, 1);
        double[] weightedOne = factor.solve(one);
        double[] weightedCentre = factor.solve(term.centres());
        double a = dot(one, weightedOne);
        double c = dot(one, weightedCentre);
        double d = dot(term.centres(), weightedCentre);
        double determinant = a * d - c * c;
        double[] combination = new double[k];
        for (int j = 0; j < k; j++) {
            combination[j] = (a * weightedCentre[j] - c * weightedOne[j]) / determinant;
        }
        double slope = dot(combination, b);
        double variance = first.quadraticForm(combination);
        double linear = slope * slope / variance;
        return new SplineTests(slope, Math.sqrt(variance), Math.sqrt(second.quadraticForm(combination)),
                PenalizedTest.of(linear, 1), PenalizedTest.of(factor.inverseQuadraticForm(b) - linear, df - 1));
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int j = 0; j < a.length; j++) {
            s += a[j] * b[j];
        }
        return s;
    }
}
