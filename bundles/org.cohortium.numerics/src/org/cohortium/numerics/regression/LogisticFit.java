/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A fitted binary regression. Coefficients are counted as the model's terms are: the constant first where there is one,
 * then the columns. An aliased coefficient is NaN in all its numbers and does not count as a parameter.
 */
public final class LogisticFit {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final LogisticModel model;
    private final StandardizedDesign design;
    private final double[] standardizedCoefficients;
    private final SymmetricMatrix standardizedCovariance;
    private final double[] coefficients;
    private final double[] standardErrors;
    private final SymmetricMatrix covariance;
    private final double[] linearPredictor;
    private final double[] workingWeights;
    private final double[] lastWeights;
    private final double deviance;
    private final double nullDeviance;
    private final int iterations;
    private final int usualIterations;
    private final boolean converged;
    private final Separation separation;

    LogisticFit(LogisticModel model, StandardizedDesign design, double[] standardizedCoefficients,
            SymmetricMatrix standardizedCovariance, double[] linearPredictor, double[] workingWeights,
            double[] lastWeights, double deviance, double nullDeviance, int iterations, int usualIterations,
            boolean converged, Separation separation) {
        this.model = model;
        this.design = design;
        this.standardizedCovariance = standardizedCovariance;
        this.standardizedCoefficients = standardizedCoefficients;
        this.coefficients = design.original(standardizedCoefficients);
        this.standardErrors = design.standardErrors(standardizedCovariance);
        this.covariance = design.covariance(standardizedCovariance);
        this.linearPredictor = linearPredictor;
        this.workingWeights = workingWeights;
        this.lastWeights = lastWeights;
        this.deviance = deviance;
        this.nullDeviance = nullDeviance;
        this.iterations = iterations;
        this.usualIterations = usualIterations;
        this.converged = converged;
        this.separation = separation;
    }

    /** What was fitted. */
    public LogisticModel model() {
        return model;
    }

    /** Coefficients of the linear predictor, NaN where aliased, as a new array. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** One coefficient. */
    public double coefficient(int j) {
        return coefficients[j];
    }

    /** Inverse of the information, with zero rows and columns for aliased coefficients. */
    public SymmetricMatrix covariance() {
        return covariance;
    }

    /** Standard error of a coefficient. */
    public double standardError(int j) {
        return standardErrors[j];
    }

    /** Wald statistic of a coefficient. */
    public double statistic(int j) {
        return coefficients[j] / standardError(j);
    }

    /** Two-sided normal p-value of the Wald statistic. */
    public double pValue(int j) {
        return Tails.normalTwoSided(statistic(j));
    }

    /** Natural logarithm of {@link #pValue(int)}, also where that underflows. */
    public double logPValue(int j) {
        return Tails.logNormalTwoSided(statistic(j));
    }

    /** The model-based Wald statistic of some coefficients, the constant not among them. */
    public StandardizedDesign.Wald wald(int... which) {
        return design.wald(which, standardizedCoefficients, standardizedCovariance);
    }

    /** Lower Wald limit of a coefficient at a confidence level such as 0.95. */
    public double waldLower(int j, double level) {
        return coefficients[j] - quantile(level) * standardError(j);
    }

    /** Upper Wald limit of a coefficient. */
    public double waldUpper(int j, double level) {
        return coefficients[j] + quantile(level) * standardError(j);
    }

    static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, not " + level);
        }
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** Linear predictor by row, offset included; not a copy. */
    public double[] linearPredictor() {
        return linearPredictor;
    }

    /** Fitted probability of the event by row, as a new array. */
    public double[] fitted() {
        double[] p = new double[linearPredictor.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = model.link().probability(linearPredictor[i]);
        }
        return p;
    }

    /**
     * The linear predictor for other rows, without offset.
     *
     * @param columns {@code [column][row]} as in the model; aliased columns do not count
     */
    public double[] predict(double[][] columns) {
        if (columns.length != model.columns().length) {
            throw new IllegalArgumentException("the model has " + model.columns().length + " columns, not " + columns.length);
        }
        int first = model.intercept() ? 1 : 0;
        int n = columns.length == 0 ? 0 : columns[0].length;
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            double s = first == 1 ? coefficients[0] : 0;
            for (int j = 0; j < columns.length; j++) {
                double b = coefficients[j + first];
                s += Double.isNaN(b) ? 0 : b * columns[j][i];
            }
            eta[i] = s;
        }
        return eta;
    }

    /** Coefficients without an estimate, with the reason. */
    public List<AliasedTerm> aliased() {
        return design.aliased;
    }

    /** Number of coefficients that were estimated. */
    public int rank() {
        return design.coefficient.length;
    }

    /** Minus twice the log-likelihood of the model. */
    public double deviance() {
        return deviance;
    }

    /** Deviance of the model with the constant (and the offset) only. */
    public double nullDeviance() {
        return nullDeviance;
    }

    /** Rows less estimated coefficients. */
    public int residualDegreesOfFreedom() {
        return model.rows() - rank();
    }

    /** Weighted log-likelihood: half the deviance, negative. */
    public double logLikelihood() {
        return -deviance / 2;
    }

    /** Akaike's information criterion. */
    public double aic() {
        return deviance + 2.0 * rank();
    }

    /** Bayesian information criterion, with the number of rows. */
    public double bic() {
        return deviance + StrictMath.log(model.rows()) * rank();
    }

    /** Steps until nothing changed any more. */
    public int iterations() {
        return iterations;
    }

    /** Steps until the deviance changed by less than 1e-8 of itself, where most programs stop. */
    public int iterationsToUsualTolerance() {
        return usualIterations;
    }

    /** Whether the deviance settled; false for separated data. */
    public boolean converged() {
        return converged;
    }

    /** Why there is no finite estimate, if there is none. */
    public Optional<Separation> separation() {
        return Optional.ofNullable(separation);
    }

    /**
     * The same fit with the covariance (and so the standard errors, leverages and Cook's distances) from the information
     * used by the last step instead of that at the estimate. This is what R's glm prints; the two differ by about the size
     * of the last step, 1e-7 or less.
     */
    public LogisticFit asOfLastStep() {
        if (lastWeights == null) {
            return this;
        }
        SymmetricMatrix last = Cholesky.of(StandardizedDesign.gram(design.columns, lastWeights, model.rows())).inverse();
        return new LogisticFit(model, design, standardizedCoefficients, last, linearPredictor, lastWeights, lastWeights,
                deviance, nullDeviance, iterations, usualIterations, converged, separation);
    }

    StandardizedDesign design() {
        return design;
    }

    double[] standardizedCoefficients() {
        return standardizedCoefficients;
    }

    SymmetricMatrix standardizedCovariance() {
        return standardizedCovariance;
    }

    double[] workingWeights() {
        return workingWeights;
    }
}
