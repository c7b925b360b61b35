/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with a fixed range and given ticks, linear or logarithmic; its labels are texts of the scene. */
public final class ScaleAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final double low;
    private final double high;
    private final boolean logarithmic;
    private final double[] ticks;
    private boolean reversed;

    /**
     * An axis.
     *
     * @param low lower end; positive for a logarithmic axis
     * @param high upper end, above the lower
     * @param ticks where ticks are
     */
    public ScaleAxis(double low, double high, boolean logarithmic, double[] ticks) {
        this.low = low;
        this.high = high;
        this.logarithmic = logarithmic;
        this.ticks = ticks.clone();
        setAutoRange(false);
        setRange(low, high);
        setTickLabelsVisible(false);
        setAutoTickUnitSelection(false);
    }

    /** Shows the line of the axis and its ticks. */
    public ScaleAxis drawn(Color color, float width, float tickLength) {
        BasicStroke stroke = new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
        setAxisLinePaint(color);
        setAxisLineStroke(stroke);
        setTickMarkPaint(color);
        setTickMarkStroke(stroke);
        setTickMarkOutsideLength(tickLength);
        return this;
    }

    /** Turns the axis round where asked, so that values grow downwards or to the left. */
    public ScaleAxis reversed(boolean round) {
        reversed = round;
        return this;
    }

    /** Hides line and ticks. */
    public ScaleAxis hidden() {
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        return this;
    }

    /** Where a value lies between the ends: 0 to 1. */
    public double share(double value) {
        double share = logarithmic
            ? (StrictMath.log(value) - StrictMath.log(low)) / (StrictMath.log(high) - StrictMath.log(low))
            : (value - low) / (high - low);
        return reversed ? 1 - share : share;
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge) ? area.getX() + share(value) * area.getWidth()
            : area.getMaxY() - share(value) * area.getHeight();
    }

    @Override
    public double java2DToValue(double position, Rectangle2D area, RectangleEdge edge) {
        double share = RectangleEdge.isTopOrBottom(edge) ? (position - area.getX()) / area.getWidth()
            : (area.getMaxY() - position) / area.getHeight();
        share = reversed ? 1 - share : share;
        return logarithmic ? low * StrictMath.pow(high / low, share) : low + share * (high - low);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> list = new ArrayList<>();
        for (double tick : ticks) {
            list.add(new NumberTick(tick, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return list;
    }
}
