/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.numerics.descriptive.SortOrder;

/** The residuals of a linear model: over the fitted means, and against normal quantiles. */
final class LinearFigures {

    private static final int MOST_POINTS = 2000;

    private final double[] fitted;
    private final double[] residual;
    private final double[] standardized;

    private final String unit;

    LinearFigures(LinearEffects effects, double[] y, String unit) {
        this.unit = unit;
        residual = effects.residuals();
        fitted = new double[y.length];
        double[] weighted = effects.fit.residuals();
        standardized = new double[y.length];
        double sigma = effects.fit.sigma();
        for (int i = 0; i < y.length; i++) {
            fitted[i] = y[i] - residual[i];
            double spread = sigma * Math.sqrt(Math.max(0, 1 - effects.leverage[i]));
            standardized[i] = spread > 0 ? weighted[i] / spread : 0;
        }
    }

    /** Residuals over fitted means; beyond a number of points an even choice by fitted mean. */
    CurveFigure residuals() {
        int[] order = SortOrder.ascending(fitted);
        int shown = Math.min(order.length, MOST_POINTS);
        double[] x = new double[shown];
        double[] y = new double[shown];
        for (int k = 0; k < shown; k++) {
            int at = order[(int) ((long) k * order.length / shown)];
            x[k] = fitted[at];
            y[k] = residual[at];
        }
        return new CurveFigure("residuals", "Residuals", "Residuals over fitted means. They should scatter evenly about 0 "
                + "without a curve.", CoxDiagnostics.widened(Axis.of("Fitted mean", unit), x), Axis.of("Residual", unit),
                List.of(new Series("", Shape.POINTS, x, y, null, null, null)), null, List.of(new ReferenceLine(true, 0, "")),
                List.of());
    }

    /** Standardised residuals against the quantiles of the normal distribution. */
    CurveFigure quantiles() {
        double[] sorted = standardized.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int shown = Math.min(n, MOST_POINTS);
        double[] x = new double[shown];
        double[] y = new double[shown];
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double a = n <= 10 ? 3.0 / 8 : 0.5;
        for (int k = 0; k < shown; k++) {
            int at = shown == 1 ? 0 : (int) ((long) k * (n - 1) / (shown - 1));
            x[k] = normal.inverseCumulativeProbability((at + 1 - a) / (n + 1 - 2 * a));
            y[k] = sorted[at];
        }
        double end = Math.max(Math.abs(x[0]), Math.abs(x[shown - 1]));
        return new CurveFigure("quantiles", "Normal quantiles", "Standardised residuals against normal quantiles. Normal "
                + "residuals follow the line.", CoxDiagnostics.widened(Axis.of("Normal quantile", ""), new double[] {-end, end}), Axis.of("Standardised residual", ""),
                List.of(new Series("", Shape.LINE, new double[] {-end, end}, new double[] {-end, end}, null, null, null),
                        new Series("", Shape.POINTS, x, y, null, null, null)), null, List.of(), List.of());
    }
}
