/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

import java.util.Arrays;

/**
 * The factorisation A = L D L' of a positive semi-definite matrix, with L unit lower triangular and D diagonal, in which a
 * column that is a linear combination of the columns before it is found and set aside ("aliased") rather than failing. No
 * pivoting: of a set of dependent columns the later ones are aliased, as in R's model fits.
 *
 * <p>A column is aliased when what is left of its diagonal after elimination is not more than {@code tolerance} times its
 * reference value, so that the decision does not depend on the units of the covariates. Solutions and inverses have zeros
 * in the places of aliased columns.
 */
public final class Cholesky {

    /** Machine epsilon to the power 3/4: a correlation with the earlier columns of about 1 - 1e-12 counts as dependence. */
    public static final double DEFAULT_TOLERANCE = 1.818989403545857e-12;

    private final int order;
    private final double[][] lower;
    private final double[] pivot;
    private final double[] unit;
    private final boolean[] aliased;
    private final int rank;
    private final boolean indefinite;

    private Cholesky(int order, double[][] lower, double[] pivot, double[] unit, boolean[] aliased, int rank,
            boolean indefinite) {
        this.order = order;
        this.lower = lower;
        this.pivot = pivot;
        this.unit = unit;
        this.aliased = aliased;
        this.rank = rank;
        this.indefinite = indefinite;
    }

    /** Factors a matrix, each column's reference value being its own diagonal. */
    public static Cholesky of(SymmetricMatrix a) {
        return of(a, a.diagonal(), DEFAULT_TOLERANCE);
    }

    /**
     * Factors a matrix.
     *
     * @param a the matrix; only its lower triangle counts
     * @param reference for each column the size against which its pivot is judged, in the units of the diagonal: where the
     *        diagonal itself came out of a subtraction, the value before it. A column whose reference is not positive and
     *        finite is aliased
     * @param tolerance the part of the reference below which a pivot is taken for rounding error
     */
    public static Cholesky of(SymmetricMatrix a, double[] reference, double tolerance) {
        int n = a.order();
        double[] unit = new double[n];
        boolean[] aliased = new boolean[n];
        for (int i = 0; i < n; i++) {
            double r = reference[i];
            boolean usable = r > 0 && r < Double.POSITIVE_INFINITY;
            aliased[i] = !usable;
            unit[i] = usable ? Math.sqrt(r) : 1;
        }
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                m[i][j] = a.get(i, j) / unit[i] / unit[j];
            }
        }
        double[] pivot = new double[n];
        int rank = 0;
        boolean indefinite = false;
        for (int i = 0; i < n; i++) {
            double p = m[i][i];
            if (aliased[i] || !(p > tolerance) || p == Double.POSITIVE_INFINITY) {
                indefinite |= !aliased[i] && !(p >= -8 * tolerance);
                aliased[i] = true;
                for (int j = i + 1; j < n; j++) {
                    m[j][i] = 0;
                }
                continue;
            }
            pivot[i] = p;
            rank++;
            for (int j = i + 1; j < n; j++) {
                double t = m[j][i] / p;
                for (int k = j; k < n; k++) {
                    m[k][j] -= t * m[k][i];
                }
            }
            for (int j = i + 1; j < n; j++) {
                m[j][i] /= p;
            }
        }
        return new Cholesky(n, m, pivot, unit, aliased, rank, indefinite);
    }

    /** Number of columns that are not aliased. */
    public int rank() {
        return rank;
    }

    /** Whether a column is a combination of the columns before it (or has no size at all). */
    public boolean isAliased(int column) {
        return aliased[column];
    }

    /** Whether a pivot was clearly negative or not a number: the matrix is then no information matrix. */
    public boolean isIndefinite() {
        return indefinite;
    }

    /** The solution of A x = b, with zeros in the places of aliased columns. */
    public double[] solve(double[] b) {
        double[] x = new double[order];
        for (int i = 0; i < order; i++) {
            double s = b[i] / unit[i];
            for (int j = 0; j < i; j++) {
                s -= lower[i][j] * x[j];
            }
            x[i] = aliased[i] ? 0 : s;
        }
        for (int i = order - 1; i >= 0; i--) {
            if (aliased[i]) {
                x[i] = 0;
                continue;
            }
            double s = x[i] / pivot[i];
            for (int j = i + 1; j < order; j++) {
                if (!aliased[j]) {
                    s -= lower[j][i] * x[j];
                }
            }
            x[i] = s;
        }
        for (int i = 0; i < order; i++) {
            x[i] /= unit[i];
        }
        return x;
    }

    /** The inverse of the part that is not aliased, with zero rows and columns elsewhere. */
    public SymmetricMatrix inverse() {
        double[][] r = new double[order][order];
        double[] e = new double[order];
        for (int j = 0; j < order; j++) {
            if (aliased[j]) {
                continue;
            }
            Arrays.fill(e, 0);
            e[j] = 1;
            double[] x = solve(e);
            for (int i = j; i < order; i++) {
                r[i][j] = x[i];
            }
        }
        return SymmetricMatrix.ofLower(r);
    }

    /** The quadratic form b' A^- b over the columns that are not aliased. */
    public double inverseQuadraticForm(double[] b) {
        double[] y = new double[order];
        double q = 0;
        for (int i = 0; i < order; i++) {
            if (aliased[i]) {
                continue;
            }
            double s = b[i] / unit[i];
            for (int j = 0; j < i; j++) {
                s -= lower[i][j] * y[j];
            }
            y[i] = s;
            q += s * s / pivot[i];
        }
        return q;
    }

    /** The logarithm of the determinant of the part that is not aliased. */
    public double logDeterminant() {
        double s = 0;
        for (int i = 0; i < order; i++) {
            if (!aliased[i]) {
                s += StrictMath.log(pivot[i]) + 2 * StrictMath.log(unit[i]);
            }
        }
        return s;
    }

    /**
     * How an aliased column is made of the columns before it.
     *
     * @return for each column its multiplier in the combination that gives the aliased column, 0 for those not in it
     */
    public double[] dependency(int column) {
        double[] c = new double[order];
        // row `column` of L times the transposed L of the kept columns before it, solved backwards
        for (int i = column - 1; i >= 0; i--) {
            if (aliased[i]) {
                continue;
            }
            double s = lower[column][i];
            for (int j = i + 1; j < column; j++) {
                if (!aliased[j]) {
                    s -= lower[j][i] * c[j];
                }
            }
            c[i] = s;
        }
        for (int i = 0; i < column; i++) {
            double relative = Math.abs(c[i]);
            c[i] = relative < 1e-7 ? 0 : c[i] * unit[column] / unit[i];
        }
        return c;
    }
}
