/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

import org.cohortium.analysis.result.CurveFigure.Shape;

/**
 * Draws each curve as one path: bands first, then lines and points, then censor marks, so that no band covers a line of
 * another group. Steps are right-continuous: the value holds until the next position.
 */
public final class CurveRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final int BANDS = 0;
    private static final int LINES = 1;
    private static final int MARKS = 2;
    private static final double POINT = 1.3;

    private final double markLength;
    private final float markWidth;

    /**
     * A renderer.
     *
     * @param markLength length of censor marks in points
     * @param markWidth their line width
     */
    public CurveRenderer(double markLength, float markWidth) {
        this.markLength = markLength;
        this.markWidth = markWidth;
    }

    @Override
    public int getPassCount() {
        return 3;
    }

    @Override
    public XYItemRendererState initialise(Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data,
            PlotRenderingInfo info) {
        XYItemRendererState state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot,
            ValueAxis xAxis, ValueAxis yAxis, XYDataset data, int series, int item, CrosshairState crosshair, int pass) {
        if (item != 0) {
            return;
        }
        Curve curve = ((CurveData) data).curve(series);
        Place place = new Place(area, xAxis, yAxis);
        switch (pass) {
            case BANDS -> {
                if (curve.lower() != null && curve.upper() != null) {
                    g.setPaint(curve.band());
                    g.fill(band(curve, place));
                }
            }
            case LINES -> {
                if (curve.shape() == Shape.POINTS) {
                    points(g, curve, place);
                } else {
                    g.setPaint(curve.line());
                    g.setStroke(curve.stroke());
                    g.draw(path(curve, place));
                }
            }
            case MARKS -> marks(g, curve, place);
            default -> throw new IllegalStateException("pass " + pass);
        }
    }

    private record Place(Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {

        double x(double value) {
            return xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        }

        double y(double value) {
            return yAxis.valueToJava2D(value, area, RectangleEdge.LEFT);
        }
    }

    private static Path2D path(Curve curve, Place place) {
        Path2D.Double path = new Path2D.Double();
        double lastY = Double.NaN;
        for (int i = 0; i < curve.x().length; i++) {
            if (Double.isNaN(curve.y()[i])) {
                lastY = Double.NaN;
                continue;
            }
            double x = place.x(curve.x()[i]);
            double y = place.y(curve.y()[i]);
            if (Double.isNaN(lastY)) {
                path.moveTo(x, y);
            } else {
                if (curve.shape() == Shape.STEP) {
                    path.lineTo(x, lastY);
                }
                if (curve.shape() != Shape.STEP || y != lastY) {
                    path.lineTo(x, y);
                }
            }
            lastY = y;
        }
        return path;
    }

    private static Path2D band(Curve curve, Place place) {
        Path2D.Double path = new Path2D.Double();
        int n = curve.x().length;
        int start = 0;
        while (start < n) {
            if (Double.isNaN(curve.lower()[start]) || Double.isNaN(curve.upper()[start])) {
                start++;
                continue;
            }
            int end = start;
            while (end < n && !Double.isNaN(curve.lower()[end]) && !Double.isNaN(curve.upper()[end])) {
                end++;
            }
            strip(path, curve, place, start, end, end < n);
            start = end;
        }
        return path;
    }

    private static void strip(Path2D path, Curve curve, Place place, int start, int end, boolean more) {
        boolean steps = curve.shape() == Shape.STEP;
        double[] x = curve.x();
        double reach = place.x(x[steps && more ? end : end - 1]);
        path.moveTo(place.x(x[start]), place.y(curve.upper()[start]));
        for (int i = start + 1; i < end; i++) {
            if (steps) {
                path.lineTo(place.x(x[i]), place.y(curve.upper()[i - 1]));
            }
            path.lineTo(place.x(x[i]), place.y(curve.upper()[i]));
        }
        path.lineTo(reach, place.y(curve.upper()[end - 1]));
        path.lineTo(reach, place.y(curve.lower()[end - 1]));
        for (int i = end - 1; i > start; i--) {
            path.lineTo(place.x(x[i]), place.y(curve.lower()[i]));
            if (steps) {
                path.lineTo(place.x(x[i]), place.y(curve.lower()[i - 1]));
            }
        }
        path.lineTo(place.x(x[start]), place.y(curve.lower()[start]));
        path.closePath();
    }

    private static void points(Graphics2D g, Curve curve, Place place) {
        g.setPaint(curve.band());
        for (int i = 0; i < curve.x().length; i++) {
            if (!Double.isNaN(curve.y()[i])) {
                g.fill(new Ellipse2D.Double(place.x(curve.x()[i]) - POINT, place.y(curve.y()[i]) - POINT, 2 * POINT,
                    2 * POINT));
            }
        }
    }

    private void marks(Graphics2D g, Curve curve, Place place) {
        if (curve.markX().length == 0) {
            return;
        }
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < curve.markX().length; i++) {
            double x = place.x(curve.markX()[i]);
            double y = place.y(curve.markY()[i]);
            path.moveTo(x, y - markLength / 2);
            path.lineTo(x, y + markLength / 2);
        }
        g.setComposite(AlphaComposite.SrcOver);
        g.setPaint(curve.line());
        g.setStroke(new BasicStroke(markWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(path);
    }

    /** A colour with an opacity. */
    public static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }
}
