/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.ForestFigure;

/**
 * The range of the effect axis of a forest plot: every estimate with its interval, unless an interval is so wide that it
 * would squeeze the others; such limits are cut off with an arrow.
 *
 * @param low lower end
 * @param high upper end
 */
record ForestScale(double low, double high) {

    private static final double LEAST_SPAN = 2;
    private static final double MOST_BEYOND = 3.5;

    static ForestScale of(ForestFigure f) {
        boolean log = f.axis().logarithmic();
        double reference = scaled(f.reference(), log);
        double coreLow = reference;
        double coreHigh = reference;
        double low = reference;
        double high = reference;
        for (ForestFigure.Row row : f.rows()) {
            double estimate = scaled(row.estimate(), log);
            if (!Double.isFinite(estimate) || row.kind() == ForestFigure.RowKind.NOT_ESTIMABLE) {
                continue;
            }
            coreLow = Math.min(coreLow, estimate);
            coreHigh = Math.max(coreHigh, estimate);
            low = Math.min(low, limit(scaled(row.low(), log), Double.NEGATIVE_INFINITY));
            high = Math.max(high, limit(scaled(row.high(), log), Double.POSITIVE_INFINITY));
        }
        double span = coreHigh - coreLow;
        double beyond = Math.max(log ? StrictMath.log(MOST_BEYOND) : span, 0.6 * span);
        if (beyond == 0) {
            beyond = 1;
        }
        low = Math.max(Math.min(low, coreLow), coreLow - beyond);
        high = Math.min(Math.max(high, coreHigh), coreHigh + beyond);
        if (log) {
            double least = StrictMath.log(LEAST_SPAN);
            low = Math.min(low, reference - least);
            high = Math.max(high, reference + least);
            return bounded(f.axis(), wholeOctave(low, -1), wholeOctave(high, 1));
        }
        double step = Ticks.round((high - low > 0 ? high - low : 1) / 5);
        return bounded(f.axis(), Math.floor(low / step - 1e-9) * step, Math.ceil(high / step + 1e-9) * step);
    }

    private static double limit(double value, double beyond) {
        return Double.isNaN(value) ? beyond : value;
    }

    private static double wholeOctave(double log, int direction) {
        double octaves = log / StrictMath.log(2);
        double slack = 0.2;
        double whole = direction < 0 ? Math.floor(octaves + slack) : Math.ceil(octaves - slack);
        return StrictMath.pow(2, whole);
    }

    private static double scaled(double value, boolean log) {
        return log ? value > 0 ? StrictMath.log(value) : Double.NEGATIVE_INFINITY : value;
    }

    private static ForestScale bounded(Axis axis, double fitLow, double fitHigh) {
        double low = Double.isNaN(axis.min()) ? fitLow : axis.min();
        double high = Double.isNaN(axis.max()) ? fitHigh : axis.max();
        if (!(low < high)) {
            return axis.logarithmic() ? new ForestScale(0.5, 2) : new ForestScale(-1, 1);
        }
        return new ForestScale(low, high);
    }
}
