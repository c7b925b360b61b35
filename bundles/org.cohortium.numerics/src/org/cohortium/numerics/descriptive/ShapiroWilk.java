/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The Shapiro-Wilk test of normality by Royston's approximation (Appl Stat 1995;44:547, algorithm AS R94), for 3 to
 * 5000 values.
 */
public final class ShapiroWilk {

    private static final double[] C1 = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] C2 = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] C3 = {0.544, -0.39978, 0.025054, -6.714e-4};
    private static final double[] C4 = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] C5 = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] C6 = {-0.4803, -0.082676, 0.0030302};
    private static final double[] G = {-2.273, 0.459};

    private ShapiroWilk() {
    }

    /**
     * The test.
     *
     * @throws EstimationException for fewer than 3 or more than 5000 values, or constant values
     */
    public static TestResult test(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        int n = x.length;
        if (n < 3 || n > 5000) {
            throw new EstimationException("The Shapiro-Wilk test takes 3 to 5000 values, not " + n + ".",
                    "Look at a normal quantile plot instead.");
        }
        double range = x[n - 1] - x[0];
        if (!(range > 0)) {
            throw new EstimationException("All values are equal, so normality cannot be tested.",
                    "Check the variable: it is constant in this cohort.");
        }
        double w = statistic(x, range, coefficients(n));
        return TestResult.of("Shapiro-Wilk test", w, pValue(w, n));
    }

    private static double[] coefficients(int n) {
        int half = n / 2;
        double[] a = new double[half];
        if (n == 3) {
            a[0] = StrictMath.sqrt(0.5);
            return a;
        }
        double[] m = new double[half];
        double sum = 0;
        for (int i = 0; i < half; i++) {
            m[i] = DistributionQuantiles.normal((i + 1 - 0.375) / (n + 0.25));
            sum += m[i] * m[i];
        }
        sum *= 2;
        double root = StrictMath.sqrt(sum);
        double r = 1 / StrictMath.sqrt(n);
        double first = polynomial(C1, r) - m[0] / root;
        int from;
        double scale;
        if (n > 5) {
            from = 2;
            double second = -m[1] / root + polynomial(C2, r);
            scale = StrictMath.sqrt((sum - 2 * m[0] * m[0] - 2 * m[1] * m[1])
                    / (1 - 2 * first * first - 2 * second * second));
            a[1] = second;
        } else {
            from = 1;
            scale = StrictMath.sqrt((sum - 2 * m[0] * m[0]) / (1 - 2 * first * first));
        }
        a[0] = first;
        for (int i = from; i < half; i++) {
            a[i] = -m[i] / scale;
        }
        return a;
    }

    private static double statistic(double[] x, double range, double[] a) {
        int n = x.length;
        double sumA = 0;
        double sumX = 0;
        for (int i = 0; i < n; i++) {
            sumX += x[i] / range;
            sumA += weight(a, i, n);
        }
        double meanX = sumX / n;
        double meanA = sumA / n;
        double ssA = 0;
        double ssX = 0;
        double sAX = 0;
        for (int i = 0; i < n; i++) {
            double da = weight(a, i, n) - meanA;
            double dx = x[i] / range - meanX;
            ssA += da * da;
            ssX += dx * dx;
            sAX += da * dx;
        }
        double root = StrictMath.sqrt(ssA * ssX);
        double oneMinusW = (root - sAX) * (root + sAX) / (ssA * ssX);
        return 1 - oneMinusW;
    }

    private static double weight(double[] a, int i, int n) {
        int mirrored = n - 1 - i;
        if (i == mirrored) {
            return 0;
        }
        return i < mirrored ? -a[i] : a[mirrored];
    }

    private static double pValue(double w, int n) {
        if (n == 3) {
            double p = 6 / StrictMath.PI
                    * (StrictMath.asin(StrictMath.sqrt(w)) - StrictMath.asin(StrictMath.sqrt(0.75)));
            return Math.max(0, p);
        }
        double y = StrictMath.log(1 - w);
        double mean;
        double sd;
        if (n <= 11) {
            double gamma = polynomial(G, n);
            if (y >= gamma) {
                return 1e-99;
            }
            y = -StrictMath.log(gamma - y);
            mean = polynomial(C3, n);
            sd = StrictMath.exp(polynomial(C4, n));
        } else {
            double log = StrictMath.log(n);
            mean = polynomial(C5, log);
            sd = StrictMath.exp(polynomial(C6, log));
        }
        double z = (y - mean) / sd;
        double twoSided = Tails.normalTwoSided(z);
        return z >= 0 ? twoSided / 2 : 1 - twoSided / 2;
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
