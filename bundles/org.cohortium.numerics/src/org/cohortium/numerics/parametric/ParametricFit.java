/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.regression.AliasedTerm;
import org.cohortium.numerics.regression.StandardizedDesign;

/**
 * A fitted parametric survival model. Parameters are counted as the coefficients (the constant first where there is one),
 * then one ancillary parameter for each stratum where it is estimated: the logarithm of the scale, or the Gompertz shape.
 * A redundant coefficient is NaN in all its numbers; one along which the likelihood keeps rising is infinite.
 */
public final class ParametricFit {

    /**
     * A coefficient without finite estimate.
     *
     * @param coefficient its position
     * @param term its name
     * @param positive the sign of the infinite estimate
     */
    public record Unbounded(int coefficient, String term, boolean positive) {
    }

    private final ParametricModel model;
    private final StandardizedDesign design;
    private final double[] predictors;
    private final double[] parameters;
    private final SymmetricMatrix modelCovariance;
    private final SymmetricMatrix robustCovariance;
    private final double[] standardErrors;
    private final double[][] functionals;
    private final SymmetricMatrix standardized;
    private final double logLikelihood;
    private final double nullLogLikelihood;
    private final int steps;
    private final List<Unbounded> unbounded;
    private final double[] finite;
    private final int rank;

    ParametricFit(ParametricLikelihood likelihood, double[] standardized, ParametricLikelihood.Evaluation end,
            double nullLogLikelihood, int steps, List<Unbounded> unbounded) {
        model = likelihood.model;
        design = likelihood.design;
        this.nullLogLikelihood = nullLogLikelihood;
        this.logLikelihood = end.value();
        this.steps = steps;
        this.unbounded = List.copyOf(unbounded);
        predictors = likelihood.predictors(standardized);
        rank = likelihood.size();
        functionals = functionals(likelihood);
        parameters = new double[functionals.length];
        for (int j = 0; j < parameters.length; j++) {
            parameters[j] = functionals[j] == null ? Double.NaN : dot(functionals[j], standardized);
        }
        finite = parameters.clone();
        SymmetricMatrix inverse = Cholesky.of(end.information(), end.information().diagonal(), 1e-18).inverse();
        modelCovariance = transformed(functionals, inverse);
        SymmetricMatrix robust = model.data().clusters() == null ? null
                : inverse.sandwich(byCluster(likelihood.scores(standardized), model.data().clusters()));
        robustCovariance = robust == null ? null : transformed(functionals, robust);
        this.standardized = robust == null ? inverse : robust;
        standardErrors = errors(functionals, this.standardized);
        for (Unbounded each : unbounded) {
            parameters[each.coefficient()] = each.positive() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
    }

    /** Sums of the scores over clusters, {@code [parameter][cluster]}. */
    private static double[][] byCluster(double[][] scores, int[] clusters) {
        int[] codes = Arrays.stream(clusters).distinct().sorted().toArray();
        double[][] sums = new double[scores.length][codes.length];
        for (int i = 0; i < clusters.length; i++) {
            int c = Arrays.binarySearch(codes, clusters[i]);
            for (int j = 0; j < scores.length; j++) {
                sums[j][c] += scores[j][i];
            }
        }
        return sums;
    }

    private static double[][] functionals(ParametricLikelihood likelihood) {
        double[][] own = likelihood.design.functionals();
        int k = likelihood.design.columns().length;
        double[][] r = new double[own.length + likelihood.ancillaries][];
        for (int j = 0; j < own.length; j++) {
            r[j] = own[j] == null ? null : Arrays.copyOf(own[j], likelihood.size());
        }
        double unit = likelihood.model.distribution().isLocationScale() ? 1 : likelihood.unit;
        for (int s = 0; s < likelihood.ancillaries; s++) {
            r[own.length + s] = new double[likelihood.size()];
            r[own.length + s][k + s] = 1 / unit;
        }
        return r;
    }

    /** Standard errors without squaring the units of the covariates, which may be too large or too small for that. */
    private static double[] errors(double[][] functionals, SymmetricMatrix inverse) {
        double[] errors = new double[functionals.length];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = functionals[j] == null ? Double.NaN
                    : size(functionals[j]) * Math.sqrt(inverse.quadraticForm(direction(functionals[j])));
        }
        return errors;
    }

    private static double size(double[] functional) {
        return Arrays.stream(functional).map(Math::abs).max().orElse(1);
    }

    private static double[] direction(double[] functional) {
        double size = size(functional);
        return Arrays.stream(functional).map(f -> f / size).toArray();
    }

