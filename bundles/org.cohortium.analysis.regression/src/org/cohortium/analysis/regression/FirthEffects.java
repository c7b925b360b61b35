/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.firth.FirthFit;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The effects of a model with Firth's penalty: limits from the profile of the penalised likelihood (or Wald limits) and
 * penalised likelihood ratio tests (Heinze and Schemper 2001, 2002).
 */
final class FirthEffects implements ModelEffects {

    final FirthFit fit;
    private final int first;
    private final int[][] termColumns;
    private final double[][] limits;
    private final CoxTest[] tests;
    private final CoxTest[] termTests;

    /**
     * @param first the coefficient of the first column: 1 after a constant, else 0
     * @param termColumns for each term its columns
     * @param profile whether limits come from the profile; otherwise they are Wald limits
     */
    FirthEffects(FirthFit fit, int first, int[][] termColumns, boolean profile, double level, Progress progress) {
        this.fit = fit;
        this.first = first;
        this.termColumns = termColumns;
        int k = fit.terms().size();
        limits = new double[k][];
        tests = new CoxTest[k];
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        for (int j = 0; j < k; j++) {
            progress.checkCancelled();
            progress.report((double) j / k, "");
            double b = fit.coefficient(j);
            double se = fit.standardError(j);
            limits[j] = profile ? fit.limits(j, level, progress) : new double[] {b - z * se, b + z * se};
            tests[j] = of(fit.test(j, progress));
        }
        termTests = new CoxTest[termColumns.length];
        for (int t = 0; t < termTests.length; t++) {
            int[] own = Arrays.stream(termColumns[t]).map(j -> j + first).toArray();
            termTests[t] = own.length == 1 ? tests[own[0]] : of(fit.test(own, progress));
        }
    }

    /** The same numbers as a chi-squared test. */
    static CoxTest of(FirthFit.Test test) {
        return new CoxTest(test.statistic(), test.df(), test.pValue(), test.logPValue());
    }

    /** The limits of a coefficient, the constant counted where there is one. */
    double[] coefficientLimits(int coefficient) {
        return limits[coefficient];
    }

    /** The penalised likelihood ratio test of a coefficient. */
    CoxTest test(int coefficient) {
        return tests[coefficient];
    }

    /** The penalised likelihood ratio test of a term. */
    CoxTest termTest(int term) {
        return termTests[term];
    }

    /** Number of terms. */
    int terms() {
        return termColumns.length;
    }

    @Override
    public double estimate(int column) {
        return fit.coefficient(column + first);
    }

    @Override
    public double[] limits(int column) {
        return limits[column + first];
    }

    @Override
    public double pValue(int column) {
        return tests[column + first].pValue();
    }

    @Override
    public double termPValue(int term) {
        return termTests[term].pValue();
    }
}
