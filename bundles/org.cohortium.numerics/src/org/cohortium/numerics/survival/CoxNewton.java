/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;

/**
 * Newton's method with step halving for a partial likelihood, which is concave: it ends at the maximum, or finds that there
 * is none because the likelihood keeps rising along a direction ("monotone").
 *
 * <p>Without a maximum each step moves the linear predictor by about 1 and gains 1/e of the gain before, where a maximum
 * is approached with gains that fall much faster. That is how the case is told from a merely uncertain coefficient.
 */
final class CoxNewton {

    /** Distance to the maximum, in standard errors, at which the search may end. */
    private static final double DISTANCE = 1e-9;

    /** The largest step of a standardized coefficient with which it ends there; rounding may end it before. */
    private static final double SMALLEST_STEP = 1e-12;

    /** Gain of a step in log-likelihood below which a likelihood that still moves is looked at for being monotone. */
    private static final double SMALL_GAIN = 1e-6;

    /** Gain at which the limit of a monotone likelihood is taken as reached. */
    private static final double MONOTONE_LIMIT = 1e-10;

    private final CoxLikelihood likelihood;
    private final CoxOptions options;
    private final Progress progress;

    double[] beta;
    CoxLikelihood.Evaluation start;
    CoxLikelihood.Evaluation end;
    Cholesky startFactor;
    Cholesky endFactor;
    int iterations;
    int halvings;
    CoxConvergence.Reason reason;

    /** The direction along which the likelihood keeps rising, in standardized columns; null when it has a maximum. */
    double[] direction;

    CoxNewton(CoxLikelihood likelihood, CoxOptions options, Progress progress) {
        this.likelihood = likelihood;
        this.options = options;
        this.progress = progress;
    }

    void run(int p) {
        beta = new double[p];
        start = likelihood.evaluate(beta);
        end = start;
        if (!start.isFinite()) {
            throw new EstimationException("The offset takes values too far apart to be put into a hazard.",
                    "Check the offset: it is added to the log hazard ratio.");
        }
        startFactor = Cholesky.of(start.information(), start.reference(), Cholesky.DEFAULT_TOLERANCE);
        endFactor = startFactor;
        if (startFactor.rank() == 0) {
            reason = CoxConvergence.Reason.NOTHING_TO_ESTIMATE;
            return;
        }
        if (options.logLikelihoodTolerance() > 0) {
            untilLogLikelihoodStands();
        } else {
            untilCoefficientsStand();
        }
    }

    private Cholesky factor(CoxLikelihood.Evaluation at) {
        double[] reference = at.reference().clone();
        for (int j = 0; j < reference.length; j++) {
            // what is redundant at the start is so everywhere; what is not is kept, however flat it becomes
            reference[j] = startFactor.isAliased(j) ? 0 : reference[j];
        }
        return Cholesky.of(at.information(), reference, 1e-15);
    }

    private void untilCoefficientsStand() {
        double gainBefore = Double.POSITIVE_INFINITY;
        while (true) {
            progress.checkCancelled();
            double[] step = endFactor.solve(end.gradient());
            double gain = dot(step, end.gradient());
            progress.report(Math.min(0.95, iterations / 8.0), "");
            if (gain <= DISTANCE * DISTANCE && largest(step) <= SMALLEST_STEP) {
                reason = CoxConvergence.Reason.AT_MAXIMUM;
                return;
            }
            boolean slow = gain >= 0.05 * gainBefore;
            if (gain < SMALL_GAIN && slow && likelihood.range(step) > 0.1) {
                direction = step;
                if (gain < MONOTONE_LIMIT) {
                    reason = CoxConvergence.Reason.MONOTONE;
                    return;
                }
            } else if (gain < 1e-8 && slow) {
                reason = CoxConvergence.Reason.AT_ROUNDING_ERROR;
                return;
            }
            if (iterations == options.maxIterations()) {
                throw new EstimationException("The Cox model did not converge in " + iterations + " iterations.",
                        "Leave out covariates that hardly vary or nearly determine each other.");
            }
            gainBefore = gain;
            if (!advance(step)) {
                reason = direction == null ? CoxConvergence.Reason.AT_ROUNDING_ERROR : CoxConvergence.Reason.MONOTONE;
                return;
            }
        }
    }

    /** Takes the step, or a part of it that does not lower the likelihood. */
    private boolean advance(double[] step) {
        double slack = 1e-12 * Math.abs(end.value());
        double part = 1;
        iterations++;
        for (int tries = 0; tries < 40; tries++) {
            double[] next = new double[beta.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = beta[j] + part * step[j];
            }
            CoxLikelihood.Evaluation at = likelihood.evaluate(next);
            if (at.isFinite() && at.value() >= end.value() - slack) {
                beta = next;
                end = at;
                endFactor = factor(at);
                return true;
            }
            halvings++;
            part /= 2;
        }
        likelihood.evaluate(beta);
        return false;
    }

    /** R's loop, for comparing iterations: the last point is not improved once the log-likelihood stands. */
    private void untilLogLikelihoodStands() {
        double[] next = plus(beta, endFactor.solve(end.gradient()));
        int halving = 0;
        for (iterations = 1; iterations <= options.maxIterations(); iterations++) {
            progress.checkCancelled();
            CoxLikelihood.Evaluation at = likelihood.evaluate(next);
            if (at.isFinite() && Math.abs(1 - end.value() / at.value()) <= options.logLikelihoodTolerance()) {
                beta = next;
                end = at;
                endFactor = factor(at);
                reason = CoxConvergence.Reason.LOG_LIKELIHOOD_STANDS;
                return;
            }
            if (at.isFinite() && at.value() >= end.value()) {
                halving = 0;
                beta = next;
                end = at;
                endFactor = factor(at);
                next = plus(beta, endFactor.solve(end.gradient()));
            } else {
                halving++;
                halvings++;
                for (int j = 0; j < next.length; j++) {
                    next[j] = (next[j] + halving * beta[j]) / (halving + 1.0);
                }
            }
        }
        iterations = options.maxIterations();
        beta = next;
        end = likelihood.evaluate(next);
        endFactor = factor(end);
        reason = CoxConvergence.Reason.ITERATIONS_USED_UP;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] r = new double[a.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = a[j] + b[j];
        }
        return r;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double each : step) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int j = 0; j < a.length; j++) {
            s += a[j] * b[j];
        }
        return s;
    }
}
