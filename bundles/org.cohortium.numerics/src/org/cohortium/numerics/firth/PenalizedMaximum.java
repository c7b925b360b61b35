/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.firth;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.Progress;
import org.cohortium.numerics.linear.Cholesky;

/**
 * The maximum of a penalised likelihood over some of its coefficients, the others held fixed. Steps follow the
 * quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno, begun with the inverse of the information: its first step
 * is the modified score step of Firth, and from there on it learns the curvature of the penalty, so that the last steps
 * converge faster than linearly.
 */
public final class PenalizedMaximum {

    /** Distance to the maximum, in standard errors, at which the search ends; rounding may end it before. */
    private static final double DISTANCE = 1e-11;

    /** Distance that is good enough when rounding ends the search. */
    private static final double GOOD_ENOUGH = 1e-7;
    private static final int MAX_STEPS = 500;

    /** Farther out than so many standard errors the information itself is the better guide. */
    private static final double FAR = 0.3;

    /** Steps so far out for which that holds; further ones are in a place where the penalty rules. */
    private static final int EARLY = 5;
    private static final int MOST_HALVINGS = 50;
    private static final int MOST_HALVINGS_NEARBY = 5;

    private final PenalizedLikelihood likelihood;
    private final int[] free;
    private double[] at;
    private PenalizedLikelihood.Evaluation here;
    private double[][] inverse;
    private double distance;
    private int steps;

    private PenalizedMaximum(PenalizedLikelihood likelihood, boolean[] fixed, double[] start) {
        this.likelihood = likelihood;
        this.at = start.clone();
        int k = 0;
        int[] positions = new int[start.length];
        for (int j = 0; j < start.length; j++) {
            if (fixed == null || !fixed[j]) {
                positions[k++] = j;
            }
        }
        free = java.util.Arrays.copyOf(positions, k);
    }

    /**
     * Finds the maximum.
     *
     * @param fixed which coefficients keep their value, or null for none
     * @param start where the search begins, and the values of the fixed coefficients
     * @throws EstimationException if there is no value at the start or the search does not settle
     */
    public static PenalizedMaximum find(PenalizedLikelihood likelihood, boolean[] fixed, double[] start,
            Progress progress) {
        PenalizedMaximum search = new PenalizedMaximum(likelihood, fixed, start);
        search.run(progress);
        return search;
    }

    /** Where the maximum is. */
    public double[] coefficients() {
        return at.clone();
    }

    /** The value and derivatives there. */
    public PenalizedLikelihood.Evaluation evaluation() {
        return here;
    }

    /** Number of steps taken. */
    public int steps() {
        return steps;
    }

    private void run(Progress progress) {
        here = likelihood.evaluate(at);
        if (!here.isFinite()) {
            throw new EstimationException("The penalised likelihood has no value where its search begins.",
                    "Check the offset and leave out covariates that nearly determine each other.");
        }
        if (free.length == 0) {
            return;
        }
        restart();
        int worse = 0;
        while (steps < MAX_STEPS) {
            progress.checkCancelled();
            double[] step = direction();
            double before = distance;
            distance = Math.sqrt(Math.max(0, dot(step, gradient(here))));
            if (distance <= DISTANCE) {
                return;
            }
            worse = steps > 0 && distance < GOOD_ENOUGH && distance > 0.5 * before ? worse + 1 : 0;
            if (worse == 4 || !advance(step)) {
                break;
            }
            steps++;
            if (distance > FAR && steps <= EARLY) {
                restart();
            }
        }
        if (distance > GOOD_ENOUGH) {
            throw new EstimationException("The penalised likelihood did not settle in " + steps + " steps.",
                    "Leave out covariates that hardly vary or nearly determine each other.");
        }
    }

    private void restart() {
        Cholesky factor = Cholesky.of(here.information().select(free));
        inverse = factor.inverse().toArray();
    }

    private double[] gradient(PenalizedLikelihood.Evaluation e) {
        double[] g = new double[free.length];
        for (int i = 0; i < g.length; i++) {
            g[i] = e.gradient()[free[i]];
        }
        return g;
    }

    private double[] direction() {
        double[] g = gradient(here);
        double[] d = times(inverse, g);
        if (!(dot(d, g) > 0)) {
            restart();
            d = times(inverse, g);
        }
        return d;
    }

    /** Goes the step or a part of it that raises the penalised likelihood; false if rounding leaves none. */
    private boolean advance(double[] step) {
        double slack = 1e-12 * (1 + Math.abs(here.value()));
        double slope = dot(step, gradient(here));
        double part = 1;
        int most = distance < GOOD_ENOUGH ? MOST_HALVINGS_NEARBY : MOST_HALVINGS;
        for (int tries = 0; tries < most; tries++) {
            double[] next = at.clone();
            for (int i = 0; i < free.length; i++) {
                next[free[i]] += part * step[i];
            }
            PenalizedLikelihood.Evaluation there = likelihood.evaluate(next);
            if (there.isFinite() && there.value() >= here.value() + 1e-4 * part * slope - slack) {
                learn(part, step, there);
                at = next;
                here = there;
                return true;
            }
            part *= tries < 3 ? 0.5 : 0.2;
        }
        return false;
    }

    /** The update of the inverse curvature by the change of the gradient along the step. */
    private void learn(double part, double[] step, PenalizedLikelihood.Evaluation there) {
        int k = free.length;
        double[] s = new double[k];
        double[] y = new double[k];
        for (int i = 0; i < k; i++) {
            s[i] = part * step[i];
            y[i] = here.gradient()[free[i]] - there.gradient()[free[i]];
        }
        double sy = dot(s, y);
        double[] hy = times(inverse, y);
        double yhy = dot(y, hy);
        if (!(sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y))) || !(yhy > 0)) {
            return;
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double v = inverse[i][j] + (1 + yhy / sy) * s[i] / sy * s[j] - (s[i] * hy[j] + hy[i] * s[j]) / sy;
                inverse[i][j] = v;
                inverse[j][i] = v;
            }
        }
    }

    private static double[] times(double[][] m, double[] v) {
        double[] r = new double[v.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = dot(m[i], v);
        }
        return r;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }
}
