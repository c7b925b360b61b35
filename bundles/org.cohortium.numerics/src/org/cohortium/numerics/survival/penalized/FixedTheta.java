/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

/** No search: a given theta. */
final class FixedTheta implements ThetaSearch {

    private final double theta;
    private final GammaMarginal marginal;
    private double integrated = Double.NaN;

    /** @param marginal of gamma frailties; null for other terms */
    FixedTheta(double theta, GammaMarginal marginal) {
        this.theta = theta;
        this.marginal = marginal;
    }

    @Override
    public double start() {
        return theta;
    }

    @Override
    public void tell(Outcome outcome) {
        integrated = marginal == null ? Double.NaN : outcome.penalized() + marginal.correction(theta);
    }

    @Override
    public boolean done() {
        return true;
    }

    @Override
    public double next() {
        return theta;
    }

    @Override
    public ThetaSearch at(double given) {
        return new FixedTheta(given, marginal);
    }

    @Override
    public double integrated() {
        return integrated;
    }
}
