/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/**
 * The restricted maximum likelihood of the variance of Gaussian frailties: the theta that equals the sum of squared effects
 * over the degrees of freedom they leave (McGilchrist, Biometrics 1993;49:221; Therneau and Grambsch 2000, equation
 * 9.12), by inverse quadratic interpolation. The steps are those of R's {@code frailty.controlgauss}.
 */
final class RemlSearch extends SteppedSearch {

    private final double tolerance;
    private double[] thetas = new double[0];
    private double[] residuals = new double[0];

    /** @param tolerance how well the equation must be solved */
    RemlSearch(double tolerance) {
        super(null, 1);
        this.tolerance = tolerance;
    }

    @Override
    public double start() {
        return 1;
    }

    @Override
    public void tell(Outcome outcome) {
        double squares = 0;
        for (double b : outcome.coefficients()) {
            squares += b * b;
        }
        int n = thetas.length + 1;
        thetas = Arrays.copyOf(thetas, n);
        residuals = Arrays.copyOf(residuals, n);
        thetas[n - 1] = theta;
        residuals[n - 1] = squares / (outcome.coefficients().length - outcome.trace() / theta) - theta;
        if (n == 1) {
            theta = residuals[0] > 0 ? theta * 3 : theta / 3;
            return;
        }
        boolean allAbove = Arrays.stream(residuals).allMatch(r -> r > 0);
        boolean allBelow = Arrays.stream(residuals).allMatch(r -> r < 0);
        if (n == 2) {
            theta = allAbove ? thetas[1] * 2 : allBelow ? thetas[1] / 2 : (thetas[0] + thetas[1]) / 2;
            return;
        }
        done = Math.abs(residuals[n - 1]) < tolerance;
        theta = allAbove ? 2 * Arrays.stream(thetas).max().orElse(1)
                : allBelow ? 0.5 * Arrays.stream(thetas).min().orElse(1) : interpolate();
    }

    private double interpolate() {
        int n = thetas.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(thetas[a], thetas[b]));
        int at = 0;
        while (order[at] != n - 1) {
            at++;
        }
        at = Math.max(1, Math.min(n - 2, at));
        double[] x = Arrays.stream(order).mapToDouble(i -> thetas[i]).toArray();
        double[] y = Arrays.stream(order).mapToDouble(i -> residuals[i]).toArray();
        double r = y[at] / y[at + 1];
        double s = y[at] / y[at - 1];
        double u = r / s;
        double p = s * (u * (r - u) * (x[at + 1] - x[at]) - (1 - r) * (x[at] - x[at - 1]));
        double q = (u - 1) * (r - 1) * (s - 1);
        double next = x[at] + p / q;
        if (!(next <= x[at + 1])) {
            next = (x[at] + x[at + 1]) / 2;
        }
        return next < x[at - 1] ? (x[at] + x[at - 1]) / 2 : next;
    }
}