    /**
     * The Wald statistic of the hypothesis that some coefficients are all 0, by the covariance in use.
     *
     * @param which positions of finite coefficients that are not redundant
     */
    public StandardizedDesign.Wald wald(int... which) {
        double[][] directions = new double[which.length][];
        double[] b = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            directions[i] = direction(functionals[which[i]]);
            b[i] = parameters[which[i]] / size(functionals[which[i]]);
        }
        Cholesky factor = Cholesky.of(transformed(directions, standardized));
        return new StandardizedDesign.Wald(factor.inverseQuadraticForm(b), factor.rank());
    }

    private static SymmetricMatrix transformed(double[][] functionals, SymmetricMatrix inverse) {
        int k = functionals.length;
        double[][] lower = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] row = functionals[i] == null ? null : inverse.times(functionals[i]);
            for (int j = 0; j <= i; j++) {
                lower[i][j] = row == null || functionals[j] == null ? 0 : dot(row, functionals[j]);
            }
        }
        return SymmetricMatrix.ofLower(lower);
    }

    /** What was fitted. */
    public ParametricModel model() {
        return model;
    }

    /** A coefficient or ancillary parameter. */
    public double parameter(int j) {
        return parameters[j];
    }

    /** The value of a parameter at which the search stopped: the estimate, or something large for an infinite one. */
    double finiteParameter(int j) {
        return finite[j];
    }

    /** Number of coefficients, redundant ones included. */
    public int coefficients() {
        return model.terms();
    }

    /** Number of ancillary parameters that were estimated. */
    public int ancillaries() {
        return parameters.length - model.terms();
    }

    /** The covariance of all parameters; the robust one where there are clusters; zeros for redundant ones. */
    public SymmetricMatrix covariance() {
        return robustCovariance == null ? modelCovariance : robustCovariance;
    }

    /** The inverse of the observed information. */
    public SymmetricMatrix modelCovariance() {
        return modelCovariance;
    }

    /** Whether standard errors are the robust ones. */
    public boolean isRobust() {
        return robustCovariance != null;
    }

    /** The standard error of a parameter; NaN for a redundant or unbounded one. */
    public double standardError(int j) {
        return Double.isFinite(parameters[j]) ? standardErrors[j] : Double.NaN;
    }

    /** Parameter over standard error. */
    public double statistic(int j) {
        return parameters[j] / standardError(j);
    }

    /** The p-value of the Wald test that a parameter is 0. */
    public double pValue(int j) {
        return Double.isNaN(statistic(j)) ? Double.NaN : Tails.normalTwoSided(statistic(j));
    }

    /** The scale of a stratum (location-scale families), also where it is not estimated. */
    public double scale(int stratum) {
        return ancillaries() == 0 ? model.distribution().fixedScale()
                : StrictMath.exp(parameters[model.terms() + stratum]);
    }

    /** The log scale or shape of a stratum. */
    public double ancillary(int stratum) {
        return ancillaries() == 0 ? StrictMath.log(model.distribution().fixedScale()) : parameters[model.terms() + stratum];
    }

    /** Linear predictor by row, offset included. */
    public double[] linearPredictor() {
        return predictors.clone();
    }

    /** The probability of being without the event at a time for a linear predictor and a stratum. */
    public double survival(double time, double linearPredictor, int stratum) {
        if (!(time > 0) && model.distribution().needsPositiveTimes()) {
            return 1;
        }
        double[] out = new double[RowLikelihood.SIZE];
        new RowLikelihood(model.distribution(), 1).logSurvival(time, linearPredictor, ancillary(stratum), out);
        return StrictMath.exp(out[0]);
    }

    /** The maximum of the log-likelihood, of the times themselves (not of their logarithms). */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The log-likelihood of the model with a constant and the ancillary parameters alone. */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    /** Number of parameters estimated. */
    public int rank() {
        return rank;
    }

    /** Degrees of freedom of the likelihood ratio test against the constant alone. */
    public int degreesOfFreedom() {
        return rank - ancillaries() - 1;
    }

    /** Akaike's information criterion. */
    public double aic() {
        return 2.0 * rank - 2 * logLikelihood;
    }

    /** Schwarz' criterion, with the logarithm of the number of rows as R has it. */
    public double bic() {
        return StrictMath.log(model.data().size()) * rank - 2 * logLikelihood;
    }

    /** Steps of the search. */
    public int steps() {
        return steps;
    }

    /** Redundant coefficients. */
    public List<AliasedTerm> aliased() {
        return design.aliased();
    }

    /** Coefficients without finite estimate. */
    public List<Unbounded> unbounded() {
        return unbounded;
    }

    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }
}
