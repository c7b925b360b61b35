/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

/** Sums that keep the rounding error of each addition (Neumaier 1974), so that weights taken off leave nothing behind. */
final class CompensatedSums {

    private final double[] sum;
    private final double[] error;

    CompensatedSums(int count) {
        sum = new double[count];
        error = new double[count];
    }

    void add(int at, double value) {
        double before = sum[at];
        double next = before + value;
        error[at] += Math.abs(before) >= Math.abs(value) ? (before - next) + value : (value - next) + before;
        sum[at] = next;
    }

    double value(int at) {
        return sum[at] + error[at];
    }

    void clear(int at) {
        sum[at] = 0;
        error[at] = 0;
    }
}
