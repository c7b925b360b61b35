/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cohortium.numerics.Progress;

/**
 * The comparison of a model with the smaller model that leaves some of its columns out.
 *
 * @param chiSquared fall of the deviance by the columns left out
 * @param degreesOfFreedom number of coefficients they estimate
 * @param pValue upper tail of the chi-squared distribution; NaN without a degree of freedom
 */
public record LikelihoodRatioTest(double chiSquared, int degreesOfFreedom, double pValue) {

    /**
     * Tests columns of a fitted model together, refitting it without them.
     *
     * @param columns positions of covariate columns, from 0, the constant not counted
     */
    public static LikelihoodRatioTest dropping(LogisticFit fit, int[] columns, Progress progress) {
        LogisticFit smaller = LogisticRegression.fit(fit.model().without(columns), progress);
        return of(smaller.deviance() - fit.deviance(), fit.rank() - smaller.rank());
    }

    /** The test of the whole model against the constant alone. */
    public static LikelihoodRatioTest ofModel(LogisticFit fit) {
        return of(fit.nullDeviance() - fit.deviance(), fit.rank() - (fit.model().intercept() ? 1 : 0));
    }

    private static LikelihoodRatioTest of(double chiSquared, int df) {
        double statistic = Math.max(0, chiSquared);
        return new LikelihoodRatioTest(statistic, df,
                df < 1 ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(statistic));
    }
}
