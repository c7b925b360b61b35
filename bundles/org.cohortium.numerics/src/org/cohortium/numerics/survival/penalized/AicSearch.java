/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/** The theta with the largest log-likelihood less degrees of freedom, by R's {@code frailty.controlaic}. */
final class AicSearch implements ThetaSearch {

    private final double first;
    private final double second;
    private final double upper;
    private final double tolerance;
    private final boolean corrected;
    private final int events;
    private final GammaMarginal marginal;
    private double[] thetas = new double[0];
    private double[] criteria = new double[0];
    private double theta;
    private boolean done;
    private double integrated = Double.NaN;

    /** @param events the sample size for the correction */
    AicSearch(double first, double second, double upper, double tolerance, boolean corrected, int events,
            GammaMarginal marginal) {
        this.first = first;
        this.second = second;
        this.upper = upper;
        this.tolerance = tolerance;
        this.corrected = corrected;
        this.events = events;
        this.marginal = marginal;
        this.theta = first;
    }

    @Override
    public double start() {
        return first;
    }

    @Override
    public void tell(Outcome outcome) {
        integrated = marginal == null ? Double.NaN : outcome.penalized() + marginal.correction(theta);
        double df = outcome.df();
        double cost = !corrected ? df : events < df + 2 ? df - events + (df + 1) * df / 2 - 1
                : -1 + (df + 1) / (1 - (df + 2) / events);
        int n = thetas.length + 1;
        thetas = Arrays.copyOf(thetas, n);
        criteria = Arrays.copyOf(criteria, n);
        thetas[n - 1] = theta;
        criteria[n - 1] = outcome.logLikelihood() - cost;
        if (n < 3) {
            theta = n == 1 ? second : (thetas[0] + thetas[1]) / 2;
            return;
        }
        done = Math.abs(1 - criteria[n - 1] / criteria[n - 2]) < tolerance;
        theta = ParabolaSearch.next(thetas, criteria, 0, upper);
    }

    @Override
    public boolean done() {
        return done;
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
