/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import org.cohortium.numerics.linear.Cholesky;

/**
 * Newton's method for a resample from coefficients that are near already. It gives up where the likelihood has no maximum
 * or the steps do not settle at once: such resamples are fitted by the careful way.
 */
final class ResampleFit {

    /** Gain of a step (squared distance to the maximum in standard errors) after which no further step is needed. */
    private static final double LAST_GAIN = 1e-13;

    private static final int MOST_ITERATIONS = 15;

    private final ResampleLikelihood likelihood;

    double[] beta;
    double logLikelihood;

    ResampleFit(ResampleLikelihood likelihood) {
        this.likelihood = likelihood;
    }

    /** Whether the maximum was reached; {@link #beta} and {@link #logLikelihood} are then those of the maximum. */
    boolean run(double[] start) {
        beta = start.clone();
        double value = likelihood.evaluate(beta);
        Cholesky factor = factor();
        if (factor.rank() < beta.length) {
            boolean moved = false;
            for (int j = 0; j < beta.length; j++) {
                moved |= factor.isAliased(j) && beta[j] != 0;
                beta[j] = factor.isAliased(j) ? 0 : beta[j];
            }
            if (moved) {
                value = likelihood.evaluate(beta);
                factor = factor();
            }
        }
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] step = factor.solve(likelihood.gradient);
            double gain = dot(step, likelihood.gradient);
            if (!(gain >= 0) || Double.isInfinite(gain) || gain < 0.01 && gain > 0.05 * before) {
                return gain < 1e-10 && finish(value, gain);
            }
            double[] next = plus(beta, step);
            if (gain <= LAST_GAIN) {
                beta = next;
                return finish(value, gain);
            }
            double at = likelihood.evaluate(next);
            for (int halving = 0; !(at >= value - 1e-12 * Math.abs(value)) && halving < 10; halving++) {
                for (int j = 0; j < next.length; j++) {
                    next[j] = (next[j] + beta[j]) / 2;
                }
                at = likelihood.evaluate(next);
            }
            if (!(at >= value - 1e-12 * Math.abs(value))) {
                return false;
            }
            beta = next;
            value = at;
            factor = factor();
            before = gain;
        }
        return false;
    }

    private boolean finish(double value, double gain) {
        logLikelihood = value + gain / 2;
        return !Double.isNaN(logLikelihood);
    }

    private Cholesky factor() {
        return Cholesky.of(likelihood.information, likelihood.reference, Cholesky.DEFAULT_TOLERANCE);
    }

    private static double[] plus(double[] a, double[] b) {
        double[] r = new double[a.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = a[j] + b[j];
        }
        return r;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int j = 0; j < a.length; j++) {
            s += a[j] * b[j];
        }
        return s;
    }
}
