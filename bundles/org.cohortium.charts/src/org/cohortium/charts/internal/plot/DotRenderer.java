/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/** Draws the dots of each series in its own form and colour, and a thin line from the first series to the second. */
public final class DotRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final float LINE = 0.9f;

    private final transient List<Look> looks;
    private final Color link;

    /**
     * How the dots of a series look.
     *
     * @param shape outline about the origin
     * @param fill colour of the inside
     * @param line colour of the outline
     */
    public record Look(Shape shape, Color fill, Color line) {
    }

    /**
     * A renderer.
     *
     * @param looks one a series
     * @param link colour of the lines between the first two series
     */
    public DotRenderer(List<Look> looks, Color link) {
        this.looks = List.copyOf(looks);
        this.link = link;
    }

    /** The look of a series: hollow before, filled after, other forms for more. */
    public static Look look(int series, double radius, Color color, Color paper) {
        return switch (series % 4) {
            case 0 -> new Look(circle(radius), paper, color);
            case 1 -> new Look(circle(radius), color, color);
            case 2 -> new Look(diamond(radius * 1.25), color, color);
            default -> new Look(new Rectangle2D.Double(-radius * 0.85, -radius * 0.85, 1.7 * radius, 1.7 * radius), color,
                color);
        };
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape diamond(double radius) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }

    @Override
    public int getPassCount() {
        return 2;
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
        double value = data.getXValue(series, item);
        if (Double.isNaN(value)) {
            return;
        }
        double x = xAxis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
        double y = yAxis.valueToJava2D(data.getYValue(series, item), area, RectangleEdge.LEFT);
        g.setStroke(new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        if (pass == 0) {
            if (series == 1 && !Double.isNaN(data.getXValue(0, item))) {
                g.setPaint(link);
                double other = xAxis.valueToJava2D(data.getXValue(0, item), area, RectangleEdge.BOTTOM);
                g.draw(new Line2D.Double(other, y, x, y));
            }
            return;
        }
        Look look = looks.get(series);
        Shape shape = look.shape() instanceof Ellipse2D e
            ? new Ellipse2D.Double(x + e.getX(), y + e.getY(), e.getWidth(), e.getHeight())
            : AffineTransform.getTranslateInstance(x, y).createTransformedShape(look.shape());
        g.setPaint(look.fill());
        g.fill(shape);
        if (!look.line().equals(look.fill())) {
            g.setPaint(look.line());
            g.draw(shape);
        }
    }
}
