/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.smooth;

import org.cohortium.numerics.EstimationException;

/**
 * Polynomials that are orthonormal over the values they were made from, by their three-term recurrence (Kennedy and Gentle,
 * Statistical Computing, 1980, section 8.4.2); R's {@code poly}.
 */
public final class OrthogonalPolynomial implements SmoothBasis {

    private final double[] alpha;
    private final double[] norm;

    private OrthogonalPolynomial(double[] alpha, double[] norm) {
        this.alpha = alpha;
        this.norm = norm;
    }

    /** The polynomials of degree 1 to the one given. */
    public static OrthogonalPolynomial of(double[] x, int degree) {
        double[] values = Knots.sorted(x);
        if (degree < 1 || degree >= Knots.distinct(values)) {
            throw new EstimationException("A polynomial of degree " + degree + " needs more distinct values than there are.",
                    "Use a lower degree.");
        }
        double[] alpha = new double[degree];
        double[] norm = new double[degree + 1];
        double[] before = new double[values.length];
        double[] now = new double[values.length];
        java.util.Arrays.fill(now, 1);
        norm[0] = values.length;
        for (int d = 0; d < degree; d++) {
            for (int i = 0; i < values.length; i++) {
                alpha[d] += values[i] * now[i] * now[i];
            }
            alpha[d] /= norm[d];
            double[] next = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                next[i] = (values[i] - alpha[d]) * now[i] - (d == 0 ? 0 : norm[d] / norm[d - 1] * before[i]);
                norm[d + 1] += next[i] * next[i];
            }
            before = now;
            now = next;
        }
        return new OrthogonalPolynomial(alpha, norm);
    }

    @Override
    public int size() {
        return alpha.length;
    }

    @Override
    public double[][] columns(double[] x) {
        double[][] columns = new double[alpha.length][x.length];
        for (int i = 0; i < x.length; i++) {
            double before = 0;
            double now = 1;
            for (int d = 0; d < alpha.length; d++) {
                double next = (x[i] - alpha[d]) * now - (d == 0 ? 0 : norm[d] / norm[d - 1] * before);
                before = now;
                now = next;
                columns[d][i] = next / Math.sqrt(norm[d + 1]);
            }
        }
        return columns;
    }

    /** There are none. */
    @Override
    public double[] knots() {
        return new double[0];
    }
}
