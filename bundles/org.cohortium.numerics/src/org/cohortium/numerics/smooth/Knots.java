/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Quantiles;

/** Where knots are put when only their number is given. */
final class Knots {

    private Knots() {
    }

    /** Values without NaN, ascending. */
    static double[] sorted(double[] x) {
        double[] s = Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(s);
        return s;
    }

    /** Number of distinct values among ascending ones. */
    static int distinct(double[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return count;
    }

    /** Interior knots at equally spaced quantiles (type 7) of the values within the boundary. */
    static double[] atQuantiles(double[] x, int count, double from, double to) {
        double[] inside = Arrays.stream(x).filter(v -> v >= from && v <= to).sorted().toArray();
        double[] knots = new double[Math.max(0, count)];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = Quantiles.of(inside, (i + 1.0) / (count + 1));
        }
        return knots;
    }

    /** The least and the largest value. */
    static double[] range(double[] x) {
        double[] s = sorted(x);
        if (s.length == 0 || s[0] == s[s.length - 1]) {
            throw new EstimationException("A smooth term needs a variable that takes several values.",
                    "Leave the smooth term out, or check the variable.");
        }
        return new double[] {s[0], s[s.length - 1]};
    }

    /** Refuses knots that are not ascending, finite and strictly inside. */
    static void checkInside(double[] knots, double from, double to) {
        if (!(from < to)) {
            throw new EstimationException("A smooth term needs a variable that takes several values.",
                    "Leave the smooth term out, or check the variable.");
        }
        for (double knot : knots) {
            if (!(knot > from && knot < to)) {
                throw new EstimationException("A knot of a smooth term lies at or beyond the boundary of the values ("
                        + from + " to " + to + ").", "Use fewer knots, or name knots inside of the range.");
            }
        }
    }

    /** All knots of a B-spline: the boundary repeated, the interior between. */
    static double[] sequence(double[] interior, double from, double to, int order) {
        double[] all = new double[interior.length + 2 * order];
        Arrays.fill(all, 0, order, from);
        System.arraycopy(interior, 0, all, order, interior.length);
        Arrays.fill(all, order + interior.length, all.length, to);
        Arrays.sort(all);
        return all;
    }
}
