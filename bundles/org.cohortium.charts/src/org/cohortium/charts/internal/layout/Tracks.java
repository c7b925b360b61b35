/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.charts.internal.plot.Curve;
import org.cohortium.charts.internal.plot.ScaleAxis;

/** Where a curve and its band run over the columns of the plot area, one column a point. */
final class Tracks {

    /** Highest position of the curve in each column; infinite where it does not run. */
    final double[] top;

    /** Lowest position of the curve in each column. */
    final double[] bottom;

    /** Highest position of the band in each column. */
    final double[] bandTop;

    /** Lowest position of the band in each column. */
    final double[] bandBottom;

    private final Rectangle area;

    Tracks(Curve curve, Rectangle area, ScaleAxis x, ScaleAxis y) {
        this.area = area;
        top = filled(Double.POSITIVE_INFINITY);
        bottom = filled(Double.NEGATIVE_INFINITY);
        bandTop = filled(Double.POSITIVE_INFINITY);
        bandBottom = filled(Double.NEGATIVE_INFINITY);
        boolean steps = curve.shape() == Shape.STEP;
        int n = curve.x().length;
        for (int i = 0; i < n; i++) {
            if (curve.shape() == Shape.POINTS) {
                run(i, i, curve, curve.y(), curve.y(), x, y, top, bottom);
                continue;
            }
            int next = Math.min(i + 1, n - 1);
            run(i, next, curve, curve.y(), curve.y(), x, y, top, bottom);
            if (curve.lower() != null && curve.upper() != null) {
                run(i, next, curve, curve.upper(), curve.upper(), x, y, bandTop, bandBottom);
                run(i, next, curve, curve.lower(), curve.lower(), x, y, bandTop, bandBottom);
            }
            if (steps && next > i) {
                point(x, y, curve.x()[next], curve.y()[i], top, bottom);
            }
        }
    }

    private double[] filled(double value) {
        double[] a = new double[area.width + 1];
        Arrays.fill(a, value);
        return a;
    }

    private void run(int i, int j, Curve curve, double[] a, double[] b, ScaleAxis x, ScaleAxis y, double[] high,
            double[] low) {
        if (Double.isNaN(a[i]) || Double.isNaN(b[j])) {
            return;
        }
        double x1 = x.valueToJava2D(curve.x()[i], area, RectangleEdge.BOTTOM);
        double x2 = x.valueToJava2D(curve.x()[j], area, RectangleEdge.BOTTOM);
        double y1 = y.valueToJava2D(a[i], area, RectangleEdge.LEFT);
        double y2 = curve.shape() == Shape.STEP ? y1 : y.valueToJava2D(b[j], area, RectangleEdge.LEFT);
        for (int c = column(x1); c <= column(x2); c++) {
            double share = x2 > x1 ? Math.max(0, Math.min(1, (area.x + c - x1) / (x2 - x1))) : 0;
            double at = y1 + share * (y2 - y1);
            high[c] = Math.min(high[c], at);
            low[c] = Math.max(low[c], at);
        }
    }

    private void point(ScaleAxis x, ScaleAxis y, double px, double py, double[] high, double[] low) {
        if (!Double.isNaN(py)) {
            int c = column(x.valueToJava2D(px, area, RectangleEdge.BOTTOM));
            double at = y.valueToJava2D(py, area, RectangleEdge.LEFT);
            high[c] = Math.min(high[c], at);
            low[c] = Math.max(low[c], at);
        }
    }

    private int column(double x) {
        return Math.max(0, Math.min(area.width, (int) Math.floor(x) - area.x));
    }

    /** Takes the curve out of the free space. */
    void take(FreeSpace space, boolean withBand) {
        for (int c = 0; c <= area.width; c++) {
            take(space, c, top[c], bottom[c]);
            if (c > 0 && top[c] <= bottom[c] && top[c - 1] <= bottom[c - 1]) {
                take(space, c, Math.min(bottom[c - 1], top[c]), Math.max(top[c - 1], bottom[c]));
            }
            if (withBand) {
                take(space, c, bandTop[c], bandBottom[c]);
            }
        }
    }

    private void take(FreeSpace space, int column, double from, double to) {
        if (from <= to) {
            space.rectangle(new Rectangle2D.Double(area.x + column - 1, from - 1, 2, to - from + 2));
        }
    }

    /** Highest and lowest position from one horizontal position to another; null where the curve does not run. */
    double[] range(double from, double to) {
        double high = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (int c = column(from); c <= column(to); c++) {
            high = Math.min(high, top[c]);
            low = Math.max(low, bottom[c]);
        }
        return high <= low ? new double[] {high, low} : null;
    }

    /** Position of the right end: x and y; null for an empty curve. */
    double[] end() {
        for (int c = area.width; c >= 0; c--) {
            if (top[c] <= bottom[c]) {
                return new double[] {area.x + c, bottom[c]};
            }
        }
        return null;
    }
}
