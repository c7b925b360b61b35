/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;

/**
 * Newton's method with step halving for the penalised likelihood at a given theta. With sparse group effects the second
 * derivatives between groups are left out of the steps, so that it nears the maximum linearly instead of quadratically.
 */
final class PenalizedNewton {

    private static final int MAX_ITERATIONS = 2000;

    /** Distance to the maximum, in standard errors, at which it ends. */
    private static final double DISTANCE = 1e-10;

    private final PenalizedModel model;
    private final Progress progress;
    private int iterations;

    PenalizedNewton(PenalizedModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    /** Steps taken so far, over all thetas. */
    int iterations() {
        return iterations;
    }

    PenalizedPoint maximize(double[] theta, double[] beta, double[] effect) {
        PenalizedPoint at = new PenalizedPoint(model, theta, beta, effect);
        if (!at.isFinite()) {
            at = new PenalizedPoint(model, theta, new double[beta.length], effect == null ? null : new double[effect.length]);
        }
        if (!at.isFinite()) {
            throw new EstimationException("The offset takes values too far apart to be put into a hazard.",
                    "Check the offset: it is added to the log hazard ratio.");
        }
        double best = Double.POSITIVE_INFINITY;
        int worse = 0;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            progress.checkCancelled();
            double[] step = at.step();
            double gain = at.gain(step);
            if (!(gain > DISTANCE * DISTANCE)) {
                return at;
            }
            worse = gain < 0.99 * best ? 0 : worse + 1;
            best = Math.min(best, gain);
            // what still moves then is rounding error
            if (worse > 5 && gain < 1e-10) {
                return at;
            }
            iterations++;
            PenalizedPoint next = advance(theta, at, step);
            if (next == null) {
                return at;
            }
            at = next;
        }
        throw new EstimationException("The penalised Cox model did not converge in " + MAX_ITERATIONS + " iterations.",
                "Leave out covariates that hardly vary or nearly determine each other, or use a larger penalty.");
    }

    /** R's loop: the last point is not improved once the penalised log-likelihood stands. */
    PenalizedPoint untilLikelihoodStands(double[] theta, double[] beta, double[] effect, double tolerance) {
        PenalizedPoint at = null;
        double[] b = beta;
        double[] f = effect;
        boolean halving = false;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            progress.checkCancelled();
            PenalizedPoint next = new PenalizedPoint(model, theta, b, f);
            if (at != null && next.isFinite() && !halving && Math.abs(1 - at.value() / next.value()) <= tolerance) {
                return next;
            }
            iterations++;
            if (at != null && !(next.value() >= at.value())) {
                if (halving && Math.abs(1 - at.value() / next.value()) <= tolerance) {
                    return at;
                }
                halving = true;
                b = middle(at.beta, next.beta);
                f = f == null ? null : middle(at.effect, next.effect);
                continue;
            }
            halving = false;
            at = next;
            double[] step = at.step();
            b = moved(at.beta, step, 0, 1);
            f = f == null ? null : moved(at.effect, step, b.length, 1);
        }
        return at;
    }

    /**
     * The loop of coxme: at least and at most so many steps, a step that lowers the likelihood halved once each time round.
     */
    PenalizedPoint steps(double[] theta, double[] beta, double[] effect, int least, int most, double tolerance) {
        PenalizedPoint at = null;
        PenalizedPoint last = null;
        double[] b = beta;
        double[] f = effect;
        double before = 0;
        for (int i = 0; i <= most; i++) {
            progress.checkCancelled();
            last = new PenalizedPoint(model, theta, b, f);
            boolean stands = Math.abs(1 - before / last.value()) <= tolerance;
            if (at != null && !(last.value() >= before) && !stands) {
                b = middle(at.beta, last.beta);
                f = f == null ? null : middle(at.effect, last.effect);
                continue;
            }
            if (i >= least && stands || i == most) {
                break;
            }
            iterations++;
            before = last.value();
            at = last;
            double[] step = at.step();
            b = moved(at.beta, step, 0, 1);
            f = f == null ? null : moved(at.effect, step, b.length, 1);
        }
        if (!last.isFinite()) {
            return maximize(theta, beta, effect);
        }
        return last;
    }

    /** Values moved by part of a step that begins at a position; values beyond its end stay. */
    private static double[] moved(double[] values, double[] step, int from, double part) {
        double[] r = values.clone();
        for (int j = 0; j < r.length && from + j < step.length; j++) {
            r[j] += part * step[from + j];
        }
        return r;
    }

    private static double[] middle(double[] a, double[] b) {
        double[] r = new double[a.length];
        for (int j = 0; j < r.length; j++) {
            r[j] = (a[j] + b[j]) / 2;
        }
        return r;
    }

    private PenalizedPoint advance(double[] theta, PenalizedPoint at, double[] step) {
        double slack = 1e-12 * Math.abs(at.value());
        int p = at.beta.length;
        double part = 1;
        for (int tries = 0; tries < 40; tries++) {
            double[] beta = moved(at.beta, step, 0, part);
            double[] effect = at.effect == null ? null : moved(at.effect, step, p, part);
            PenalizedPoint next = new PenalizedPoint(model, theta, beta, effect);
            if (next.isFinite() && next.value() >= at.value() - slack) {
                return next;
            }
            part /= 2;
        }
        return null;
    }
}
