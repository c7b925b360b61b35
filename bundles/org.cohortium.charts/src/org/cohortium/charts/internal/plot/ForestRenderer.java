/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
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

/**
 * Draws effects with their intervals. A limit beyond the axis ends in an arrow at the edge; an estimate beyond it is not
 * drawn, its arrow says where it lies.
 */
public final class ForestRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final double ARROW = 3.2;

    private final float width;

    /**
     * A renderer.
     *
     * @param width width of the lines of intervals
     */
    public ForestRenderer(float width) {
        this.width = width;
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
        ForestMarks.Mark mark = ((ForestMarks) data).mark(item);
        double y = yAxis.valueToJava2D(mark.row(), area, RectangleEdge.LEFT);
        double x = position(mark.estimate(), xAxis, area);
        double low = Double.isNaN(mark.low()) ? x : position(mark.low(), xAxis, area);
        double high = Double.isNaN(mark.high()) ? x : position(mark.high(), xAxis, area);
        double left = Math.max(low, area.getMinX());
        double right = Math.min(high, area.getMaxX());
        g.setPaint(mark.color());
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        boolean inside = x >= area.getMinX() && x <= area.getMaxX();
        switch (mark.form()) {
            case DIAMOND -> {
                if (inside) {
                    double h = mark.side() / 2;
                    Path2D.Double diamond = new Path2D.Double();
                    diamond.moveTo(left, y);
                    diamond.lineTo(x, y - h);
                    diamond.lineTo(right, y);
                    diamond.lineTo(x, y + h);
                    diamond.closePath();
                    g.fill(diamond);
                }
            }
            case HOLLOW -> g.draw(square(x, y, mark.side()));
            case SQUARE -> {
                if (right > left) {
                    g.draw(new Line2D.Double(left, y, right, y));
                }
                if (inside) {
                    g.fill(square(x, y, mark.side()));
                }
            }
        }
        if (mark.form() != ForestMarks.Form.HOLLOW) {
            if (low < area.getMinX()) {
                g.fill(arrow(area.getMinX(), y, -1));
            }
            if (high > area.getMaxX()) {
                g.fill(arrow(area.getMaxX(), y, 1));
            }
        }
    }

    /** A value that the scale cannot hold lies beyond its end. */
    private static double position(double value, ValueAxis axis, Rectangle2D area) {
        double x = axis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        double far = 10 * area.getWidth();
        return Double.isNaN(x) ? area.getMinX() - far : Math.max(area.getMinX() - far, Math.min(area.getMaxX() + far, x));
    }

    private static Rectangle2D square(double x, double y, double side) {
        return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
    }

    private static Path2D arrow(double tip, double y, int direction) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(tip, y);
        path.lineTo(tip - direction * ARROW, y - ARROW * 0.55);
        path.lineTo(tip - direction * ARROW, y + ARROW * 0.55);
        path.closePath();
        return path;
    }
}
