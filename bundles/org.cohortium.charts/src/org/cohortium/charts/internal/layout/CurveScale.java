/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/**
 * The range of an axis of curves.
 *
 * @param low lower end
 * @param high upper end, above the lower
 */
record CurveScale(double low, double high) {

    private static final double MARGIN = 0.04;
    private static final double NEAR_ZERO = 0.15;

    /** The range of the horizontal axis: as given, else from the data; an axis that begins near 0 begins at 0. */
    static CurveScale x(CurveFigure f) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean steps = false;
        for (Series s : f.series()) {
            steps |= s.shape() == Shape.STEP;
            for (double x : s.x()) {
                if (Double.isFinite(x) && (!f.x().logarithmic() || x > 0)) {
                    low = Math.min(low, x);
                    high = Math.max(high, x);
                }
            }
        }
        if (f.risk() != null) {
            for (double t : f.risk().times()) {
                low = Math.min(low, t);
                high = Math.max(high, t);
            }
        }
        boolean nearZero = low > 0 && low < high * NEAR_ZERO;
        if ((steps && low >= 0 || nearZero) && !f.x().logarithmic()) {
            low = 0;
        }
        return bounded(f.x(), low, high);
    }

    /** The range of the vertical axis: as given, else 0 to 1 for shares and otherwise from the data. */
    static CurveScale y(CurveFigure f) {
        if (f.y().percent()) {
            return bounded(f.y(), 0, 1);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series s : f.series()) {
            for (double[] values : new double[][] {s.y(), s.shape() == Shape.POINTS ? null : s.lower(),
                s.shape() == Shape.POINTS ? null : s.upper()}) {
                for (double y : values == null ? new double[0] : values) {
                    if (Double.isFinite(y) && (!f.y().logarithmic() || y > 0)) {
                        low = Math.min(low, y);
                        high = Math.max(high, y);
                    }
                }
            }
        }
        for (ReferenceLine line : f.lines()) {
            if (line.horizontal()) {
                low = Math.min(low, line.value());
                high = Math.max(high, line.value());
            }
        }
        double margin = low < high && !f.y().logarithmic() ? (high - low) * MARGIN : 0;
        return bounded(f.y(), low - margin, high + margin);
    }

    private static CurveScale bounded(Axis axis, double fitLow, double fitHigh) {
        double low = Double.isNaN(axis.min()) ? fitLow : axis.min();
        double high = Double.isNaN(axis.max()) ? fitHigh : axis.max();
        if (axis.runsDown()) {
            low = axis.max();
            high = axis.min();
        }
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            low = axis.logarithmic() ? 0.1 : 0;
            high = axis.logarithmic() ? 10 : 1;
        }
        if (axis.logarithmic() && low <= 0) {
            low = high > 0 ? high / 1000 : 0.1;
        }
        if (low >= high) {
            double wide = axis.logarithmic() ? low : Math.max(Math.abs(low) * 0.1, 0.5);
            return axis.logarithmic() ? new CurveScale(low / 2, low * 2) : new CurveScale(low - (low == 0 ? 0 : wide),
                low + wide);
        }
        return new CurveScale(low, high);
    }

    /** Ticks of an axis over this range, at most so many. */
    double[] ticks(Axis axis, int most) {
        if (axis.logarithmic()) {
            return Ticks.logarithmic(low, high, most);
        }
        double step = axis.tick();
        if (!(step > 0)) {
            step = Ticks.step(axis, low, high, most);
        } else {
            int times = 1;
            while ((high - low) / (step * times) > most) {
                times++;
            }
            step *= times;
        }
        return Ticks.multiples(low, high, step);
    }
}
