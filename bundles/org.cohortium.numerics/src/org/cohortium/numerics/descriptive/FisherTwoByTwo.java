/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.function.DoubleUnaryOperator;
import org.cohortium.numerics.EstimationException;

/**
 * Fisher's exact test of a 2 x 2 table, with the conditional maximum-likelihood estimate of the odds ratio and its
 * exact (Cornfield) limits from the noncentral hypergeometric distribution. The two-sided p sums the probabilities of
 * all tables that are no more probable than the one observed.
 */
public final class FisherTwoByTwo {

    /** The tolerance that finds the odds ratio and its limits to full precision. */
    public static final double PRECISE = 0;
    /** The tolerance of R's {@code fisher.test}, whose odds ratio is good to about four digits. */
    public static final double AS_R = 0x1p-13;

    private static final double MORE_PROBABLE = 1 + 1e-7;

    private final int low;
    private final int high;
    private final int observed;
    private final double[] logDensity;
    private final double tolerance;

    private FisherTwoByTwo(ContingencyTable table, double tolerance) {
        if (table.rows() != 2 || table.columns() != 2) {
            throw new IllegalArgumentException("the table has two rows and two columns");
        }
        if (table.total() == 0 || table.total() > 50_000_000) {
            throw new EstimationException("The table is " + (table.total() == 0 ? "empty"
                    : "too large for an exact test")
                    + ".", "Use the chi-squared test.");
        }
        int m = (int) table.columnTotal(0);
        int n = (int) table.columnTotal(1);
        int k = (int) table.rowTotal(0);
        low = Math.max(0, k - n);
        high = Math.min(k, m);
        observed = table.count(0, 0);
        this.tolerance = tolerance;
        double[] lf = LogFactorials.upTo(m + n);
        logDensity = new double[high - low + 1];
        double constant = lf[m] + lf[n] + lf[k] + lf[m + n - k] - lf[m + n];
        for (int x = low; x <= high; x++) {
            logDensity[x - low] = constant - lf[x] - lf[m - x] - lf[k - x] - lf[n - k + x];
        }
    }

    /** The test with the odds ratio to full precision. */
    public static TestResult test(ContingencyTable table, double level) {
        return test(table, level, PRECISE);
    }

    /** The test, with the tolerance to which the odds ratio and its limits are sought. */
    public static TestResult test(ContingencyTable table, double level, double tolerance) {
        FisherTwoByTwo fisher = new FisherTwoByTwo(table, tolerance);
        double p = fisher.twoSided();
        double outside = (1 - level) / 2;
        return TestResult.of("Fisher exact test", Double.NaN, p).with(new double[] {fisher.estimate()},
                fisher.lower(outside), fisher.upper(outside));
    }

    /** The p-value of one alternative: an odds ratio other than, below or above 1. */
    public static double pValue(ContingencyTable table, Alternative alternative) {
        FisherTwoByTwo fisher = new FisherTwoByTwo(table, PRECISE);
        return switch (alternative) {
            case TWO_SIDED -> fisher.twoSided();
            case LESS -> fisher.tail(0, false);
            case GREATER -> fisher.tail(0, true);
        };
    }

    private double twoSided() {
        double[] density = density(0);
        double limit = density[observed - low] * MORE_PROBABLE;
        double sum = 0;
        for (double d : density) {
            sum += d <= limit ? d : 0;
        }
        return Math.min(1, sum);
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

    private double estimate() {
        if (observed == low) {
            return 0;
        }
        return observed == high ? Double.POSITIVE_INFINITY : solve(log -> mean(log) - observed, low - observed,
                high - observed);
    }

    private double upper(double outside) {
        return observed == high ? Double.POSITIVE_INFINITY
                : solve(log -> tail(log, false) - outside, 1 - outside, -outside);
    }

    private double lower(double outside) {
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
