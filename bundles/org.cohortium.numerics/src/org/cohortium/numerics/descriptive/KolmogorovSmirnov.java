/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/** The Kolmogorov-Smirnov test of two samples: the largest distance between their empirical distribution functions. */
public final class KolmogorovSmirnov {

    /** The error that the limiting distribution's series is summed to. */
    public static final double PRECISE = 1e-15;

    private static final double MOST_WORK = 1e9;

    private KolmogorovSmirnov() {
    }

    /** The statistic D. */
    public static double distance(double[] x, double[] y) {
        double[] a = x.clone();
        double[] b = y.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        int i = 0;
        int j = 0;
        double largest = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    /**
     * The test by Kolmogorov's limiting distribution.
     *
     * @param tolerance where its series stops; R's {@code ks.test} stops at 1e-6, {@link #PRECISE} goes on
     */
    public static TestResult limiting(double[] x, double[] y, double tolerance) {
        double d = distance(x, y);
        double n = x.length;
        double m = y.length;
        double scaled = StrictMath.sqrt(n * m / (n + m)) * d;
        return TestResult.of("Two-sample Kolmogorov-Smirnov test", d, upperTail(scaled, tolerance));
    }

    private static double upperTail(double x, double tolerance) {
        if (x <= 0) {
            return 1;
        }
        if (x < 1) {
            int most = (int) StrictMath.sqrt(2 - StrictMath.log(tolerance));
            double z = -StrictMath.PI * StrictMath.PI / 8 / (x * x);
            double log = StrictMath.log(x);
            double sum = 0;
            for (int k = 1; k < most; k += 2) {
                sum += StrictMath.exp(k * k * z - log);
            }
            return 1 - sum * StrictMath.sqrt(2 * StrictMath.PI);
        }
        double z = -2 * x * x;
        double sum = 2 * StrictMath.exp(z);
        double last = 0;
        double sign = -1;
        for (int k = 2; Math.abs(sum - last) > tolerance * sum || k == 2; k++) {
            last = sum;
            sum += 2 * sign * StrictMath.exp(z * k * k);
            sign = -sign;
        }
        return sum;
    }

    /** The exact test, for samples without ties. */
    public static TestResult exact(double[] x, double[] y) {
        int m = Math.min(x.length, y.length);
        int n = Math.max(x.length, y.length);
        if ((double) m * n > MOST_WORK) {
            throw new EstimationException("The groups are too large for an exact Kolmogorov-Smirnov test.",
                    "Use the limiting distribution, which is accurate for groups of this size.");
        }
        double d = distance(x, y);
        double q = (0.5 + StrictMath.floor(d * m * n - 1e-7)) / ((double) m * n);
        double[] u = new double[n + 1];
        for (int j = 0; j <= n; j++) {
            u[j] = (double) j / n > q ? 0 : 1;
        }
        for (int i = 1; i <= m; i++) {
            double share = (double) i / (i + n);
            u[0] = (double) i / m > q ? 0 : share * u[0];
            for (int j = 1; j <= n; j++) {
                u[j] = Math.abs((double) i / m - (double) j / n) > q ? 0 : share * u[j] + u[j - 1];
            }
        }
        return TestResult.of("Exact two-sample Kolmogorov-Smirnov test", d, Math.min(1, Math.max(0, 1 - u[n])));
    }
}
