/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

/**
 * A B-spline on equally spaced knots whose coefficients are held smooth by a penalty on their second differences (Eilers and
 * Marx, Stat Sci 1996;11:89), without the first spline so that the rest can stand beside a baseline hazard. As R's
 * {@code pspline}: about 2.5 splines for each degree of freedom, straight lines beyond the boundary.
 */
public final class PenalizedSpline implements SmoothBasis {

    private final BSplines splines;
    private final double[] knots;
    private final double from;
    private final double to;
    private final int terms;
    private final int degree;

    private PenalizedSpline(double from, double to, int terms, int degree) {
        this.from = from;
        this.to = to;
        this.terms = terms;
        this.degree = degree;
        double step = (to - from) / terms;
        this.knots = new double[terms + 2 * degree + 1];
        for (int i = 0; i < knots.length; i++) {
            int at = i - degree;
            knots[i] = at < terms ? from + step * at : to + step * (at - terms);
        }
        this.splines = new BSplines(knots, degree + 1);
    }

    /**
     * A basis over the range of the values.
     *
     * @param terms number of intervals between knots, at least 3
     * @param degree of the polynomials, 3 for cubics
     */
    public static PenalizedSpline of(double[] x, int terms, int degree) {
        double[] range = Knots.range(x);
        return of(range[0], range[1], terms, degree);
    }

    /** A basis over a given range. */
    public static PenalizedSpline of(double from, double to, int terms, int degree) {
        if (terms < 3 || degree < 1 || !(from < to)) {
            throw new IllegalArgumentException(terms + " terms of degree " + degree + " from " + from + " to " + to);
        }
        return new PenalizedSpline(from, to, terms, degree);
    }

    /** The number of intervals that go with the degrees of freedom wanted: 2.5 for each, to the nearest (half to even). */
    public static int termsFor(double df) {
        return (int) StrictMath.rint(2.5 * df);
    }

    /** Number of intervals between knots. */
    public int terms() {
        return terms;
    }

    @Override
    public int size() {
        return splines.size() - 1;
    }

    @Override
    public double[][] columns(double[] x) {
        double[][] columns = new double[size()][x.length];
        double[][] low = {splines.at(from, 0), splines.at(from, 1)};
        double[][] high = {splines.at(to, 0), splines.at(to, 1)};
        for (int i = 0; i < x.length; i++) {
            double[] row = x[i] >= from && x[i] <= to ? splines.at(x[i], 0) : null;
            double[][] end = x[i] < from ? low : high;
            double distance = x[i] < from ? x[i] - from : x[i] - to;
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = row == null ? end[0][j + 1] + distance * end[1][j + 1] : row[j + 1];
            }
        }
        return columns;
    }

    /** The matrix D'D of second differences, without the row and column of the first spline. */
    public double[][] penalty() {
        int n = splines.size();
        double[][] all = new double[n][n];
        for (int r = 0; r + 2 < n; r++) {
            double[] d = {1, -2, 1};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    all[r + i][r + j] += d[i] * d[j];
                }
            }
        }
        double[][] kept = new double[n - 1][n - 1];
        for (int i = 1; i < n; i++) {
            System.arraycopy(all[i], 1, kept[i - 1], 0, n - 1);
        }
        return kept;
    }

    /** The positions on the variable's scale that the coefficients stand for, up to a shift: a line in them is linear. */
    public double[] centres() {
        double[] centres = new double[size()];
        for (int j = 0; j < centres.length; j++) {
            centres[j] = knots[j + 1] + (from - knots[0]);
        }
        return centres;
    }

    /** All knots, those beyond the boundary too. */
    @Override
    public double[] knots() {
        return knots.clone();
    }

    /** The degree of the polynomials. */
    public int degree() {
        return degree;
    }
}
