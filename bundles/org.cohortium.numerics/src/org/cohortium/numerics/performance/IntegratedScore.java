/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

/** A score such as Brier's averaged over time, from its values on a grid. */
public final class IntegratedScore {

    private IntegratedScore() {
    }

    /**
     * By trapezoids over the grid, divided by its length; NaN for fewer than two times.
     *
     * @param time ascending
     * @param value at each time
     */
    public static double trapezoid(double[] time, double[] value) {
        double sum = 0;
        for (int k = 1; k < time.length; k++) {
            sum += (time[k] - time[k - 1]) * (value[k] + value[k - 1]) / 2;
        }
        return sum / (time[time.length - 1] - time[0]);
    }

    /**
     * By steps that keep each value up to the next time, from a value of 0 at time 0 to the last time, divided by that:
     * the rule of riskRegression. The last value has no part in it.
     *
     * @param time ascending, above 0
     * @param value at each time; more values than times do no harm
     */
    public static double steps(double[] time, double[] value) {
        double sum = 0;
        for (int k = 1; k < time.length; k++) {
            sum += (time[k] - time[k - 1]) * value[k - 1];
        }
        return sum / time[time.length - 1];
    }
}
