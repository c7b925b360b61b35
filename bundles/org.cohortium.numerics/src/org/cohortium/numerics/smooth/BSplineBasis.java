/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * A polynomial spline by its B-splines, without the first one unless an intercept is wanted (de Boor 1978); R's
 * {@code bs}. It is not defined beyond its boundary knots.
 */
public final class BSplineBasis implements SmoothBasis {

    private final double[] interior;
    private final double from;
    private final double to;
    private final boolean intercept;
    private final BSplines splines;

    private BSplineBasis(double[] interior, double from, double to, int degree, boolean intercept) {
        Knots.checkInside(interior, from, to);
        this.interior = interior.clone();
        Arrays.sort(this.interior);
        this.from = from;
        this.to = to;
        this.intercept = intercept;
        this.splines = new BSplines(Knots.sequence(this.interior, from, to, degree + 1), degree + 1);
    }

    /** A basis with given knots. */
    public static BSplineBasis of(double[] interior, double from, double to, int degree, boolean intercept) {
        if (degree < 1) {
            throw new IllegalArgumentException("degree " + degree);
        }
        return new BSplineBasis(interior, from, to, degree, intercept);
    }

    /** A basis with df columns (at least as many as the degree), its knots at quantiles of the values. */
    public static BSplineBasis ofDegreesOfFreedom(double[] x, int df, int degree, boolean intercept) {
        double[] range = Knots.range(x);
        int count = df - degree - (intercept ? 1 : 0);
        return of(Knots.atQuantiles(x, count, range[0], range[1]), range[0], range[1], degree, intercept);
    }

    @Override
    public int size() {
        return splines.size() - (intercept ? 0 : 1);
    }

    /**
     * @throws EstimationException if a value lies beyond the boundary knots, where the polynomial would be a guess
     */
    @Override
    public double[][] columns(double[] x) {
        double[][] columns = new double[size()][x.length];
        int skip = intercept ? 0 : 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < from || x[i] > to) {
                throw new EstimationException("A B-spline has no value beyond its boundary knots (" + from + " to " + to
                        + ").", "Choose values inside of the range, or use a natural spline.");
            }
            double[] row = Double.isNaN(x[i]) ? null : splines.at(x[i], 0);
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = row == null ? Double.NaN : row[j + skip];
            }
        }
        return columns;
    }

    @Override
    public double[] knots() {
        return interior.clone();
    }
}
