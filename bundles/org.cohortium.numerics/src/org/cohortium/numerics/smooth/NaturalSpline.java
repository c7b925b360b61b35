/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import java.util.Arrays;

/**
 * A natural cubic spline: cubic between the knots, linear beyond the boundary (Hastie, in: Chambers and Hastie, Statistical
 * Models in S, 1992, chapter 7). The columns are those of R's {@code ns}: B-splines without the first, projected on the
 * splines whose second derivative is zero at both boundary knots, by Householder reflections.
 */
public final class NaturalSpline implements SmoothBasis {

    private static final int ORDER = 4;

    private final double[] interior;
    private final double from;
    private final double to;
    private final BSplines splines;
    private final boolean intercept;
    private final double[][] reflectors;

    private NaturalSpline(double[] interior, double from, double to, boolean intercept) {
        Knots.checkInside(interior, from, to);
        this.interior = interior.clone();
        Arrays.sort(this.interior);
        this.from = from;
        this.to = to;
        this.intercept = intercept;
        this.splines = new BSplines(Knots.sequence(this.interior, from, to, ORDER), ORDER);
        this.reflectors = reflectors(kept(splines.at(from, 2)), kept(splines.at(to, 2)));
    }

    /** A basis with df columns, its df - 1 interior knots at equally spaced quantiles of the values. */
    public static NaturalSpline ofDegreesOfFreedom(double[] x, int df) {
        double[] range = Knots.range(x);
        return of(Knots.atQuantiles(x, df - 1, range[0], range[1]), range[0], range[1], false);
    }

    /** A basis with given knots. */
    public static NaturalSpline of(double[] interior, double from, double to, boolean intercept) {
        return new NaturalSpline(interior, from, to, intercept);
    }

    /** A basis with df columns, its knots at quantiles of the values inside of the given boundary. */
    public static NaturalSpline ofDegreesOfFreedom(double[] x, int df, double from, double to, boolean intercept) {
        return of(Knots.atQuantiles(x, df - 1 - (intercept ? 1 : 0), from, to), from, to, intercept);
    }

    private double[] kept(double[] all) {
        return intercept ? all : Arrays.copyOfRange(all, 1, all.length);
    }

    /** The two Householder vectors of the QR factorisation of the constraints, scaled as LINPACK does. */
    private static double[][] reflectors(double[] first, double[] second) {
        double[][] columns = {first.clone(), second.clone()};
        for (int l = 0; l < 2; l++) {
            double[] v = columns[l];
            double norm = 0;
            for (int i = l; i < v.length; i++) {
                norm += v[i] * v[i];
            }
            norm = Math.sqrt(norm);
            norm = v[l] < 0 ? -norm : norm;
            for (int i = 0; i < v.length; i++) {
                v[i] = i < l ? 0 : v[i] / norm;
            }
            v[l] += 1;
            if (l == 0) {
                reflect(v, 0, columns[1]);
            }
        }
        return columns;
    }

    private static void reflect(double[] v, int pivot, double[] y) {
        double t = 0;
        for (int i = pivot; i < y.length; i++) {
            t -= v[i] * y[i];
        }
        t /= v[pivot];
        for (int i = pivot; i < y.length; i++) {
            y[i] += t * v[i];
        }
    }

    @Override
    public int size() {
        return splines.size() - (intercept ? 2 : 3);
    }

    @Override
    public double[][] columns(double[] x) {
        double[] value = splines.at(from, 0);
        double[] slope = splines.at(from, 1);
        double[] lastValue = splines.at(to, 0);
        double[] lastSlope = splines.at(to, 1);
        double[][] columns = new double[size()][x.length];
        for (int i = 0; i < x.length; i++) {
            double[] row;
            if (Double.isNaN(x[i])) {
                for (double[] column : columns) {
                    column[i] = Double.NaN;
                }
                continue;
            } else if (x[i] < from) {
                row = line(value, slope, x[i] - from);
            } else if (x[i] > to) {
                row = line(lastValue, lastSlope, x[i] - to);
            } else {
                row = splines.at(x[i], 0);
            }
            row = kept(row);
            reflect(reflectors[0], 0, row);
            reflect(reflectors[1], 1, row);
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = row[j + 2];
            }
        }
        return columns;
    }

    private static double[] line(double[] value, double[] slope, double distance) {
        double[] row = new double[value.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = value[j] + slope[j] * distance;
        }
        return row;
    }

    @Override
    public double[] knots() {
        return interior.clone();
    }

    /** The boundary knots. */
    public double[] boundary() {
        return new double[] {from, to};
    }
}
