/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.meta;

import org.cohortium.numerics.EstimationException;

/**
 * Weighted least squares of study estimates, with the traces that the estimators of the variance between studies need,
 * by orthogonalising the weighted columns (modified Gram-Schmidt, twice). With P = W - W X (X'WX)^-1 X'W, nothing of
 * order k by k is ever formed.
 */
final class WeightedFit {

    private static final double DEPENDENT = 1e-10;

    private final double[] y;
    private final double[] weights;
    private final double[][] columns;
    private final double[][] q;
    private final double[][] inverseR;
    private final double[] coefficient;
    private double logDeterminant;

    /**
     * @param y estimates
     * @param columns the model's columns, the intercept's ones among them
     * @param weights positive
     */
    WeightedFit(double[] y, double[][] columns, double[] weights) {
        this.y = y;
        this.columns = columns;
        this.weights = weights;
        int k = y.length;
        int p = columns.length;
        double[] root = new double[k];
        for (int i = 0; i < k; i++) {
            root[i] = Math.sqrt(weights[i]);
        }
        q = new double[p][k];
        double[][] r = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < k; i++) {
                q[j][i] = root[i] * columns[j][i];
            }
            double size = Math.sqrt(dot(q[j], q[j]));
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < j; l++) {
                    double c = dot(q[l], q[j]);
                    r[l][j] += c;
                    for (int i = 0; i < k; i++) {
                        q[j][i] -= c * q[l][i];
                    }
                }
            }
            double length = Math.sqrt(dot(q[j], q[j]));
            if (!(length > DEPENDENT * size)) {
                throw new EstimationException("A moderator depends on the other columns of the model.",
                    "Leave out one of the moderators that carry the same information, or one that does not vary.");
            }
            r[j][j] = length;
            logDeterminant += 2 * StrictMath.log(length);
            for (int i = 0; i < k; i++) {
                q[j][i] /= length;
            }
        }
        inverseR = invert(r);
        coefficient = solve(root, r);
    }

    private double[] solve(double[] root, double[][] r) {
        int p = r.length;
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = root[i] * y[i];
        }
        double[] c = new double[p];
        for (int j = 0; j < p; j++) {
            c[j] = dot(q[j], z);
        }
        double[] b = new double[p];
        for (int j = p - 1; j >= 0; j--) {
            double s = c[j];
            for (int l = j + 1; l < p; l++) {
                s -= r[j][l] * b[l];
            }
            b[j] = s / r[j][j];
        }
        return b;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    private static double[][] invert(double[][] r) {
        int p = r.length;
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double s = 0;
                for (int l = i + 1; l <= j; l++) {
                    s += r[i][l] * inverse[l][j];
                }
                inverse[i][j] = -s / r[i][i];
            }
        }
        return inverse;
    }

    double[] coefficients() {
        return coefficient.clone();
    }

    /** The log determinant of X'WX. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** The inverse of X'WX. */
    double[][] covariance() {
        int p = columns.length;
        double[][] v = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int l = Math.max(i, j); l < p; l++) {
                    v[i][j] += inverseR[i][l] * inverseR[j][l];
                }
            }
        }
        return v;
    }

    /** The leverage of a study. */
    double leverage(int study) {
        double h = 0;
        for (double[] column : q) {
            h += column[study] * column[study];
        }
        return h;
    }

    /** The estimate less its fitted value. */
    double residual(int study) {
        double e = y[study];
        for (int j = 0; j < columns.length; j++) {
            e -= coefficient[j] * columns[j][study];
        }
        return e;
    }

    /** The weighted sum of squared residuals y'Py. */
    double residualSum() {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            double e = residual(i);
            s += weights[i] * e * e;
        }
        return s;
    }

    /** y'PPy. */
    double squaredResidualSum() {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            double e = weights[i] * residual(i);
            s += e * e;
        }
        return s;
    }

    double weightSum() {
        double s = 0;
        for (double w : weights) {
            s += w;
        }
        return s;
    }

    double squaredWeightSum() {
        return dot(weights, weights);
    }

    /** tr(P D) for a diagonal matrix D, or tr(P) for null. */
    double trace(double[] d) {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            s += weights[i] * (d == null ? 1 : d[i]) * (1 - leverage(i));
        }
        return s;
    }

    /** tr(P D P E) for diagonal matrices, null for the unit matrix. */
    double trace(double[] d, double[] e) {
        int p = columns.length;
        double s = 0;
        double[][] qdq = new double[p][p];
        double[][] qeq = new double[p][p];
        for (int i = 0; i < y.length; i++) {
            double di = weights[i] * (d == null ? 1 : d[i]);
            double ei = weights[i] * (e == null ? 1 : e[i]);
            s += di * ei * (1 - 2 * leverage(i));
            for (int j = 0; j < p; j++) {
                for (int l = 0; l < p; l++) {
                    double product = q[j][i] * q[l][i];
                    qdq[j][l] += product * di;
                    qeq[j][l] += product * ei;
                }
            }
        }
        for (int j = 0; j < p; j++) {
            s += dot(qdq[j], qeq[j]);
        }
        return s;
    }
}
