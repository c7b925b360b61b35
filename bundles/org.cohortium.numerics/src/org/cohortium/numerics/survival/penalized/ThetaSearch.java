/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/** The search for the size of one penalty: it is told how the fit at a theta came out and says what to try next. */
interface ThetaSearch {

    /** The first theta. */
    double start();

    /** Takes the outcome at the present theta. */
    void tell(Outcome outcome);

    /** Whether the theta last told is good enough. */
    boolean done();

    /** The theta to try next, or, when done, what would have been next. */
    double next();

    /** No further search: a given theta of the same term. */
    ThetaSearch at(double theta);

    /** The marginal log-likelihood at the theta last told; NaN where there is none. */
    double integrated();

    /**
     * How the fit at a theta came out.
     *
     * @param df the term's effective degrees of freedom
     * @param trace of the inverse penalised information over the term
     * @param penalized the penalised log-likelihood
     * @param logLikelihood the log-likelihood without penalty
     * @param coefficients of the term
     */
    record Outcome(double df, double trace, double penalized, double logLikelihood, double[] coefficients) {
    }
}
