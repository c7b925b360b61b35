/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.Color;
import java.awt.Graphics2D;
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

/** Draws the bars of histograms, a hair apart. */
public final class BarRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    private static final double MOST_APART = 0.7;

    private final transient List<Color> colors;

    /** A renderer with one colour a series. */
    public BarRenderer(List<Color> colors) {
        this.colors = List.copyOf(colors);
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
        double height = data.getYValue(series, item);
        if (height == 0 || Double.isNaN(height)) {
            return;
        }
        double left = xAxis.valueToJava2D(((BarData) data).from(item), area, RectangleEdge.BOTTOM);
        double right = xAxis.valueToJava2D(((BarData) data).to(item), area, RectangleEdge.BOTTOM);
        double apart = Math.min(MOST_APART, (right - left) * 0.12);
        double zero = yAxis.valueToJava2D(0, area, RectangleEdge.LEFT);
        double end = yAxis.valueToJava2D(height, area, RectangleEdge.LEFT);
        g.setPaint(colors.get(series));
        g.fill(new Rectangle2D.Double(left + apart / 2, Math.min(zero, end), Math.max(0.1, right - left - apart),
            Math.abs(end - zero)));
    }
}
