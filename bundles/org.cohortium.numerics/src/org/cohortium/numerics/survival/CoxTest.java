/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A test whose statistic follows a chi-squared distribution under the null hypothesis.
 *
 * @param statistic the chi-squared statistic; NaN when the test could not be made
 * @param df degrees of freedom
 * @param pValue the upper tail probability; may be 0 by underflow
 * @param logPValue its natural logarithm, right also where {@code pValue} has underflowed
 */
public record CoxTest(double statistic, int df, double pValue, double logPValue) {

    private static final double SMALLEST_P = 1e-300;

    /** The test with this statistic; NaN throughout when there are no degrees of freedom. */
    public static CoxTest chiSquared(double statistic, int df) {
        if (Double.isNaN(statistic) || df < 1) {
            return new CoxTest(Double.NaN, df, Double.NaN, Double.NaN);
        }
        double x = Math.max(statistic, 0);
        if (x == Double.POSITIVE_INFINITY) {
            return new CoxTest(x, df, 0, Double.NEGATIVE_INFINITY);
        }
        double p = ChiSquaredDistribution.of(df).survivalProbability(x);
        if (p > SMALLEST_P) {
            return new CoxTest(x, df, p, StrictMath.log(p));
        }
        double log = logUpperTail(df / 2.0, x / 2);
        return new CoxTest(x, df, StrictMath.exp(log), log);
    }

    /**
     * The logarithm of the regularized upper incomplete gamma function for x far above a, by its continued fraction
     * (Abramowitz and Stegun 6.5.31).
     */
    private static double logUpperTail(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / 1e-300;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 500; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double factor = c * d;
            h *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        // Gamma(a) for whole and half a
        double logGamma = a == StrictMath.rint(a) ? 0 : StrictMath.log(Math.PI) / 2;
        for (double k = a - 1; k > 0; k--) {
            logGamma += StrictMath.log(k);
        }
        return a * StrictMath.log(x) - x - logGamma + StrictMath.log(h);
    }
}
