/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * A log-likelihood plus half the logarithm of the determinant of its information, l(b) + log|I(b)| / 2, as a function of
 * coefficients of standardised columns that are linearly independent.
 */
public interface PenalizedLikelihood {

    /** Number of coefficients. */
    int size();

    /** The value and derivatives at some coefficients; the value is minus infinity where the information has vanished. */
    Evaluation evaluate(double[] coefficients);

    /**
     * A penalised log-likelihood and its derivatives.
     *
     * @param value the penalised log-likelihood
     * @param logLikelihood the log-likelihood without the penalty
     * @param gradient the first derivatives of the penalised log-likelihood
     * @param information the information of the log-likelihood without the penalty
     */
    record Evaluation(double value, double logLikelihood, double[] gradient, SymmetricMatrix information) {

        /** Coefficients so far out that nothing can be said there. */
        public static final Evaluation NOWHERE =
                new Evaluation(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, null, null);

        /** Whether there is a value at all. */
        public boolean isFinite() {
            return value > Double.NEGATIVE_INFINITY && value < Double.POSITIVE_INFINITY;
        }
    }
}
