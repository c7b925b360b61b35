/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The profile of a penalised likelihood in one coefficient: its maximum over all others with that one held at a value
 * (Heinze and Schemper, Stat Med 2002;21:2409, section 2.3). Limits are where twice the fall from the maximum reaches the
 * chi-squared quantile, solved by Newton steps on the root of the fall, whose slope the held gradient gives.
 */
final class PenalizedProfile {

    private static final int MAX_STEPS = 100;

    /** Beyond this many standard errors a limit is taken not to exist. */
    private static final double FARTHEST = 1e4;

    private final PenalizedLikelihood likelihood;
    private final int coefficient;
    private final double maximum;
    private final double[] estimate;
    private final double[] trail;
    private final double standardError;
    private final Progress progress;

    private double fall;
    private double slope;

    /**
     * @param likelihood in coordinates of which one is the coefficient of interest
     * @param estimate where its maximum is
     */
    PenalizedProfile(PenalizedLikelihood likelihood, int coefficient, double[] estimate, Progress progress) {
        this.likelihood = likelihood;
        this.coefficient = coefficient;
        this.estimate = estimate;
        this.progress = progress;
        PenalizedLikelihood.Evaluation e = likelihood.evaluate(estimate);
        this.maximum = e.value();
        SymmetricMatrix covariance = Cholesky.of(e.information()).inverse();
        double own = covariance.get(coefficient, coefficient);
        standardError = Math.sqrt(own);
        trail = new double[estimate.length];
        for (int j = 0; j < trail.length; j++) {
            trail[j] = covariance.get(j, coefficient) / own;
        }
    }

    /** Twice the fall of the penalised likelihood from its maximum to the best with the coefficient at a value. */
    double statistic(double value) {
        evaluate(value, null);
        return Math.max(0, 2 * fall);
    }

    /** Evaluates the profile and returns where its maximum is. */
    private double[] evaluate(double value, double[] near) {
        progress.checkCancelled();
        double[] start = near == null ? estimate.clone() : near.clone();
        double change = value - start[coefficient];
        for (int j = 0; j < start.length; j++) {
            start[j] += change * trail[j];
        }
        start[coefficient] = value;
        if (!likelihood.evaluate(start).isFinite()) {
            start = estimate.clone();
            start[coefficient] = value;
        }
        boolean[] fixed = new boolean[start.length];
        fixed[coefficient] = true;
        PenalizedMaximum best = PenalizedMaximum.find(likelihood, fixed, start, Progress.NONE);
        fall = maximum - best.evaluation().value();
        slope = best.evaluation().gradient()[coefficient];
        return best.coefficients();
    }

    /** The limit on one side, in the coordinate of the coefficient; infinite where the profile never falls so far. */
    double limit(int side, double level) {
        double z = FirthFit.quantile(level);
        double inside = estimate[coefficient];
        double outside = side * Double.POSITIVE_INFINITY;
        double[] near = null;
        double at = inside + side * z * standardError;
        for (int step = 0; step < MAX_STEPS; step++) {
            near = evaluate(at, near);
            double root = Math.sqrt(Math.max(0, 2 * fall));
            double excess = root - z;
            if (Math.abs(excess) < 1e-12 * z) {
                return at;
            }
            if (excess < 0) {
                inside = at;
            } else {
                outside = at;
            }
            // d root / d at
            double rate = -slope / root;
            double next = at - excess / rate;
            boolean between = side > 0 ? next > inside && next < outside : next < inside && next > outside;
            double farthest = inside + side * 3 * (Math.abs(inside - estimate[coefficient]) + z * standardError);
            if (Double.isInfinite(outside) && (!between || side * (next - farthest) > 0)) {
                next = farthest;
            } else if (!between) {
                next = inside + 0.5 * (outside - inside);
            }
            if (Math.abs(next - estimate[coefficient]) > FARTHEST * standardError) {
                return side * Double.POSITIVE_INFINITY;
            }
            if (Math.abs(next - at) <= 1e-14 * Math.abs(at)) {
                return next;
            }
            at = next;
        }
        return at;
    }
}
