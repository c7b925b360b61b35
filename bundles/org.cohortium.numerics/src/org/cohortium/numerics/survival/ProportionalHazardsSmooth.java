/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.CrossProducts;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * How a coefficient looks to change with time: the scaled Schoenfeld residuals of a column and a smooth through them, a
 * natural cubic spline of four degrees of freedom in transformed time, as R's plot of {@code cox.zph} draws it.
 *
 * @param eventTime time of each event, ascending
 * @param residual scaled Schoenfeld residual of each event
 * @param time times at which the smooth is given, ascending; empty with too few distinct event times
 * @param smooth the smooth
 * @param stdErr its pointwise standard error under proportional hazards
 */
public record ProportionalHazardsSmooth(double[] eventTime, double[] residual, double[] time, double[] smooth,
        double[] stdErr) {

    private static final int POINTS = 80;
    private static final int KNOTS = 4;

    /** The smooth for a column of a fitted model. */
    public static ProportionalHazardsSmooth of(CoxFit fit, ProportionalHazardsTransform transform, int column) {
        CoxSchoenfeld scaled = fit.residuals().scaledSchoenfeld();
        int[] order = SurvivalCurve.order(scaled.time());
        int n = order.length;
        double[] time = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            time[i] = scaled.time()[order[i]];
            y[i] = scaled.values()[column][order[i]];
        }
        double[] g = transform.apply(fit.data(), time);
        double low = g[0];
        double width = g[n - 1] - low;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (g[i] - low) / width;
        }
        double[] knots = knots(x);
        if (!(width > 0) || !Double.isFinite(width) || knots == null) {
            return new ProportionalHazardsSmooth(time, y, new double[0], new double[0], new double[0]);
        }
        double[][] basis = new double[KNOTS][n];
        for (int i = 0; i < n; i++) {
            double[] b = basis(x[i], knots);
            for (int k = 0; k < KNOTS; k++) {
                basis[k][i] = b[k];
            }
        }
        double[][] lower = new double[KNOTS][KNOTS];
        CrossProducts.add(basis, 0, n, null, lower);
        Cholesky factor = Cholesky.of(SymmetricMatrix.ofLower(lower));
        double[] xy = new double[KNOTS];
        for (int k = 0; k < KNOTS; k++) {
            for (int i = 0; i < n; i++) {
                xy[k] += basis[k][i] * y[i];
            }
        }
        double[] coefficient = factor.solve(xy);
        double se = fit.coefficients().modelStandardError(column) * Math.sqrt(n);
        int[] shown = shown(time);
        double[] at = new double[shown.length];
        double[] smooth = new double[shown.length];
        double[] stdErr = new double[shown.length];
        for (int i = 0; i < shown.length; i++) {
            double[] b = basis(x[shown[i]], knots);
            at[i] = time[shown[i]];
            for (int k = 0; k < KNOTS; k++) {
                smooth[i] += coefficient[k] * b[k];
            }
            stdErr[i] = se * Math.sqrt(factor.inverseQuadraticForm(b));
        }
        return new ProportionalHazardsSmooth(time, y, at, smooth, stdErr);
    }

    /** The ends and the thirds of the sorted values (R's quantiles of type 7); null when they are not four. */
    private static double[] knots(double[] x) {
        double[] knots = new double[KNOTS];
        for (int k = 0; k < KNOTS; k++) {
            double h = (x.length - 1) * (k / (KNOTS - 1.0));
            int below = (int) h;
            double next = x[Math.min(below + 1, x.length - 1)];
            knots[k] = x[below] + (h - below) * (next - x[below]);
            if (k > 0 && !(knots[k] > knots[k - 1])) {
                return null;
            }
        }
        return knots;
    }

    /** Natural cubic splines (Hastie, Tibshirani and Friedman, Elements of Statistical Learning, eq. 5.4). */
    private static double[] basis(double x, double[] knots) {
        double last = bend(x, knots, KNOTS - 2);
        return new double[] {1, x, bend(x, knots, 0) - last, bend(x, knots, 1) - last};
    }

    private static double bend(double x, double[] knots, int k) {
        double end = knots[KNOTS - 1];
        double a = Math.max(0, x - knots[k]);
        double b = Math.max(0, x - end);
        return (a * a * a - b * b * b) / (end - knots[k]);
    }

    /** Positions of at most {@link #POINTS} different times, evenly over the events, with the first and the last. */
    private static int[] shown(double[] time) {
        int n = time.length;
        int[] positions = new int[Math.min(n, POINTS)];
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            int at = positions.length == 1 ? 0 : (int) ((long) i * (n - 1) / (positions.length - 1));
            if (count == 0 || time[at] > time[positions[count - 1]]) {
                positions[count++] = at;
            }
        }
        return Arrays.copyOf(positions, count);
    }
}
