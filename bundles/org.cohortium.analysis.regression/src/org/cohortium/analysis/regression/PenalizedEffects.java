/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.survival.penalized.PenalizedCoxFit;

/** The log hazard ratios of a Cox model with penalised terms, with Wald limits and tests by the penalised information. */
final class PenalizedEffects implements ModelEffects {

    private final PenalizedCoxFit fit;
    private final int[][] termColumns;
    private final double level;

    PenalizedEffects(PenalizedCoxFit fit, int[][] termColumns, double level) {
        this.fit = fit;
        this.termColumns = termColumns;
        this.level = level;
    }

    @Override
    public double estimate(int column) {
        return fit.estimate(column);
    }

    @Override
    public double[] limits(int column) {
        return isEstimable(column) ? fit.limits(column, level) : new double[] {Double.NaN, Double.NaN};
    }

    @Override
    public double pValue(int column) {
        return fit.test(column).pValue();
    }

    /** The Wald statistic of a term. */
    double statistic(int term) {
        int[] columns = Arrays.stream(termColumns[term]).filter(this::isEstimable).toArray();
        double[] b = Arrays.stream(columns).mapToDouble(fit::estimate).toArray();
        return columns.length == 0 ? Double.NaN : Cholesky.of(fit.covariance().select(columns)).inverseQuadraticForm(b);
    }

    @Override
    public double termPValue(int term) {
        double statistic = statistic(term);
        double df = Math.max(0.5, fit.df(term));
        return Double.isNaN(statistic) ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(Math.max(0, statistic));
    }
}
