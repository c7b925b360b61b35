/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;
import org.cohortium.numerics.survival.Concordance;
import org.cohortium.numerics.survival.CoxCovariates;
import org.cohortium.numerics.survival.CoxFit;
import org.cohortium.numerics.survival.CoxOptions;
import org.cohortium.numerics.survival.CoxRegression;
import org.cohortium.numerics.survival.CoxTies;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.Progress;

/** A fitted Cox model with penalised terms. Columns count as in the model, sparse frailties apart from them. */
public final class PenalizedCoxFit {

    private final PenalizedModel model;
    private final PenalizedPoint at;
    private final PenalizedVariance variance;
    private final double[] theta;
    private final ThetaSearch[] searches;
    private final double nullLogLikelihood;
    private final double penalizedNull;
    private final double[] penalties;
    private final int[] counts;
    private final boolean settled;
    private final SymmetricMatrix robust;

    PenalizedCoxFit(PenalizedModel model, PenalizedPoint at, PenalizedVariance variance, double[] theta,
            ThetaSearch[] searches, double[] nullLogLikelihoods, double[] penalties, int[] counts, boolean settled, SymmetricMatrix robust) {
        this.model = model;
        this.at = at;
        this.variance = variance;
        this.theta = theta;
        this.searches = searches;
        this.nullLogLikelihood = nullLogLikelihoods[0];
        this.penalizedNull = nullLogLikelihoods[1];
        this.penalties = penalties;
        this.counts = counts;
        this.settled = settled;
        this.robust = robust;
    }

    /** The response. */
    public SurvivalData data() {
        return model.derivatives().data();
    }

    /** The columns. */
    public CoxCovariates covariates() {
        return model.derivatives().covariates();
    }

    /** The penalised terms. */
    public List<PenalizedTerm> terms() {
        return model.terms();
    }

    /** The coefficient of a column; NaN where it is redundant. */
    public double estimate(int column) {
        return at.eliminated().isAliased(column) ? Double.NaN : at.beta[column];
    }

    /** All coefficients. */
    public double[] estimates() {
        return IntStream.range(0, at.beta.length).mapToDouble(this::estimate).toArray();
    }

    /** The standard error that tests and limits use: from the penalised information, or robust where that was wanted. */
    public double standardError(int column) {
        return Math.sqrt(covariance().get(column, column));
    }

    /** The smaller standard error, that of the estimate about its own shrunken expectation; R's {@code se2}. */
    public double secondStandardError(int column) {
        return Math.sqrt(variance.second.get(column, column));
    }

    /** Whether standard errors and tests are by the sandwich. */
    public boolean isRobust() {
        return robust != null;
    }

    /** The covariance that tests and limits use: the inverse of the penalised information, or its sandwich. */
    public SymmetricMatrix covariance() {
        return robust == null ? variance.first : robust;
    }

    /** The covariance of the shrunken estimates. */
    public SymmetricMatrix secondCovariance() {
        return variance.second;
    }

    /** The Wald test of one coefficient. */
    public PenalizedTest test(int column) {
        double z = estimate(column) / standardError(column);
        return PenalizedTest.of(z * z, 1);
    }

    /** Confidence limits of a coefficient. */
    public double[] limits(int column, double level) {
        double q = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * standardError(column);
        return new double[] {estimate(column) - q, estimate(column) + q};
    }

    /** Effective degrees of freedom of a term of the covariates. */
    public double df(int covariateTerm) {
        return variance.df(covariates().columnsOfTerm(covariateTerm));
    }

    /** Effective degrees of freedom of a penalised term. */
    public double dfOfPenalized(int term) {
        return variance.dfOfTerm(term);
    }

    /** Effective degrees of freedom of the whole model. */
    public double totalDf() {
        double sum = model.sparse() < 0 ? 0 : variance.dfOfTerm(model.sparse());
        for (int t = 0; t < covariates().termNames().size(); t++) {
            sum += df(t);
        }
        return sum;
    }

    /** The Wald test that all coefficients of a penalised term are 0, or that no group differs. */
    public PenalizedTest testOfPenalized(int term) {
        int[] columns = model.columns(term);
        if (columns != null) {
            return PenalizedTest.of(wald(columns, PenalizedPoint.pick(at.beta, columns)), dfOfPenalized(term));
        }
        double sum = 0;
        for (int k = 0; k < at.effect.length; k++) {
            sum += at.effect[k] == 0 ? 0 : at.effect[k] * at.effect[k] / variance.groups[k];
        }
        return PenalizedTest.of(sum, dfOfPenalized(term));
    }

