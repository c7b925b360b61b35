/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The profile of a penalised likelihood in one coefficient: its maximum over all others with that one held at a value
 * (Heinze and Schemper, Stat Med 2002;21:2409, section 2.3). Limits are where twice the fall from the maximum reaches the
 * chi-squared quantile, solved by Newton steps on the root of the fall, whose slope the held gradient gives.
 *
 * <p>A penalised likelihood need not be concave far from its maximum, and what the held coefficient did may be taken over by
 * one covariate or by another. Where the profile is far from a parabola, a value is therefore sought from several starts.
 */
final class PenalizedProfile {

    private static final int MAX_STEPS = 100;

    /** Beyond this many standard errors a limit is taken not to exist. */
    private static final double FARTHEST = 1e4;

    /** How far the profile may be from the parabola of its curvature, as a factor of the distance, to be taken as simple. */
    private static final double PARABOLA = 1.3;

    private final PenalizedLikelihood likelihood;
    private final int coefficient;
    private final double maximum;
    private final double[] estimate;
    private final double[] trail;
    private final double[][] trailsAlone;
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
        trailsAlone = new double[trail.length][trail.length];
        for (int j = 0; j < trail.length; j++) {
            trailsAlone[j][coefficient] = 1;
            if (j != coefficient) {
                trailsAlone[j][j] = -e.information().get(j, coefficient) / e.information().get(j, j);
            }
        }
    }

    /** Twice the fall of the penalised likelihood from its maximum to the best with the coefficient at a value. */
    double statistic(double value) {
        double[] found = evaluate(value, null);
        double parabola = Math.abs(value - estimate[coefficient]) / standardError;
        if (!isParabola(Math.sqrt(Math.max(0, 2 * fall)), parabola)) {
            fromEverywhere(value, found);
        }
        return Math.max(0, 2 * fall);
    }

    private static boolean isParabola(double root, double parabola) {
        return root < PARABOLA * parabola && parabola < PARABOLA * root;
    }

    /** Evaluates the profile from a place nearby, or along its tangent, and returns where its maximum is. */
    private double[] evaluate(double value, double[] near) {
        progress.checkCancelled();
        return search(value, start(value, near == null ? estimate : near, trail));
    }

    private double[] start(double value, double[] from, double[] direction) {
        double[] start = from.clone();
        double change = value - start[coefficient];
        for (int j = 0; j < start.length; j++) {
            start[j] += change * direction[j];
        }
        start[coefficient] = value;
        return start;
    }

    private double[] search(double value, double[] suggested) {
        double[] start = suggested;
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

    /** Looks for a higher value from other starts; the best of them and the one already found is kept. */
    private double[] fromEverywhere(double value, double[] found) {
        double[] best = found;
        double lowestFall = fall;
        double itsSlope = slope;
        for (int k = 0; k <= estimate.length; k++) {
            progress.checkCancelled();
            double[] start = k < estimate.length ? start(value, estimate, trailsAlone[k]) : new double[estimate.length];
            start[coefficient] = value;
            if (!likelihood.evaluate(start).isFinite()) {
                continue;
            }
            double[] other;
            try {
                other = search(value, start);
            } catch (EstimationException lost) {
                // this start leads nowhere; the others decide
                continue;
            }
            if (fall < lowestFall) {
                best = other;
                lowestFall = fall;
                itsSlope = slope;
            }
        }
        fall = lowestFall;
        slope = itsSlope;
        return best;
    }

    /** The limit on one side, in the coordinate of the coefficient; infinite where the profile never falls so far. */
    double limit(int side, double level) {
        double z = FirthFit.quantile(level);
        double inside = estimate[coefficient];
        double outside = side * Double.POSITIVE_INFINITY;
        double[] near = null;
        boolean checked = false;
        double at = inside + side * z * standardError;
        for (int step = 0; step < MAX_STEPS; step++) {
            near = evaluate(at, near);
            double root = Math.sqrt(Math.max(0, 2 * fall));
            double excess = root - z;
            if (Math.abs(excess) < 1e-4 * z && !checked) {
                // nearly there: is there a higher value on another path?
                checked = true;
                if (!isParabola(z, Math.abs(at - estimate[coefficient]) / standardError)) {
                    near = fromEverywhere(at, near);
                    root = Math.sqrt(Math.max(0, 2 * fall));
                    outside = root < z - 1e-3 * z ? side * Double.POSITIVE_INFINITY : outside;
                    checked = outside != side * Double.POSITIVE_INFINITY || root >= z - 1e-3 * z;
                    excess = root - z;
                }
            }
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
