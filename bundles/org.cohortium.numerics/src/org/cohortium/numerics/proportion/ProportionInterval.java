/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.descriptive.DistributionQuantiles;

/**
 * Confidence intervals of one proportion. Sources: Clopper, Pearson, Biometrika 1934;26:404; Wilson, JASA 1927;22:209;
 * Newcombe, Statistics in Medicine 1998;17:857 (his methods 1, 3, 4, 5); Agresti, Coull, American Statistician
 * 1998;52:119; Brown, Cai, DasGupta, Statistical Science 2001;16:101 (Jeffreys).
 */
public enum ProportionInterval {

    /** Exact: the tests that do not reject, by the beta distribution; never too short, often too long. */
    CLOPPER_PEARSON {
        @Override
        Limits of(double x, double n, double level) {
            double outside = (1 - level) / 2;
            return new Limits(x == 0 ? 0 : DistributionQuantiles.beta(outside, x, n - x + 1),
                x == n ? 1 : DistributionQuantiles.beta(1 - outside, x + 1, n - x));
        }
    },
    /** The score interval. */
    WILSON {
        @Override
        Limits of(double x, double n, double level) {
            double z = z(level);
            double p = x / n;
            double half = z * StrictMath.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
            double middle = p + z * z / (2 * n);
            double size = 1 + z * z / n;
            return new Limits(Math.max(0, x == 0 ? 0 : (middle - half) / size),
                Math.min(1, x == n ? 1 : (middle + half) / size));
        }
    },
    /** The score interval with continuity correction, as R's {@code prop.test}. */
    WILSON_CONTINUITY {
        @Override
        Limits of(double x, double n, double level) {
            double z = z(level);
            // the correction never takes the count past one half, where R's test has its null value
            double yates = Math.min(0.5, Math.abs(x - n / 2));
            double z22n = z * z / (2 * n);
            double low = x / n - yates / n;
            double high = x / n + yates / n;
            double lower = low <= 0 ? 0
                : (low + z22n - z * StrictMath.sqrt(low * (1 - low) / n + z22n / (2 * n))) / (1 + 2 * z22n);
            double upper = high >= 1 ? 1
                : (high + z22n + z * StrictMath.sqrt(high * (1 - high) / n + z22n / (2 * n))) / (1 + 2 * z22n);
            return new Limits(Math.max(0, lower), Math.min(1, upper));
        }
    },
    /** Estimate and standard error, cut at 0 and 1; no good for few patients or shares near 0 or 1. */
    WALD {
        @Override
        Limits of(double x, double n, double level) {
            double p = x / n;
            double half = z(level) * StrictMath.sqrt(p * (1 - p) / n);
            return new Limits(Math.max(0, p - half), Math.min(1, p + half));
        }
    },
    /** The Wald interval after adding z squared / 2 events and non-events; not cut at 0 and 1. */
    AGRESTI_COULL {
        @Override
        Limits of(double x, double n, double level) {
            double z = z(level);
            double size = n + z * z;
            double p = (x + z * z / 2) / size;
            double half = z * StrictMath.sqrt(p * (1 - p) / size);
            return new Limits(p - half, p + half);
        }
    },
    /** Equal-tailed Bayesian interval of the prior Beta(1/2, 1/2), with 0 and 1 at the ends. */
    JEFFREYS {
        @Override
        Limits of(double x, double n, double level) {
            double outside = (1 - level) / 2;
            return new Limits(x == 0 ? 0 : DistributionQuantiles.beta(outside, x + 0.5, n - x + 0.5),
                x == n ? 1 : DistributionQuantiles.beta(1 - outside, x + 0.5, n - x + 0.5));
        }
    };

    /**
     * An interval.
     *
     * @param lower its lower end
     * @param upper its upper end
     */
    public record Limits(double lower, double upper) {
    }

    /**
     * The interval.
     *
     * @param events the number of events
     * @param n the number of patients
     * @param level the confidence level
     * @return NaN limits where there is no patient
     */
    public Limits limits(long events, long n, double level) {
        check(events, n);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the confidence level is between 0 and 1");
        }
        return n == 0 ? new Limits(Double.NaN, Double.NaN) : of(events, n, level);
    }

    abstract Limits of(double x, double n, double level);

    static double z(double level) {
        return -DistributionQuantiles.normal((1 - level) / 2);
    }

    static void check(long events, long n) {
        if (events < 0 || n < events) {
            throw new IllegalArgumentException("there are " + events + " events among " + n + " patients");
        }
    }
}
