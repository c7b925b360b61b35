/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/** What every search for theta keeps: the theta to try next, whether the last was good enough, the marginal likelihood there. */
abstract class SteppedSearch implements ThetaSearch {

    private final GammaMarginal marginal;
    private double integrated = Double.NaN;

    /** The theta to try next; before the first, where to begin. */
    double theta;

    /** Whether the theta last told is good enough. */
    boolean done;

    /** @param marginal of gamma frailties; null for other terms */
    SteppedSearch(GammaMarginal marginal, double start) {
        this.marginal = marginal;
        this.theta = start;
    }

    /** Takes the marginal log-likelihood at the theta just tried; NaN where there is none. */
    final double integrate(Outcome outcome) {
        integrated = marginal == null ? Double.NaN : outcome.penalized() + marginal.correction(theta);
        return integrated;
    }

    @Override
    public final boolean done() {
        return done;
    }

    @Override
    public final double next() {
        return theta;
    }

    @Override
    public final ThetaSearch at(double given) {
        return new FixedTheta(given, marginal);
    }

    @Override
    public final double integrated() {
        return integrated;
    }
}
