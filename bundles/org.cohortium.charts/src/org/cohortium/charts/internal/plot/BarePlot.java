/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotOrientation;
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
        XYPlot plot = new XYPlot(data, x, y, renderer);
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
