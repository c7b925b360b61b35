/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.function.DoubleUnaryOperator;

/**
 * The exact distribution of a count given the margins, as a family in the odds ratio: the probability of x at odds ratio
 * r is proportional to its probability at odds ratio 1 times r to the power x. From it follow exact p-values, the
 * conditional maximum-likelihood odds ratio and its (Cornfield) limits, for one 2 x 2 table and for the sum over strata.
 */
public final class ConditionalOdds {

    /** The tolerance that finds the odds ratio and its limits to full precision. */
    public static final double PRECISE = 0;
    /** The tolerance of R's {@code fisher.test} and {@code mantelhaen.test}, good to about four digits. */
    public static final double AS_R = 0x1p-13;

    private static final double MORE_PROBABLE = 1 + 1e-7;

    private final int low;
    private final int high;
    private final int observed;
    private final double[] logDensity;
    private final double tolerance;

    /**
     * @param low the smallest count that the margins allow
     * @param observed the count
     * @param logDensity logarithm of the probability of low, low + 1, ... at odds ratio 1, up to a constant
     * @param tolerance to which odds ratios are sought
     */
    public ConditionalOdds(int low, int observed, double[] logDensity, double tolerance) {
        this.low = low;
        this.high = low + logDensity.length - 1;
        this.observed = observed;
        this.logDensity = logDensity.clone();
        this.tolerance = tolerance;
        if (observed < low || observed > high) {
            throw new IllegalArgumentException("the count is not one that the margins allow");
        }
    }

    /** The probability of all counts that are no more probable than the one observed, at odds ratio 1. */
    public double twoSided() {
        double[] density = density(0);
        double limit = density[observed - low] * MORE_PROBABLE;
        double sum = 0;
        for (double d : density) {
            sum += d <= limit ? d : 0;
        }
        return Math.min(1, sum);
    }

    /** The two-sided mid-p: as {@link #twoSided()} with half of the probability of the count observed. */
    public double twoSidedMid() {
        return Math.max(0, twoSided() - density(0)[observed - low] / 2);
    }

    /** The probability of the count observed and all on one side of it, at odds ratio 1. */
    public double oneSided(boolean upper) {
        return tail(0, upper);
    }

    private double[] density(double logOdds) {
        double[] density = new double[logDensity.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < density.length; i++) {
            density[i] = logDensity[i] + logOdds * (low + i);
            largest = Math.max(largest, density[i]);
        }
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            density[i] = StrictMath.exp(density[i] - largest);
            sum += density[i];
        }
        for (int i = 0; i < density.length; i++) {
            density[i] /= sum;
        }
        return density;
    }

    private double mean(double logOdds) {
        double[] density = density(logOdds);
        double mean = 0;
        for (int i = 0; i < density.length; i++) {
            mean += (low + i) * density[i];
        }
        return mean;
    }

    private double tail(double logOdds, boolean upper) {
        double[] density = density(logOdds);
        double sum = 0;
        for (int x = low; x <= high; x++) {
            sum += (upper ? x >= observed : x <= observed) ? density[x - low] : 0;
        }
        return Math.min(1, sum);
    }

    /** The conditional maximum-likelihood odds ratio; 0 or infinite at the ends. */
    public double estimate() {
        if (observed == low) {
            return 0;
        }
        return observed == high ? Double.POSITIVE_INFINITY : solve(log -> mean(log) - observed, low - observed,
                high - observed);
    }

    /**
     * The upper limit.
     *
     * @param outside the probability left above it, such as 0.025
     */
    public double upper(double outside) {
        return observed == high ? Double.POSITIVE_INFINITY
                : solve(log -> tail(log, false) - outside, 1 - outside, -outside);
    }

    /** The lower limit, with so much probability left below it. */
    public double lower(double outside) {
        return observed == low ? 0 : solve(log -> tail(log, true) - outside, -outside, 1 - outside);
    }

    /**
     * The odds ratio at which a function of its logarithm is 0, given the function's limits at odds ratios 0 and
     * infinity.
     */
    private double solve(DoubleUnaryOperator ofLog, double atZero, double atInfinity) {
        double atOne = ofLog.applyAsDouble(0);
        if (atOne == 0) {
            return 1;
        }
        boolean below = atOne > 0 != atZero > 0;
        if (tolerance > 0) {
            DoubleUnaryOperator ofOdds = odds -> odds == 0 ? (below ? atZero : atInfinity)
                    : ofLog.applyAsDouble(below ? StrictMath.log(odds) : -StrictMath.log(odds));
            double root = BrentRoot.find(ofOdds, below ? 0 : 0x1p-52, 1, tolerance);
            return below ? root : 1 / root;
        }
        double far = below ? -1 : 1;
        while (ofLog.applyAsDouble(far) > 0 == atOne > 0 && Math.abs(far) < 1000) {
            far *= 2;
        }
        return StrictMath.exp(BrentRoot.find(ofLog, 0, far, 1e-15));
    }
}
