/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.Arrays;

/**
 * The theta at which a term has the degrees of freedom wanted: a power function through the last points next to the target,
 * halving where that does not get on. The steps are those of R's {@code frailty.controldf}, so that it stops at the same
 * theta.
 */
final class DfSearch extends SteppedSearch {

    private final double target;
    private final double tolerance;
    private final double guess;
    private double[] thetas;
    private double[] dfs;
    private int halved;
    private int told;

    /**
     * @param thetas where the degrees of freedom are known beforehand
     * @param dfs what they are there
     * @param marginal of gamma frailties; null for other terms
     */
    DfSearch(double target, double tolerance, double guess, double[] thetas, double[] dfs, GammaMarginal marginal) {
        super(marginal, guess);
        this.target = target;
        this.tolerance = tolerance;
        this.guess = guess;
        this.thetas = thetas;
        this.dfs = dfs;
    }

    @Override
    public double start() {
        return guess;
    }

    @Override
    public void tell(Outcome outcome) {
        told++;
        integrate(outcome);
        int n = thetas.length + 1;
        thetas = Arrays.copyOf(thetas, n);
        dfs = Arrays.copyOf(dfs, n);
        thetas[n - 1] = theta;
        dfs[n - 1] = outcome.df();
        if (n == 2) {
            theta = thetas[0] + (thetas[1] - thetas[0]) * (target - dfs[0]) / (dfs[1] - dfs[0]);
            theta *= target > dfs[1] ? 1.5 : 1;
            return;
        }
        done = told > 1 && Math.abs(dfs[n - 1] - target) < tolerance;
        theta = interpolate(n);
    }

    private double interpolate(int n) {
        boolean wellOnTheWay = !(Math.abs((dfs[n - 1] - target) / (dfs[n - 2] - target)) > 0.6);
        double sign = (thetas[0] - thetas[1]) * (dfs[0] - dfs[1]) > 0 ? 1 : -1;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(thetas[a], thetas[b]));
        double[] x = Arrays.stream(order).mapToDouble(i -> thetas[i]).toArray();
        double[] y = Arrays.stream(order).mapToDouble(i -> sign * dfs[i]).toArray();
        double goal = sign * target;
        int below = -1;
        boolean above = false;
        for (int i = 0; i < n; i++) {
            below = y[i] <= goal ? i : below;
            above |= y[i] >= goal;
        }
        int first;
        if (below < 0) {
            first = 0;
        } else if (!above) {
            first = n - 3;
        } else {
            first = below;
            if (!wellOnTheWay && halved < 2 && first + 1 < n) {
                halved++;
                return (x[first] + x[first + 1]) / 2;
            }
            if (first + 2 >= n || first > 0 && goal - y[first] < y[first + 1] - goal) {
                first--;
            }
        }
        halved = 0;
        first = Math.max(0, Math.min(first, n - 3));
        double lx = StrictMath.log(x[first + 1] - x[first]);
        double ly = StrictMath.log(y[first + 1] - y[first]);
        double power = (StrictMath.log(y[first + 2] - y[first]) - ly) / (StrictMath.log(x[first + 2] - x[first]) - lx);
        double next = x[first] + StrictMath.exp((StrictMath.log(goal - y[first]) - (ly - power * lx)) / power);
        return Double.isFinite(next) ? next : (x[Math.max(0, below)] + x[Math.min(n - 1, Math.max(0, below) + 1)]) / 2;
    }
}
