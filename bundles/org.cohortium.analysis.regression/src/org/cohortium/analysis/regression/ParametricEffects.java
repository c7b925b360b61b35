/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.parametric.ParametricFit;
import org.cohortium.numerics.parametric.TimeDistribution;
import org.cohortium.numerics.regression.StandardizedDesign;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The log time ratios of an accelerated failure time model, or the log hazard ratios of a Gompertz model, with Wald limits
 * and tests. A Weibull model has hazard ratios too: minus coefficient over scale, with the delta method over both.
 */
final class ParametricEffects implements ModelEffects {

    final ParametricFit fit;
    private final int[][] termColumns;
    private final double quantile;

    ParametricEffects(ParametricFit fit, int[][] termColumns, double level) {
        this.fit = fit;
        this.termColumns = termColumns;
        quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /** Whether ratios are of times; otherwise of hazards. */
    boolean isTimeRatio() {
        return fit.model().distribution().isLogTime();
    }

    /** Whether a ratio of hazards is the same at all times. */
    boolean hasHazardRatio() {
        return fit.model().distribution().isProportionalHazards() && fit.ancillaries() <= 1;
    }

    @Override
    public double estimate(int column) {
        return fit.parameter(column + 1);
    }

    @Override
    public double[] limits(int column) {
        return limits(fit.parameter(column + 1), fit.standardError(column + 1));
    }

    private double[] limits(double b, double se) {
        return new double[] {b - quantile * se, b + quantile * se};
    }

    /** The log hazard ratio of a column with its limits. */
    double[] hazardRatio(int column) {
        double b = fit.parameter(column + 1);
        if (!hasHazardRatio()) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        if (fit.model().distribution() == TimeDistribution.GOMPERTZ) {
            double[] l = limits(column);
            return new double[] {b, l[0], l[1]};
        }
        double scale = fit.scale(0);
        double se = fit.standardError(column + 1) / scale;
        if (fit.ancillaries() == 1 && Double.isFinite(b)) {
            SymmetricMatrix v = fit.covariance();
            int k = fit.coefficients();
            double byScale = b / scale;
            se = Math.sqrt(v.get(column + 1, column + 1) / scale / scale
                    - 2 / scale * byScale * v.get(k, column + 1) + byScale * byScale * v.get(k, k));
        }
        double[] l = limits(-b / scale, se);
        return new double[] {-b / scale, l[0], l[1]};
    }

    @Override
    public double pValue(int column) {
        return test(column + 1).pValue();
    }

    /** The Wald test of a parameter, the constant being 0. */
    CoxTest test(int parameter) {
        double z = fit.statistic(parameter);
        return Double.isFinite(fit.parameter(parameter)) ? CoxTest.chiSquared(z * z, 1) : CoxTest.chiSquared(Double.NaN, 0);
    }

    @Override
    public double termPValue(int term) {
        return wald(term).pValue();
    }

    /** The Wald test of all columns of a term. */
    CoxTest wald(int term) {
        int[] used = Arrays.stream(termColumns[term]).filter(this::isEstimable).map(j -> j + 1).toArray();
        if (used.length == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        StandardizedDesign.Wald wald = fit.wald(used);
        return CoxTest.chiSquared(wald.statistic(), wald.rank());
    }
}
