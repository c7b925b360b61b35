/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.input.Groups;
import org.cohortium.data.formula.DesignMatrix;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.regression.ClusterRobust;
import org.cohortium.numerics.regression.LogisticFit;
import org.cohortium.numerics.regression.ProfileLikelihood;
import org.cohortium.numerics.regression.StandardizedDesign;
import org.cohortium.numerics.survival.CoxTest;

/**
 * The log odds ratios of a logistic model with their tests and limits. With clusters the variance is the sandwich over
 * them (Liang and Zeger, Biometrika 1986;73:13), without a correction for their number.
 */
final class LogisticEffects implements ModelEffects {

    final LogisticFit fit;
    private final int[][] termColumns;
    private final ClusterRobust robust;
    private final double[][] limits;

    /** The level of the constant's profile limits, which are found when they are asked for; NaN for Wald limits. */
    private final double level;

    /**
     * @param termColumns for each term its columns
     * @param clusters cluster of each row for the robust variance, or null for the model-based one
     * @param profile whether limits come from the profile likelihood, where the variance is model-based
     */
    LogisticEffects(LogisticFit fit, int[][] termColumns, int[] clusters, boolean profile, double level, Progress progress) {
        this.fit = fit;
        this.termColumns = termColumns;
        this.robust = clusters == null ? null
            : ClusterRobust.of(fit, clusters, 1 + Arrays.stream(clusters).max().orElse(-1));
        int p = fit.model().terms() - 1;
        limits = new double[p + 1][];
        double q = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        this.level = profile && robust == null ? level : Double.NaN;
        for (int j = 0; j <= p; j++) {
            progress.checkCancelled();
            if (profile && robust == null && j == 0) {
                continue;
            }
            if (profile && robust == null) {
                limits[j] = ProfileLikelihood.limits(fit, j, level, progress);
            } else {
                double se = standardError(j);
                limits[j] = new double[] {fit.coefficient(j) - q * se, fit.coefficient(j) + q * se};
            }
        }
    }

    /** The columns of each term of a design. */
    static int[][] termColumns(DesignMatrix design) {
        int[][] columns = new int[design.terms().size()][];
        Arrays.setAll(columns, design::columnsOf);
        return columns;
    }

    /** A cluster for each row where there are none. */
    static int[] rows(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    boolean isRobust() {
        return robust != null;
    }

    /** The standard error in use of a coefficient, the constant being 0. */
    double standardError(int coefficient) {
        return robust == null ? fit.standardError(coefficient) : robust.standardError(coefficient);
    }

    double statistic(int coefficient) {
        return fit.coefficient(coefficient) / standardError(coefficient);
    }

    /** The Wald test of a coefficient, the constant being 0. */
    CoxTest test(int coefficient) {
        if (coefficient > 0 && !isEstimable(coefficient - 1)) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        double z = statistic(coefficient);
        return CoxTest.chiSquared(z * z, 1);
    }

    double[] coefficientLimits(int coefficient) {
        if (coefficient == 0 && limits[0] == null) {
            limits[0] = ProfileLikelihood.limits(fit, 0, level, Progress.NONE);
        }
        return coefficient > 0 && !isEstimable(coefficient - 1) ? new double[] {Double.NaN, Double.NaN} : limits[coefficient];
    }

    @Override
    public double estimate(int column) {
        int j = column + 1;
        if (fit.separation().isPresent() && fit.separation().get().coefficients().contains(j)) {
            return fit.separation().get().direction()[j] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return fit.coefficient(j);
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
        return wald(term).pValue();
    }

    /** The Wald test of all columns of a term. */
    CoxTest wald(int term) {
        int[] used = Arrays.stream(termColumns[term]).filter(this::isEstimable).map(j -> j + 1).toArray();
        if (used.length == 0) {
            return CoxTest.chiSquared(Double.NaN, 0);
        }
        StandardizedDesign.Wald wald = robust == null ? fit.wald(used) : robust.wald(used);
        return CoxTest.chiSquared(wald.statistic(), wald.rank());
    }

    /** Cluster codes numbered from 0 without gaps. */
    static int[] dense(int[] codes) {
        int[] sorted = Arrays.stream(codes).sorted().distinct().toArray();
        return Arrays.stream(codes).map(c -> Arrays.binarySearch(sorted, c)).toArray();
    }

    /** Clusters of a column, numbered from 0. */
    static int[] clusters(org.cohortium.data.Column column) {
        return dense(Groups.clusterCodes(column));
    }
}
