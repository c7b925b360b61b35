/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/**
 * A sum that keeps the rounding error of each addition (Neumaier 1974), so that weights added and later taken off
 * again leave nothing behind.
 */
final class RunningSum {

    private double sum;
    private double error;

    void add(double value) {
        double next = sum + value;
        if (Math.abs(sum) >= Math.abs(value)) {
            error += (sum - next) + value;
        } else {
            error += (value - next) + sum;
        }
        sum = next;
    }

    double value() {
        return sum + error;
    }
}
