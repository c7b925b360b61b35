/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The regularized incomplete beta function I_x(a, b), on which the tails of Student's t and of Fisher's F rest, and its
 * logarithm where the value itself underflows, by the continued fraction of DLMF 8.17.22.
 */
final class IncompleteBeta {

    private static final int MOST_TERMS = 200_000;
    private static final double TINY = 1e-300;

    private IncompleteBeta() {
    }

    /**
     * I_x(a, b).
     *
     * @param x 0 to 1
     * @param complement 1 - x, given apart so that it may be small
     */
    static double value(double x, double complement, double a, double b) {
        return x <= 0.5 ? RegularizedBeta.value(x, a, b) : RegularizedBeta.complement(complement, b, a);
    }

    /** log I_x(a, b) far in the tail, x being well below a / (a + b). */
    static double logFarTail(double x, double complement, double a, double b) {
        return x <= 0 ? Double.NEGATIVE_INFINITY : logPart(x, complement, a, b);
    }

    private static double logPart(double x, double complement, double a, double b) {
        double logX = x > 0.5 ? StrictMath.log1p(-complement) : StrictMath.log(x);
        double logComplement = complement > 0.5 ? StrictMath.log1p(-x) : StrictMath.log(complement);
        return a * logX + b * logComplement - StrictMath.log(a) - LogBeta.value(a, b) + StrictMath.log(fraction(x, a,
                b));
    }

    /** The continued fraction by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = 1 + even / c;
            c = Math.abs(c) < TINY ? TINY : c;
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = 1 + odd / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double inverse(double value) {
        return 1 / (Math.abs(value) < TINY ? TINY : value);
    }
}
