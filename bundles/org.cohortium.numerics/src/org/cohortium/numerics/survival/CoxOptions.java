/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Objects;

/**
 * How a Cox model is fitted.
 *
 * @param ties the treatment of tied events
 * @param robust whether the variance is the sandwich over clusters; null for R's rule: when there are clusters or weights
 *        that are no whole numbers
 * @param logLikelihoodTolerance 0 to iterate until the coefficients stand within a billionth of a standard error of the
 *        maximum; otherwise to stop as R's {@code coxph} does, when the log-likelihood changes by no more than this part,
 *        without looking whether there is a maximum: for comparing with other programs
 * @param maxIterations the number of Newton steps after which the fit is given up: refused, or, with a tolerance, left
 *        where it is
 */
public record CoxOptions(CoxTies ties, Boolean robust, double logLikelihoodTolerance, int maxIterations) {

    /** Efron's ties, R's rule for the robust variance, iterated to the end. */
    public static final CoxOptions DEFAULT = new CoxOptions(CoxTies.EFRON, null, 0, 60);

    /** Checks the ranges. */
    public CoxOptions {
        Objects.requireNonNull(ties, "ties");
        if (!(logLikelihoodTolerance >= 0) || maxIterations < 1) {
            throw new IllegalArgumentException("tolerance " + logLikelihoodTolerance + ", iterations " + maxIterations);
        }
    }

    /** The same with other ties. */
    public CoxOptions withTies(CoxTies other) {
        return new CoxOptions(other, robust, logLikelihoodTolerance, maxIterations);
    }

    /** The same with or without the robust variance; null for R's rule. */
    public CoxOptions withRobust(Boolean other) {
        return new CoxOptions(ties, other, logLikelihoodTolerance, maxIterations);
    }

    /** The same with R's stopping rule. */
    public CoxOptions withLogLikelihoodTolerance(double tolerance) {
        return new CoxOptions(ties, robust, tolerance, maxIterations);
    }
}
