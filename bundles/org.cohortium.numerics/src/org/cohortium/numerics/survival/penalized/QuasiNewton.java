/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival.penalized;

import java.util.function.DoubleUnaryOperator;

/**
 * A minimum of a function of one variable by the BFGS method with central differences, step for step as R's {@code optim}
 * (Nash, Compact Numerical Methods for Computers, 1990, algorithm 21), so that it stops at the same place.
 */
final class QuasiNewton {

    private static final double SHRINK = 0.2;
    private static final double ACCEPT = 1e-4;
    private static final double SAME = 10;

    /** Updates of the curvature after which it is forgotten. */
    private static final int MEMORY = 2;

    private QuasiNewton() {
    }

    /**
     * The place of the minimum.
     *
     * @param start where to begin
     * @param tolerance relative decrease below which to stop
     * @param step of the differences
     */
    static double minimize(DoubleUnaryOperator f, double start, double tolerance, double step) {
        double b = start;
        double least = f.applyAsDouble(b);
        double gradient = slope(f, b, step);
        double inverse = 1;
        boolean fresh = true;
        int updates = 0;
        for (int i = 0; i < 100; i++) {
            inverse = fresh ? 1 : inverse;
            updates = fresh ? 0 : updates;
            double x = b;
            double move = -inverse * gradient;
            double down = move * gradient;
            if (!(down < 0)) {
                if (fresh) {
                    return b;
                }
                fresh = true;
                continue;
            }
            double length = 1;
            double value = least;
            boolean accepted = false;
            while (!accepted) {
                b = x + length * move;
                if (SAME + x == SAME + b) {
                    break;
                }
                value = f.applyAsDouble(b);
                accepted = Double.isFinite(value) && value <= least + down * length * ACCEPT;
                length *= accepted ? 1 : SHRINK;
            }
            boolean enough = accepted && Math.abs(value - least) > tolerance * (Math.abs(least) + tolerance);
            if (!enough) {
                least = accepted ? value : least;
                if (fresh) {
                    return b;
                }
                fresh = true;
                continue;
            }
            least = value;
            double before = gradient;
            gradient = slope(f, b, step);
            double moved = length * move;
            double change = gradient - before;
            updates++;
            fresh = !(moved * change > 0) || updates > MEMORY;
            inverse = fresh ? inverse : moved / change;
        }
        return b;
    }

    private static double slope(DoubleUnaryOperator f, double at, double step) {
        return (f.applyAsDouble(at + step) - f.applyAsDouble(at - step)) / (2 * step);
    }
}
