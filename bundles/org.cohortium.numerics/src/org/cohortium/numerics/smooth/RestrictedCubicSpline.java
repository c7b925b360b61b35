/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Quantiles;

/**
 * A restricted cubic spline: the variable itself and k - 2 truncated cubics that are linear beyond the outer knots (Stone and
 * Koo, Proc Stat Comp Sect Am Stat Assoc 1985:45; Harrell, Regression Modeling Strategies, 2015, section 2.4.5). The cubics
 * are divided by the square of the distance of the outer knots, so that all columns have the unit of the variable.
 */
public final class RestrictedCubicSpline implements SmoothBasis {

    /** The part of the values at one tied extreme from which the next value becomes the outer knot. */
    private static final double TIED = 0.05;

    private final double[] knots;

    private RestrictedCubicSpline(double[] knots) {
        this.knots = knots;
    }

    /** A spline with given knots, at least three distinct ones. */
    public static RestrictedCubicSpline of(double[] knots) {
        double[] distinct = Arrays.stream(knots).sorted().distinct().toArray();
        if (distinct.length < 3) {
            throw new EstimationException("A restricted cubic spline needs three distinct knots; there are "
                    + distinct.length + ".", "Use the variable as it is, or name other knots.");
        }
        return new RestrictedCubicSpline(distinct);
    }

    /**
     * A spline with knots at Harrell's quantiles: 0.1, 0.5, 0.9 for three knots, from 0.05 to 0.95 for four to six, from 0.025
     * to 0.975 for more, with his exceptions for ties at an extreme and for fewer than 100 values.
     */
    public static RestrictedCubicSpline ofCount(double[] x, int count) {
        if (count < 3) {
            throw new EstimationException("A restricted cubic spline needs at least three knots.", "Ask for 3, 4 or 5.");
        }
        double[] values = Knots.sorted(x);
        if (values.length < 6) {
            throw new EstimationException("There are only " + values.length + " values to place the knots of a spline by.",
                    "Use the variable as it is.");
        }
        double[] distinct = Arrays.stream(values).distinct().toArray();
        if (distinct.length - 2 <= count) {
            return of(Arrays.copyOfRange(distinct, 1, Math.max(1, distinct.length - 1)));
        }
        return of(harrell(values, distinct, count));
    }

    private static double[] harrell(double[] sorted, double[] distinct, int count) {
        double outer = count > 6 ? 0.025 : count > 3 ? 0.05 : 0.1;
        double[] values = sorted;
        double first = Double.NaN;
        double last = Double.NaN;
        int n = sorted.length;
        int rest = count;
        if (largestInnerShare(sorted) < TIED) {
            if (share(sorted, distinct[0]) >= TIED) {
                first = distinct[1];
                double bound = first;
                values = Arrays.stream(values).filter(v -> v > bound).toArray();
                rest--;
            }
            if (share(sorted, distinct[distinct.length - 1]) >= TIED) {
                last = lower(values);
                double bound = last;
                values = Arrays.stream(values).filter(v -> v < bound).toArray();
                rest--;
            }
        }
        double[] knots = new double[rest];
        double start = rest == 2 ? 0.5 : outer;
        for (int i = 0; i < rest; i++) {
            knots[i] = Quantiles.of(values, rest == 1 ? 0.5 : start + i * ((1 - outer - start) / (rest - 1)));
        }
        if (rest > 1 && Arrays.stream(knots).distinct().count() < Math.min(rest, 3)) {
            throw new EstimationException("The values are so often the same that " + count
                    + " knots cannot be placed.", "Name the knots, or use the variable as it is (" + n + " values).");
        }
        if (rest > 1 && values.length < 100) {
            knots[0] = Double.isNaN(first) ? values[4] : knots[0];
            knots[rest - 1] = Double.isNaN(last) ? values[values.length - 5] : knots[rest - 1];
        }
        return java.util.stream.DoubleStream.concat(Arrays.stream(knots), Arrays.stream(new double[] {first, last}))
                .filter(v -> !Double.isNaN(v)).toArray();
    }

    /** The largest value but the maximum. */
    private static double lower(double[] sorted) {
        int i = sorted.length - 1;
        while (i > 0 && sorted[i] == sorted[sorted.length - 1]) {
            i--;
        }
        return sorted[i];
    }

    private static double share(double[] sorted, double value) {
        return (double) Arrays.stream(sorted).filter(v -> v == value).count() / sorted.length;
    }

    private static double largestInnerShare(double[] sorted) {
        int largest = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (sorted[i] != sorted[0] && sorted[i] != sorted[sorted.length - 1]) {
                largest = Math.max(largest, run);
            }
        }
        return (double) largest / sorted.length;
    }

    @Override
    public int size() {
        return knots.length - 1;
    }

    @Override
    public double[][] columns(double[] x) {
        int k = knots.length;
        double[][] columns = new double[size()][];
        columns[0] = x.clone();
        double end = knots[k - 1];
        double before = knots[k - 2];
        double scale = StrictMath.pow(end - knots[0], 2.0 / 3);
        for (int j = 0; j < k - 2; j++) {
            double[] column = new double[x.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = cube((x[i] - knots[j]) / scale)
                        + ((before - knots[j]) * cube((x[i] - end) / scale)
                                - (end - knots[j]) * cube((x[i] - before) / scale)) / (end - before);
            }
            columns[j + 1] = column;
        }
        return columns;
    }

    private static double cube(double v) {
        return Double.isNaN(v) ? v : v > 0 ? v * v * v : 0;
    }

    @Override
    public double[] knots() {
        return knots.clone();
    }
}
