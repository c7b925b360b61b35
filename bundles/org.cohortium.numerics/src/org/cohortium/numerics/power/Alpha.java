/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.power;

/** What a significance level and a power may be. */
final class Alpha {

    private Alpha() {
    }

    static void check(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("the significance level is between 0 and 1");
        }
    }

    static void checkPower(double power, double alpha) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("the power is above the significance level and below 1");
        }
    }
}
