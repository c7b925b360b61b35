/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * The outcome of a hypothesis test. What a test does not have is NaN (numbers) or empty (estimates).
 *
 * @param method the test in full, as a footnote names it
 * @param statistic the test statistic
 * @param df its degrees of freedom; the numerator's for an F statistic
 * @param df2 the denominator's degrees of freedom of an F statistic
 * @param pValue the p-value
 * @param logPValue the natural logarithm of the p-value, finite where the p-value underflows
 * @param estimates what the test estimates, such as the two means
 * @param lower lower confidence limit of what is tested
 * @param upper upper confidence limit of what is tested
 */
public record TestResult(String method, double statistic, double df, double df2, double pValue, double logPValue,
        double[] estimates, double lower, double upper) {

    /** A test with a p-value only. */
    public static TestResult of(String method, double statistic, double pValue) {
        return new TestResult(method, statistic, Double.NaN, Double.NaN, pValue, StrictMath.log(pValue), new double[0],
                Double.NaN, Double.NaN);
    }

    /** A test whose statistic is chi-squared. */
    public static TestResult chiSquared(String method, double statistic, double df) {
        return new TestResult(method, statistic, df, Double.NaN, Tails.chiSquared(statistic, df),
                Tails.logChiSquared(statistic, df), new double[0], Double.NaN, Double.NaN);
    }

    /** A test whose statistic is Fisher's F. */
    public static TestResult fisher(String method, double statistic, double df, double df2) {
        return new TestResult(method, statistic, df, df2, Tails.fisher(statistic, df, df2),
                Tails.logFisher(statistic, df, df2), new double[0], Double.NaN, Double.NaN);
    }

    /** The same test with estimates and limits. */
    public TestResult with(double[] newEstimates, double newLower, double newUpper) {
        return new TestResult(method, statistic, df, df2, pValue, logPValue, newEstimates, newLower, newUpper);
    }
}
