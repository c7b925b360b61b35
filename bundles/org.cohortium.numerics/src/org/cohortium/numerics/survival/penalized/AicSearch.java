/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/** The theta with the largest log-likelihood less degrees of freedom, by R's {@code frailty.controlaic}. */
final class AicSearch extends SteppedSearch {

    private final double first;
    private final double second;
    private final double upper;
    private final double tolerance;
    private final boolean corrected;
    private final int events;
    private double[] thetas = new double[0];
    private double[] criteria = new double[0];

    /** @param events the sample size for the correction */
    AicSearch(double first, double second, double upper, double tolerance, boolean corrected, int events,
            GammaMarginal marginal) {
        super(marginal, first);
        this.first = first;
        this.second = second;
        this.upper = upper;
        this.tolerance = tolerance;
        this.corrected = corrected;
        this.events = events;
    }

    @Override
    public double start() {
        return first;
    }

    @Override
    public void tell(Outcome outcome) {
        integrate(outcome);
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
}
