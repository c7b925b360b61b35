/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.regression.MultinomialRegression;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The log relative risk ratios of one value of a multinomial outcome against the reference, with Wald limits and tests; the
 * test of a term is the likelihood ratio test over all values of the outcome.
 */
final class MultinomialEffects implements ModelEffects {

    /** Standard errors beyond this, in units of the covariate's spread, come with no finite estimate. */
    private static final double NO_ESTIMATE = 50;

    private final double[] coefficients;
    private final double[] standardErrors;
    private final double[] spread;
    private final CoxTest[] termTests;
    private final double quantile;

    /**
     * @param category the value of the outcome, from 1
     * @param spread standard deviation of each column
     * @param termTests likelihood ratio test of each term
     */
    MultinomialEffects(MultinomialRegression.Fit fit, int category, double[] spread, CoxTest[] termTests, double level) {
        coefficients = fit.coefficients()[category - 1];
        standardErrors = fit.standardErrors()[category - 1];
        this.spread = spread;
        this.termTests = termTests;
        quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    private boolean isFinite(int j) {
        return j == 0 || !(standardErrors[j] * spread[j - 1] > NO_ESTIMATE);
    }

    /** A coefficient, the constant being 0; infinite where there is no finite estimate. */
    double coefficient(int j) {
        return isFinite(j) ? coefficients[j] : coefficients[j] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    double standardError(int j) {
        return isFinite(j) ? standardErrors[j] : Double.NaN;
    }

    CoxTest test(int j) {
        double z = coefficient(j) / standardError(j);
        return CoxTest.chiSquared(z * z, 1);
    }

    double[] coefficientLimits(int j) {
        double se = standardError(j);
        return new double[] {coefficient(j) - quantile * se, coefficient(j) + quantile * se};
    }

    @Override
    public double estimate(int column) {
        return coefficient(column + 1);
    }

    @Override
    public double[] limits(int column) {
        return coefficientLimits(column + 1);
    }

    @Override
    public double pValue(int column) {
        return test(column + 1).pValue();
    }

    @Override
    public double termPValue(int term) {
        return termTests[term].pValue();
    }
}
