/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

/** Coordinates as text: at most two decimals, the point as decimal mark, no trailing zeros. */
final class Decimal {

    private static final double STEPS = 100;

    private Decimal() {
    }

    static String of(double x) {
        StringBuilder out = new StringBuilder();
        append(out, x);
        return out.toString();
    }

    static void append(StringBuilder out, double x) {
        if (!(Math.abs(x) < 1e12)) {
            throw new IllegalArgumentException("A coordinate is not finite.");
        }
        long steps = Math.round(x * STEPS);
        if (steps < 0) {
            out.append('-');
            steps = -steps;
        }
        out.append(steps / 100);
        int rest = (int) (steps % 100);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }
}
