/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.EstimationException;

/**
 * Fisher's exact test of a 2 x 2 table, with the conditional maximum-likelihood estimate of the odds ratio and its
 * exact (Cornfield) limits from the noncentral hypergeometric distribution. The two-sided p sums the probabilities of
 * all tables that are no more probable than the one observed.
 */
public final class FisherTwoByTwo {

    /** The tolerance that finds the odds ratio and its limits to full precision. */
    public static final double PRECISE = ConditionalOdds.PRECISE;
    /** The tolerance of R's {@code fisher.test}, whose odds ratio is good to about four digits. */
    public static final double AS_R = ConditionalOdds.AS_R;

    private FisherTwoByTwo() {
    }

    /** The test with the odds ratio to full precision. */
    public static TestResult test(ContingencyTable table, double level) {
        return test(table, level, PRECISE);
    }

    /** The test, with the tolerance to which the odds ratio and its limits are sought. */
    public static TestResult test(ContingencyTable table, double level, double tolerance) {
        ConditionalOdds odds = odds(table, tolerance);
        double p = odds.twoSided();
        double outside = (1 - level) / 2;
        return TestResult.of("Fisher exact test", Double.NaN, p).with(new double[] {odds.estimate()},
                odds.lower(outside), odds.upper(outside));
    }

    /** The p-value of one alternative: an odds ratio other than, below or above 1. */
    public static double pValue(ContingencyTable table, Alternative alternative) {
        ConditionalOdds odds = odds(table, PRECISE);
        return switch (alternative) {
            case TWO_SIDED -> odds.twoSided();
            case LESS -> odds.oneSided(false);
            case GREATER -> odds.oneSided(true);
        };
    }

    /** The two-sided mid-p, which counts half of the probability of the table observed (Lancaster, JASA 1961;56:223). */
    public static double midP(ContingencyTable table) {
        return odds(table, PRECISE).twoSidedMid();
    }

    private static ConditionalOdds odds(ContingencyTable table, double tolerance) {
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
        return new ConditionalOdds(Math.max(0, k - n), table.count(0, 0), hypergeometric(m, n, k), tolerance);
    }

    /**
     * The logarithms of the hypergeometric probabilities.
     *
     * @param m total of the first column
     * @param n total of the second column
     * @param k total of the first row
     * @return one a count, from the smallest that the margins allow
     */
    public static double[] hypergeometric(int m, int n, int k) {
        int low = Math.max(0, k - n);
        int high = Math.min(k, m);
        double[] lf = LogFactorials.upTo(m + n);
        double[] logDensity = new double[high - low + 1];
        double constant = lf[m] + lf[n] + lf[k] + lf[m + n - k] - lf[m + n];
        for (int x = low; x <= high; x++) {
            logDensity[x - low] = constant - lf[x] - lf[m - x] - lf[k - x] - lf[n - k + x];
        }
        return logDensity;
    }
}
