/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

/** The integrals of v^m exp(x v) over v from 0 to 1 for m = 0, 1, 2, of which the Gompertz cumulative hazard is made. */
final class GompertzIntegral {

    /** Below it the closed forms lose digits and the power series is short. */
    private static final double SERIES = 1.5;
    private static final int TERMS = 30;

    private GompertzIntegral() {
    }

    /** Writes the three integrals. */
    static void fill(double x, double[] out) {
        if (Math.abs(x) < SERIES) {
            out[0] = 0;
            out[1] = 0;
            out[2] = 0;
            double power = 1;
            for (int k = 0; k < TERMS; k++) {
                out[0] += power / (k + 1);
                out[1] += power / (k + 2);
                out[2] += power / (k + 3);
                power *= x / (k + 1);
            }
            return;
        }
        double e = StrictMath.exp(x);
        out[0] = StrictMath.expm1(x) / x;
        out[1] = (e - out[0]) / x;
        out[2] = (e - 2 * out[1]) / x;
    }
}
