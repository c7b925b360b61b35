/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * The weight that a log-rank type test gives to an event time: which part of follow-up it looks at. S is the pooled
 * Kaplan-Meier curve just before the time, S~ the curve prod(1 - d / (n + 1)) up to and including it.
 *
 * @param kind the family
 * @param p the power of S, for the Fleming-Harrington family
 * @param q the power of 1 - S, for the Fleming-Harrington family
 */
public record LogRankWeight(Kind kind, double p, double q) {

    /** The families of weights (Klein and Moeschberger, Survival Analysis, 2nd ed., table 7.3). */
    public enum Kind {
        /** 1. */
        LOG_RANK,
        /** The number at risk n (Gehan 1965, Breslow 1970). */
        GEHAN_BRESLOW,
        /** The square root of n (Tarone and Ware 1977). */
        TARONE_WARE,
        /** S~ (Peto and Peto 1972). */
        PETO_PETO,
        /** S~ n / (n + 1) (Andersen et al. 1982). */
        MODIFIED_PETO_PETO,
        /** S^p (1 - S)^q (Harrington and Fleming 1982; Fleming and Harrington 1991). */
        FLEMING_HARRINGTON
    }

    /** The log-rank (Mantel-Haenszel) test. */
    public static final LogRankWeight LOG_RANK = new LogRankWeight(Kind.LOG_RANK, 0, 0);
    /** The Gehan-Breslow generalized Wilcoxon test. */
    public static final LogRankWeight GEHAN_BRESLOW = new LogRankWeight(Kind.GEHAN_BRESLOW, 0, 0);
    /** The Tarone-Ware test. */
    public static final LogRankWeight TARONE_WARE = new LogRankWeight(Kind.TARONE_WARE, 0, 0);
    /** The Peto-Peto test. */
    public static final LogRankWeight PETO_PETO = new LogRankWeight(Kind.PETO_PETO, 0, 0);
    /** The modified Peto-Peto test. */
    public static final LogRankWeight MODIFIED_PETO_PETO = new LogRankWeight(Kind.MODIFIED_PETO_PETO, 0, 0);

    /** The Fleming-Harrington test; with q = 0 the G-rho test of R's survdiff with rho = p. */
    public static LogRankWeight flemingHarrington(double p, double q) {
        if (!(p >= 0 && q >= 0 && p < Double.POSITIVE_INFINITY && q < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the powers of a Fleming-Harrington weight are 0 or more");
        }
        return new LogRankWeight(Kind.FLEMING_HARRINGTON, p, q);
    }

    /**
     * The weight at one event time.
     *
     * @param n number at risk
     * @param before S just before the time
     * @param shrunk S~ up to and including the time
     */
    double at(double n, double before, double shrunk) {
        return switch (kind) {
            case LOG_RANK -> 1;
            case GEHAN_BRESLOW -> n;
            case TARONE_WARE -> StrictMath.sqrt(n);
            case PETO_PETO -> shrunk;
            case MODIFIED_PETO_PETO -> shrunk * n / (n + 1);
            case FLEMING_HARRINGTON -> power(before, p) * power(1 - before, q);
        };
    }

    private static double power(double base, double exponent) {
        if (exponent == 0) {
            return 1;
        }
        return exponent == 1 ? base : StrictMath.pow(base, exponent);
    }
}
