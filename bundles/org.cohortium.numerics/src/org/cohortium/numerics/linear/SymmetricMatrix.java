/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.linear;

/**
 * An immutable symmetric matrix of small order (the number of coefficients, not of patients): an information or a
 * covariance matrix.
 */
public final class SymmetricMatrix {

    private final int order;

    /** Both triangles, by rows. */
    private final double[] values;

    private SymmetricMatrix(int order, double[] values) {
        this.order = order;
        this.values = values;
    }

    /**
     * A matrix with the lower triangle of the argument; the upper triangle is not read.
     *
     * @param lower rows of at least {@code row + 1} values
     */
    public static SymmetricMatrix ofLower(double[][] lower) {
        int n = lower.length;
        double[] v = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                v[i * n + j] = lower[i][j];
                v[j * n + i] = lower[i][j];
            }
        }
        return new SymmetricMatrix(n, v);
    }

    /** The matrix of this order that holds zeros only. */
    public static SymmetricMatrix zero(int order) {
        return new SymmetricMatrix(order, new double[order * order]);
    }

    /** Number of rows, which is the number of columns. */
    public int order() {
        return order;
    }

    /** The value in a row and a column, both from 0. */
    public double get(int row, int column) {
        return values[row * order + column];
    }

    /** The diagonal, as a new array. */
    public double[] diagonal() {
        double[] d = new double[order];
        for (int i = 0; i < order; i++) {
            d[i] = values[i * order + i];
        }
        return d;
    }

    /** All values by rows, as new arrays. */
    public double[][] toArray() {
        double[][] a = new double[order][order];
        for (int i = 0; i < order; i++) {
            System.arraycopy(values, i * order, a[i], 0, order);
        }
        return a;
    }

    /** The product of this matrix and a vector. */
    public double[] times(double[] vector) {
        double[] r = new double[order];
        for (int i = 0; i < order; i++) {
            double s = 0;
            for (int j = 0; j < order; j++) {
                s += values[i * order + j] * vector[j];
            }
            r[i] = s;
        }
        return r;
    }

    /** The quadratic form v'Av. */
    public double quadraticForm(double[] vector) {
        double[] av = times(vector);
        double s = 0;
        for (int i = 0; i < order; i++) {
            s += vector[i] * av[i];
        }
        return s;
    }

    /** The matrix D A D with D the diagonal matrix of the given factors. */
    public SymmetricMatrix scaled(double[] factors) {
        double[] v = new double[values.length];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                v[i * order + j] = values[i * order + j] * factors[i] * factors[j];
            }
        }
        return new SymmetricMatrix(order, v);
    }

    /** The rows and columns of the given positions, in that order. */
    public SymmetricMatrix select(int... positions) {
        int n = positions.length;
        double[] v = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                v[i * n + j] = values[positions[i] * order + positions[j]];
            }
        }
        return new SymmetricMatrix(n, v);
    }

    /**
     * The sandwich A B A of this matrix A with B = S'S, S having a row for each independent unit: the cluster-robust
     * covariance when A is the model-based covariance and S holds sums of score residuals.
     *
     * @param scores {@code [column][unit]}
     */
    public SymmetricMatrix sandwich(double[][] scores) {
        int units = order == 0 ? 0 : scores[0].length;
        double[][] meat = new double[order][order];
        CrossProducts.add(scores, 0, units, null, meat);
        SymmetricMatrix b = ofLower(meat);
        double[][] ab = new double[order][];
        for (int i = 0; i < order; i++) {
            double[] row = new double[order];
            System.arraycopy(values, i * order, row, 0, order);
            ab[i] = b.times(row);
        }
        double[][] r = new double[order][order];
        for (int i = 0; i < order; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = 0; k < order; k++) {
                    s += ab[i][k] * values[k * order + j];
                }
                r[i][j] = s;
            }
        }
        return ofLower(r);
    }
}
