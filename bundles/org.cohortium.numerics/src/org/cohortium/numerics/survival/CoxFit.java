/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.List;

/**
 * A fitted Cox model. Everything beyond the coefficients and the tests of the whole model is computed when asked for.
 */
public final class CoxFit {

    private final SurvivalData data;
    private final CoxCovariates covariates;
    private final CoxOptions options;
    private final CoxColumns columns;
    private final CoxPartialLikelihood likelihood;
    private final RiskSetSums sums;
    private final CoxCoefficients coefficients;
    private final List<CoxAlias> aliases;
    private final List<CoxMonotone> monotone;
    private final CoxConvergence convergence;
    private final double[] lastStandardized;
    private final double nullLogLikelihood;
    private final double logLikelihood;
    private final CoxTest scoreTest;
    private final CoxTest robustScoreTest;
    private final int rank;

    CoxFit(SurvivalData data, CoxCovariates covariates, CoxOptions options, CoxColumns columns,
            CoxPartialLikelihood likelihood, RiskSetSums sums, CoxCoefficients coefficients, List<CoxAlias> aliases,
            List<CoxMonotone> monotone, CoxConvergence convergence, double[] lastStandardized, double nullLogLikelihood,
            double logLikelihood, CoxTest scoreTest, CoxTest robustScoreTest, int rank) {
        this.data = data;
        this.covariates = covariates;
        this.options = options;
        this.columns = columns;
        this.likelihood = likelihood;
        this.sums = sums;
        this.coefficients = coefficients;
        this.aliases = aliases;
        this.monotone = monotone;
        this.convergence = convergence;
        this.lastStandardized = lastStandardized;
        this.nullLogLikelihood = nullLogLikelihood;
        this.logLikelihood = logLikelihood;
        this.scoreTest = scoreTest;
        this.robustScoreTest = robustScoreTest;
        this.rank = rank;
    }

    /** The response that was fitted. */
    public SurvivalData data() {
        return data;
    }

    /** The columns that were fitted. */
    public CoxCovariates covariates() {
        return covariates;
    }

    /** How it was fitted. */
    public CoxOptions options() {
        return options;
    }

    /** Number of rows. */
    public int n() {
        return data.size();
    }

    /** Number of rows with the event. */
    public int events() {
        return data.eventCount();
    }

    /** The coefficients with their covariance. */
    public CoxCoefficients coefficients() {
        return coefficients;
    }

    /** Columns without a coefficient of their own. */
    public List<CoxAlias> aliases() {
        return aliases;
    }

    /** Columns without a finite estimate: the likelihood rises to a limit that no finite coefficient reaches. */
    public List<CoxMonotone> monotone() {
        return monotone;
    }

    /** How the search ended. */
    public CoxConvergence convergence() {
        return convergence;
    }

    /** Number of coefficients estimated: columns less redundant ones. */
    public int rank() {
        return rank;
    }

    /** The log partial likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return nullLogLikelihood;
    }

    /** The log partial likelihood at the estimates (its limit where it is monotone). */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The likelihood ratio test that all coefficients are 0. */
    public CoxTest likelihoodRatioTest() {
        return CoxTest.chiSquared(2 * (logLikelihood - nullLogLikelihood), rank);
    }

    /** The Wald test that all coefficients are 0, by the robust covariance where there is one. */
    public CoxTest waldTest() {
        int[] all = new int[coefficients.size()];
        for (int j = 0; j < all.length; j++) {
            all[j] = j;
        }
        return coefficients.wald(all);
    }

    /** The Wald test of a term: of all its columns together. */
    public CoxTest waldTest(int term) {
        return coefficients.wald(covariates.columnsOfTerm(term));
    }

    /** The score test that all coefficients are 0; for one group indicator and no ties the log-rank test. */
    public CoxTest scoreTest() {
        return scoreTest;
    }

    /** The score test with the sandwich variance; null where the model has none. */
    public CoxTest robustScoreTest() {
        return robustScoreTest;
    }

