/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/**
 * The most likely variance of gamma frailties: the marginal likelihood is climbed in the square root of theta. The steps are
 * those of R's {@code frailty.controlgam}.
 */
final class GammaSearch extends SteppedSearch {

    private final double tolerance;
    private final boolean toTheEnd;
    private double[] thetas = new double[0];
    private double[] values = new double[0];

    /** @param tolerance relative change of the marginal log-likelihood at which R stops */
    GammaSearch(GammaMarginal marginal, double tolerance, boolean toTheEnd) {
        super(marginal, 0);
        this.tolerance = tolerance;
        this.toTheEnd = toTheEnd;
    }

    @Override
    public double start() {
        return 0;
    }

    @Override
    public void tell(Outcome outcome) {
        int n = thetas.length + 1;
        thetas = Arrays.copyOf(thetas, n);
        values = Arrays.copyOf(values, n);
        thetas[n - 1] = theta;
        values[n - 1] = integrate(outcome);
        if (n == 1) {
            theta = 1;
            return;
        }
        if (n == 2) {
            theta = values[1] < values[0] + 1 ? 0.5 : 2;
            return;
        }
        double largest = Arrays.stream(thetas).max().orElse(0);
        double best = Arrays.stream(values).max().orElse(0);
        boolean atEnd = values[n - 1] == best && thetas[n - 1] == largest;
        double root = ParabolaSearch.next(Arrays.stream(thetas).map(Math::sqrt).toArray(), values, 0,
                Double.POSITIVE_INFINITY);
        double next = atEnd ? 2 * largest : root * root;
        if (!toTheEnd) {
            done = Math.abs(1 - values[n - 1] / values[n - 2]) < tolerance;
        } else {
            done = theta < 1e-8 || n > 4 && Math.abs(Math.sqrt(next) - Math.sqrt(theta)) < 1e-6 * (1 + Math.sqrt(theta));
        }
        theta = next;
    }
}
