/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Upper tail probabilities of the distributions that tests refer to, right far out in the tail, and their natural
 * logarithms, which stay finite where the probability itself is below the smallest double.
 */
public final class Tails {

    private static final double SMALL = 1e-290;
    private static final int TERMS = 100_000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {
    }

    /** P(X &gt; x) for a chi-squared variable; NaN for df 0. */
    public static double chiSquared(double x, double df) {
        if (!(df > 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        return x <= 0 ? 1 : RegularizedGamma.Q.value(df / 2, x / 2);
    }

    /** log P(X &gt; x) for a chi-squared variable. */
    public static double logChiSquared(double x, double df) {
        double p = chiSquared(x, df);
        return p > SMALL || Double.isNaN(p) ? StrictMath.log(p) : logUpperGamma(df / 2, x / 2);
    }

    /** P(Z &gt; z) for a standard normal variable. */
    public static double normalUpper(double z) {
        return NORMAL.survivalProbability(z);
    }

    /** P(|Z| &gt; |z|) for a standard normal variable. */
    public static double normalTwoSided(double z) {
        return chiSquared(z * z, 1);
    }

    /** log P(|Z| &gt; |z|) for a standard normal variable. */
    public static double logNormalTwoSided(double z) {
        return logChiSquared(z * z, 1);
    }

    /** P(|T| &gt; |t|) for Student's t. */
    public static double studentTwoSided(double t, double df) {
        if (!(df > 0) || Double.isNaN(t)) {
            return Double.NaN;
        }
        double square = t * t;
        if (square == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return IncompleteBeta.value(df / (df + square), square / (df + square), df / 2, 0.5);
    }

    /** log P(|T| &gt; |t|) for Student's t. */
    public static double logStudentTwoSided(double t, double df) {
        double p = studentTwoSided(t, df);
        return p > SMALL || Double.isNaN(p) ? StrictMath.log(p)
            : IncompleteBeta.logFarTail(df / (df + t * t), t * t / (df + t * t), df / 2, 0.5);
    }

    /** P(T &gt; t) for Student's t. */
    public static double studentUpper(double t, double df) {
        double half = studentTwoSided(t, df) / 2;
        return t >= 0 ? half : 1 - half;
    }

    /** P(X &gt; f) for Fisher's F. */
    public static double fisher(double f, double df1, double df2) {
        if (!(df1 > 0 && df2 > 0) || Double.isNaN(f)) {
            return Double.NaN;
        }
        if (f <= 0) {
            return 1;
        }
        double total = df2 + df1 * f;
        return total == Double.POSITIVE_INFINITY ? 0 : IncompleteBeta.value(df2 / total, df1 * f / total, df2 / 2,
                df1 / 2);
    }

    /** log P(X &gt; f) for Fisher's F. */
    public static double logFisher(double f, double df1, double df2) {
        double p = fisher(f, df1, df2);
        double total = df2 + df1 * f;
        return p > SMALL || Double.isNaN(p) ? StrictMath.log(p)
            : IncompleteBeta.logFarTail(df2 / total, df1 * f / total, df2 / 2, df1 / 2);
    }

    /** Legendre's continued fraction for log Q(a, x), for x well above a. */
    private static double logUpperGamma(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < TERMS; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double delta = d * c;
            h *= delta;
            if (Math.abs(delta - 1) < 1e-15) {
                break;
            }
        }
        return -x + a * StrictMath.log(x) - LogGamma.value(a) + StrictMath.log(h);
    }
}