    /** Akaike's information criterion. */
    public double aic() {
        return -2 * logLikelihood + 2.0 * rank;
    }

    /** The Bayesian information criterion, with the number of events as the sample size (Volinsky and Raftery 2000). */
    public double bic() {
        return -2 * logLikelihood + StrictMath.log(events()) * rank;
    }

    /**
     * The covariate values of the "mean" person: the mean of each column (weighted in right-censored data), but 0 for a
     * column that holds only -1, 0 and 1, so that the person has the reference level of every factor. This is R's rule.
     */
    public double[] means() {
        double[] means = new double[covariates.size()];
        for (int j = 0; j < means.length; j++) {
            means[j] = mean(covariates.columns()[j]);
        }
        return means;
    }

    private double mean(double[] column) {
        boolean coded = true;
        double size = 0;
        for (double x : column) {
            coded &= x == 0 || x == 1 || x == -1;
            size = Math.max(size, Math.abs(x));
        }
        if (coded) {
            return 0;
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < column.length; i++) {
            double w = data.isCounting() ? 1 : data.weight(i);
            sum += w * (column[i] / size);
            total += w;
        }
        return sum / total * size;
    }

    /** The mean of the offset; 0 without one. */
    public double meanOffset() {
        double sum = 0;
        for (int i = 0; i < n() && covariates.offset() != null; i++) {
            sum += covariates.offset()[i];
        }
        return sum / n();
    }

    /** The linear predictor of each row less that of the mean person: (x - means)'b + offset - mean offset. */
    public double[] centredLinearPredictors() {
        return linearPredictors(means(), meanOffset());
    }

    /** The linear predictor of each row, x'b + offset. */
    public double[] linearPredictors() {
        return linearPredictors(new double[covariates.size()], 0);
    }

    private double[] linearPredictors(double[] origin, double offsetOrigin) {
        double[] lp = new double[n()];
        for (int i = 0; i < lp.length && covariates.offset() != null; i++) {
            lp[i] = covariates.offset()[i] - offsetOrigin;
        }
        for (int j = 0; j < origin.length; j++) {
            double b = finiteEstimate(j);
            double[] x = covariates.columns()[j];
            if (b != 0) {
                for (int i = 0; i < lp.length; i++) {
                    lp[i] += b * (x[i] - origin[j]);
                }
            }
        }
        return lp;
    }

    /** The estimate that curves and linear predictors use: 0 for redundant columns, the last finite value for monotone. */
    double finiteEstimate(int column) {
        return Double.isNaN(coefficients.estimate(column)) ? 0 : lastStandardized[column] / columns.spread[column];
    }

    /** How well the linear predictor orders the times. */
    public Concordance concordance() {
        // a stratum's own centre in it changes no order
        double[] score = new double[n()];
        columns.linearPredictor(lastStandardized, score);
        return new ConcordancePairs(sums.sets, data, score, null).result();
    }

    /** The residuals. */
    public CoxResiduals residuals() {
        return new CoxResiduals(this);
    }

    /**
     * The model-based standard errors by a second way, from differences of the gradient close to the estimates, to check
     * the first. Costs two passes over the rows for each column; NaN for columns without an estimate.
     */
    public double[] standardErrorsFromGradient() {
        return CoxSecondRoute.standardErrors(this);
    }

    /** The cumulative baseline hazard and predicted survival. */
    public CoxBaseline baseline() {
        return new CoxBaseline(this);
    }

    /** The test of proportional hazards with a transform of time; not for exact ties. */
    public ProportionalHazardsTest proportionalHazards(ProportionalHazardsTransform transform) {
        return ProportionalHazardsTest.of(this, transform);
    }

    CoxColumns columns() {
        return columns;
    }

    /** Null with exact ties. */
    CoxPartialLikelihood likelihood() {
        return likelihood;
    }

    /** The last coefficients of the standardized columns, finite throughout. */
    double[] lastStandardized() {
        return lastStandardized.clone();
    }

    RiskSetSums sums() {
        return sums;
    }
}
