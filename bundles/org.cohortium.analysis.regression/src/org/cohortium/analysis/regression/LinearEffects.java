/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.LeastSquares;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.StandardizedDesign;

/**
 * The coefficients of a linear model with their classical, heteroscedasticity-consistent or cluster-robust variance, t tests
 * and limits. With clusters the sandwich is multiplied by G / (G - 1) times (n - 1) / (n - p) and t has G - 1 degrees of
 * freedom, as in Stata (Rogers, Stata Technical Bulletin 1993;13:19).
 */
final class LinearEffects implements ModelEffects {

    final LeastSquares fit;
    final List<AliasedTerm> aliased;
    final double[] leverage;

    private final double[] weights;
    private final int[][] termColumns;
    private final StandardizedDesign design;
    private final double[] coefficients;
    private final double[] standardErrors;
    private final SymmetricMatrix covariance;
    private final int degreesOfFreedom;
    private final double quantile;

    /**
     * @param y outcome by row
     * @param names of the columns
     * @param values {@code [column][row]}
     * @param weights by row, or null
     * @param clusters cluster of each row numbered from 0, or null
     */
    LinearEffects(double[] y, List<String> names, double[][] values, int[][] termColumns, double[] weights, int[] clusters,
            LinearAnalysisOptions options) {
        this.termColumns = termColumns;
        this.weights = weights;
        int n = y.length;
        design = new StandardizedDesign(n, names, values, weights, true);
        aliased = design.aliased();
        double[][] columns = design.columns();
        int p = columns.length;
        double[][] x = new double[p][n];
        double[] target = new double[n];
        for (int i = 0; i < n; i++) {
            double root = weights == null ? 1 : Math.sqrt(weights[i]);
            target[i] = root * y[i];
            for (int j = 0; j < p; j++) {
                x[j][i] = root * columns[j][i];
            }
        }
        fit = LeastSquares.fit(x, target);
        coefficients = design.original(fit.coefficients());
        SymmetricMatrix inverse = SymmetricMatrix.ofLower(fit.inverseCrossProduct());
        leverage = leverage(x, inverse);
        covariance = covariance(x, inverse, clusters, options);
        standardErrors = design.standardErrors(covariance);
        int groups = clusters == null ? 0 : (int) Arrays.stream(clusters).distinct().count();
        degreesOfFreedom = clusters == null ? fit.degreesOfFreedom() : groups - 1;
        quantile = degreesOfFreedom < 1 ? Double.NaN
                : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - options.confLevel()) / 2);
    }

    private static double[] leverage(double[][] x, SymmetricMatrix inverse) {
        double[] h = new double[x[0].length];
        double[] row = new double[x.length];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = x[j][i];
            }
            h[i] = inverse.quadraticForm(row);
        }
        return h;
    }

    private SymmetricMatrix covariance(double[][] x, SymmetricMatrix inverse, int[] clusters, LinearAnalysisOptions options) {
        int n = leverage.length;
        int p = x.length;
        double[] e = fit.residuals();
        if (clusters == null && options.variance() == LinearAnalysisOptions.Variance.CLASSICAL) {
            double[] factor = new double[p];
            Arrays.fill(factor, fit.sigma());
            return inverse.scaled(factor);
        }
        int units = clusters == null ? n : Arrays.stream(clusters).max().orElse(-1) + 1;
        double[][] scores = new double[p][units];
        for (int i = 0; i < n; i++) {
            double residual = clusters != null ? e[i] : switch (options.variance()) {
                case CLASSICAL, HC0 -> e[i];
                case HC1 -> e[i] * Math.sqrt((double) n / (n - p));
                case HC2 -> e[i] / Math.sqrt(1 - leverage[i]);
                case HC3 -> e[i] / (1 - leverage[i]);
            };
            for (int j = 0; j < p; j++) {
                scores[j][clusters == null ? i : clusters[i]] += residual * x[j][i];
            }
        }
        SymmetricMatrix sandwich = inverse.sandwich(scores);
        if (clusters == null) {
            return sandwich;
        }
        double[] factor = new double[p];
        Arrays.fill(factor, Math.sqrt(units / (units - 1.0) * (n - 1.0) / (n - p)));
        return sandwich.scaled(factor);
    }

    /** Degrees of freedom of the t tests. */
    int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** A coefficient, the constant being 0. */
    double coefficient(int j) {
        return coefficients[j];
    }

    /** Its standard error. */
    double standardError(int j) {
        return standardErrors[j];
    }

    /** Its t statistic. */
    double statistic(int j) {
        return coefficients[j] / standardError(j);
    }

    /** The p-value of its t test. */
    double coefficientPValue(int j) {
        return tested(j) ? Tails.studentTwoSided(statistic(j), degreesOfFreedom) : Double.NaN;
    }

    /** The logarithm of that p-value. */
    double coefficientLogPValue(int j) {
        return tested(j) ? Tails.logStudentTwoSided(statistic(j), degreesOfFreedom) : Double.NaN;
    }

    private boolean tested(int j) {
        return degreesOfFreedom > 0 && !Double.isNaN(statistic(j));
    }

    /** Its limits. */
    double[] coefficientLimits(int j) {
        double se = standardError(j);
        return new double[] {coefficients[j] - quantile * se, coefficients[j] + quantile * se};
    }

    /** Residuals in the units of the outcome. */
    double[] residuals() {
        double[] e = fit.residuals();
        for (int i = 0; weights != null && i < e.length; i++) {
            e[i] /= Math.sqrt(weights[i]);
        }
        return e;
    }

    @Override
    public double estimate(int column) {
        return coefficients[column + 1];
    }

    @Override
    public double[] limits(int column) {
        return coefficientLimits(column + 1);
    }

    @Override
    public double pValue(int column) {
        return coefficientPValue(column + 1);
    }

    @Override
    public double termPValue(int term) {
        return test(termColumns[term])[2];
    }

    /** The F test that columns have no effect: F, numerator degrees of freedom, p, log p. */
    double[] test(int[] columns) {
        StandardizedDesign.Wald wald = design.wald(Arrays.stream(columns).map(j -> j + 1).toArray(), fit.coefficients(),
            covariance);
        if (wald.rank() == 0 || degreesOfFreedom < 1) {
            return new double[] {Double.NaN, 0, Double.NaN, Double.NaN};
        }
        double f = wald.statistic() / wald.rank();
        return new double[] {f, wald.rank(), Tails.fisher(f, wald.rank(), degreesOfFreedom),
            Tails.logFisher(f, wald.rank(), degreesOfFreedom)};
    }
}