    private double wald(int[] columns, double[] b) {
        return Cholesky.of(covariance().select(columns)).inverseQuadraticForm(b);
    }

    /** The split of a penalised spline into a line and the rest. */
    public SplineTests splineTests(int term) {
        if (!(model.terms().get(term) instanceof SmoothTerm smooth)) {
            throw new IllegalArgumentException("term " + term + " is no spline");
        }
        return SplineTests.of(smooth, PenalizedPoint.pick(at.beta, smooth.columns()),
                covariance().select(smooth.columns()), variance.second.select(smooth.columns()), dfOfPenalized(term));
    }

    /** The theta of a penalised term at which the model was fitted: the variance of a frailty. */
    public double theta(int term) {
        return theta[term];
    }

    /** The theta the search would have tried next, which is what R prints. */
    public double nextTheta(int term) {
        return searches[term].next();
    }

    /** The marginal log-likelihood over gamma frailties; NaN for other terms. */
    public double integratedLogLikelihood(int term) {
        return searches[term].integrated();
    }

    /** Whether the search for theta ended, rather than being given up. */
    public boolean isSettled() {
        return settled;
    }

    /** The effects of the groups of a frailty on the log hazard. */
    public double[] frailties(int term) {
        int[] columns = model.columns(term);
        return columns == null ? at.effect.clone() : PenalizedPoint.pick(at.beta, columns);
    }

    /** Their standard errors. */
    public double[] frailtyStandardErrors(int term) {
        int[] columns = model.columns(term);
        return columns == null ? Arrays.stream(variance.groups).map(Math::sqrt).toArray()
                : Arrays.stream(columns).mapToDouble(this::standardError).toArray();
    }

    /** The log partial likelihood at the estimates, without penalty. */
    public double logLikelihood() {
        return at.logLikelihood;
    }

    /** The log partial likelihood less the penalty. */
    public double penalizedLogLikelihood() {
        return at.value();
    }

    /** The log partial likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    /** The same less the penalties of coefficients 0 on columns at the first theta tried, which is what R gives. */
    public double penalizedNullLogLikelihood() {
        return penalizedNull;
    }

    /** The penalty at the first theta tried and at the last. */
    public double[] penalties() {
        return penalties.clone();
    }

    /** Thetas tried. */
    public int searched() {
        return counts[0];
    }

    /** Newton steps over all thetas. */
    public int iterations() {
        return counts[1];
    }

    /** Twice the gain in log-likelihood on the effective degrees of freedom. */
    public PenalizedTest likelihoodRatioTest() {
        return PenalizedTest.of(2 * (logLikelihood() - nullLogLikelihood()), totalDf());
    }

    /** Akaike's criterion with the effective degrees of freedom. */
    public double aic() {
        return -2 * logLikelihood() + 2 * totalDf();
    }

    /** The linear predictor of each row, frailty and offset included. */
    public double[] linearPredictors() {
        CoxCovariates x = covariates();
        double[] lp = x.offset() == null ? new double[data().size()] : x.offset().clone();
        for (int j = 0; j < at.beta.length; j++) {
            for (int i = 0; i < lp.length; i++) {
                lp[i] += at.beta[j] * x.columns()[j][i];
            }
        }
        if (model.sparse() >= 0) {
            int[] group = ((FrailtyTerm) model.terms().get(model.sparse())).group();
            for (int i = 0; i < lp.length; i++) {
                lp[i] += at.effect[group[i]];
            }
        }
        return lp;
    }

    /** How well the linear predictor orders the times. */
    public Concordance concordance() {
        return Concordance.of(data(), linearPredictors());
    }

    /**
     * The model with its linear predictor as a known offset and no coefficients: its baseline hazard and martingale and
     * deviance residuals are those of this fit.
     */
    public CoxFit asOffset(CoxTies ties) {
        return CoxRegression.fit(data(), CoxCovariates.none().withOffset(linearPredictors()),
                CoxOptions.DEFAULT.withTies(ties).withRobust(false), Progress.NONE);
    }
}
