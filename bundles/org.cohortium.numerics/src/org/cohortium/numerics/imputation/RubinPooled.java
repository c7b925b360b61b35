/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.DistributionQuantiles;
import org.cohortium.numerics.descriptive.Tails;

/**
 * One estimate pooled over completed data sets by Rubin's rules (Multiple Imputation for Nonresponse in Surveys, 1987,
 * section 3.1), with the degrees of freedom of Barnard and Rubin (Biometrika 1999;86:948).
 *
 * @param imputations number of completed data sets
 * @param estimate the mean of the estimates
 * @param within the mean of their variances
 * @param between the variance of the estimates
 * @param total within + (1 + 1/m) between
 * @param df degrees of freedom of Student's t
 * @param completeDf the degrees of freedom were nothing missing; infinite where the sample is taken for large
 */
public record RubinPooled(int imputations, double estimate, double within, double between, double total, double df,
        double completeDf) {

    private static final double LEAST_LAMBDA = 1e-4;

    /**
     * Pools an estimate.
     *
     * @param estimates one a completed data set, two or more
     * @param variances their squared standard errors
     * @param completeDf above zero, or infinite
     */
    public static RubinPooled of(double[] estimates, double[] variances, double completeDf) {
        int m = estimates.length;
        if (variances.length != m) {
            throw new IllegalArgumentException("there is one variance an estimate");
        }
        if (m < 2) {
            throw new EstimationException("Rubin's rules need two completed data sets or more.",
                "Make at least two imputations; twenty are customary.");
        }
        double estimate = 0;
        double within = 0;
        for (int i = 0; i < m; i++) {
            if (!Double.isFinite(estimates[i]) || !(variances[i] >= 0) || Double.isInfinite(variances[i])) {
                throw new EstimationException("The estimate of completed data set " + (i + 1) + " does not exist.",
                    "Look at the model in the complete cases: a term may be redundant or without events.");
            }
            estimate += estimates[i] / m;
            within += variances[i] / m;
        }
        double between = 0;
        for (double e : estimates) {
            between += (e - estimate) * (e - estimate) / (m - 1);
        }
        double total = within + (1 + 1.0 / m) * between;
        return new RubinPooled(m, estimate, within, between, total,
            barnardRubin(m, (1 + 1.0 / m) * between / total, completeDf), completeDf);
    }

    private static double barnardRubin(int m, double share, double completeDf) {
        double lambda = Math.max(LEAST_LAMBDA, share);
        double old = (m - 1) / (lambda * lambda);
        if (Double.isInfinite(completeDf)) {
            return old;
        }
        double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - lambda);
        return old * observed / (old + observed);
    }

    /** The standard error. */
    public double standardError() {
        return Math.sqrt(total);
    }

    /** The estimate over its standard error. */
    public double statistic() {
        return estimate / standardError();
    }

    /** Two-sided, by Student's t. */
    public double pValue() {
        return Tails.studentTwoSided(statistic(), df);
    }

    /** Lower and upper confidence limits. */
    public double[] confidenceInterval(double level) {
        double half = DistributionQuantiles.student(0.5 + level / 2, df) * standardError();
        return new double[] {estimate - half, estimate + half};
    }

    /** The relative increase of the variance because of what is missing. */
    public double relativeIncrease() {
        return (1 + 1.0 / imputations) * between / within;
    }

    /** The part of the variance that is because of what is missing. */
    public double lambda() {
        return (1 + 1.0 / imputations) * between / total;
    }

    /** The fraction of missing information. */
    public double fractionMissing() {
        double riv = relativeIncrease();
        return (riv + 2 / (df + 3)) / (riv + 1);
    }

    /** The Monte Carlo standard error of the pooled estimate: what another seed would change. */
    public double monteCarloError() {
        return Math.sqrt(between / imputations);
    }
}
