/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The noncentral t distribution (Lenth, Algorithm AS 243, Applied Statistics 1989;38:185). */
public final class NoncentralStudent {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST_TERMS = 10_000;
    private static final double EXACT = 1e-15;
    private static final double LARGEST_CENTRE = 37.62;

    private NoncentralStudent() {
    }

    /**
     * The probability of a value up to t.
     *
     * @param t the value
     * @param df degrees of freedom, above 0
     * @param centre the noncentrality
     */
    public static double cumulative(double t, double df, double centre) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("the degrees of freedom are above 0");
        }
        if (centre == 0) {
            return TDistribution.of(df).cumulativeProbability(t);
        }
        boolean negative = t < 0;
        double value = negative ? -t : t;
        double delta = negative ? -centre : centre;
        if (df > 4e5 || Math.abs(delta) > LARGEST_CENTRE) {
            // Abramowitz and Stegun 26.7.10
            double s = 1 / (4 * df);
            double z = (value * (1 - s) - delta) / StrictMath.sqrt(1 + value * value * 2 * s);
            return negative ? NORMAL.survivalProbability(z) : NORMAL.cumulativeProbability(z);
        }
        double below = NORMAL.cumulativeProbability(-delta) + series(value * value / (value * value + df), df, delta);
        double clamped = Math.max(0, Math.min(1, below));
        return negative ? 1 - clamped : clamped;
    }

    private static double series(double x, double df, double delta) {
        if (x == 0) {
            return 0;
        }
        double half = delta * delta / 2;
        double p = 0.5 * StrictMath.exp(-half);
        double q = StrictMath.sqrt(2 / StrictMath.PI) * p * delta;
        double s = 0.5 - p;
        double a = 0.5;
        double b = df / 2;
        double power = StrictMath.pow(1 - x, b);
        double odd = RegularizedBeta.value(x, a, b);
        double geometricOdd = 2 * power * StrictMath.exp(a * StrictMath.log(x) + LogGamma.value(a + b) - LogGamma.value(b)
            - 0.5 * StrictMath.log(StrictMath.PI));
        double even = 1 - power;
        double geometricEven = b * x * power;
        double sum = p * odd + q * even;
        for (int k = 1; k <= MOST_TERMS; k++) {
            a += 1;
            odd -= geometricOdd;
            even -= geometricEven;
            geometricOdd *= x * (a + b - 1) / a;
            geometricEven *= x * (a + b - 0.5) / (a + 0.5);
            p *= half / k;
            q *= half / (k + 0.5);
            sum += p * odd + q * even;
            s -= p;
            if (s < -1e-10 || s <= 0 && k > 1 || Math.abs(2 * s * (odd - geometricOdd)) < EXACT) {
                break;
            }
        }
        return sum;
    }
}
