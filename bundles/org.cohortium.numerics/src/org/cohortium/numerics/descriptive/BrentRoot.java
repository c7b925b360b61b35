/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a function between two points of opposite sign, by Brent's method (Algorithms for Minimization without
 * Derivatives, 1973, chapter 4): inverse quadratic or linear interpolation where it helps, bisection where it does not.
 * Step functions are allowed; the answer is then where the sign changes, to the tolerance.
 */
public final class BrentRoot {

    private static final int MOST_STEPS = 1000;
    private static final double EPSILON = 0x1p-52;

    private BrentRoot() {
    }

    /**
     * The root.
     *
     * @param from one end
     * @param to the other end
     * @param tolerance the absolute error wanted
     * @throws IllegalArgumentException if the function has the same sign at both ends
     */
    public static double find(DoubleUnaryOperator function, double from, double to, double tolerance) {
        double a = from;
        double b = to;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (fa > 0 == fb > 0) {
            throw new IllegalArgumentException("no change of sign between " + from + " and " + to);
        }
        double c = a;
        double fc = fa;
        for (int step = 0; step < MOST_STEPS; step++) {
            double previous = b - a;
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double least = 2 * EPSILON * Math.abs(b) + tolerance / 2;
            double move = (c - b) / 2;
            if (Math.abs(move) <= least || fb == 0) {
                return b;
            }
            if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) {
                move = interpolate(a, b, c, new double[] {fa, fb, fc}, previous, least, move);
            }
            if (Math.abs(move) < least) {
                move = move > 0 ? least : -least;
            }
            a = b;
            fa = fb;
            b += move;
            fb = function.applyAsDouble(b);
            if (fb > 0 && fc > 0 || fb < 0 && fc < 0) {
                c = a;
                fc = fa;
            }
        }
        return b;
    }

    private static double interpolate(double a, double b, double c, double[] f, double previous, double least,
            double otherwise) {
        double width = c - b;
        double p;
        double q;
        if (a == c) {
            double t = f[1] / f[0];
            p = width * t;
            q = 1 - t;
        } else {
            double r = f[0] / f[2];
            double t = f[1] / f[2];
            double s = f[1] / f[0];
            p = s * (width * r * (r - t) - (b - a) * (t - 1));
            q = (r - 1) * (t - 1) * (s - 1);
        }
        if (p > 0) {
            q = -q;
        } else {
            p = -p;
        }
        boolean inside = p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs(previous * q / 2);
        return inside ? p / q : otherwise;
    }
}
