/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** Makes plots whose data area is exactly the area they are given, with nothing but axis lines and data. */
public final class BarePlot {

    private BarePlot() {
    }

    /** A plot of a data set. */
    public static XYPlot of(XYDataset data, ScaleAxis x, ScaleAxis y, XYItemRenderer renderer) {
        XYPlot plot = new WholeLines(data, x, y, renderer);
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /** Lets lines on the edge of the data area show their whole width; the plot itself would cut them in half. */
    private static final class WholeLines extends XYPlot {

        private static final long serialVersionUID = 1L;
        private static final double HALF_STROKE = 1;

        WholeLines(XYDataset data, ScaleAxis x, ScaleAxis y, XYItemRenderer renderer) {
            super(data, x, y, renderer);
        }

        @Override
        public boolean render(Graphics2D g, Rectangle2D area, int index, PlotRenderingInfo info, CrosshairState crosshair) {
            Shape clip = g.getClip();
            g.setClip(new Rectangle2D.Double(area.getX() - HALF_STROKE, area.getY() - HALF_STROKE,
                area.getWidth() + 2 * HALF_STROKE, area.getHeight() + 2 * HALF_STROKE));
            boolean found = super.render(g, area, index, info, crosshair);
            g.setClip(clip);
            return found;
        }
    }

    /** Adds a line across the plot behind the data. */
    public static void line(XYPlot plot, boolean horizontal, double value, Color color, BasicStroke stroke) {
        ValueMarker marker = new ValueMarker(value, color, stroke);
        marker.setAlpha(1f);
        if (horizontal) {
            plot.addRangeMarker(marker, Layer.BACKGROUND);
        } else {
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }
}
