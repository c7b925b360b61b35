/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.OverlapFigure;
import org.cohortium.analysis.result.OverlapFigure.Group;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.plot.BarData;
import org.cohortium.charts.internal.plot.BarRenderer;
import org.cohortium.charts.internal.plot.BarePlot;
import org.cohortium.charts.internal.plot.CurveRenderer;
import org.cohortium.charts.internal.plot.ScaleAxis;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/** Lays out mirrored histograms: all rows pale, matched or weighted rows in full colour, one group up and one down. */
final class OverlapLayout {

    private static final double SHAPE = 0.55;
    private static final double LOWEST = 70;
    private static final double PALE = 0.32;
    private static final String NUMBER = "Number of patients";

    private static final String SHARE = "Percent of the group";
    private static final double UNEQUAL = 4;

    private final OverlapFigure figure;
    private final boolean shares;
    private final RenderOptions options;
    private final Style style;

    OverlapLayout(OverlapFigure figure, RenderOptions options) {
        this.shares = hasUnequalArms(figure);
        this.figure = shares ? inShares(figure) : figure;
        this.options = options;
        this.style = Style.of(options);
    }

    Scene layout(double width, double height) {
        Scene scene = new Scene(width);
        double top = Header.add(scene, figure.title(), options, style);
        double up = most(figure.above());
        double down = most(figure.below());
        double step = Ticks.round((shares ? up + down : Math.max(1, up + down)) / 6);
        CurveScale y = new CurveScale(-Math.max(down, step * 0.5) * 1.04, Math.max(up, step * 0.5) * 1.04);
        double[] yTicks = Ticks.multiples(y.low(), y.high(), step);
        double labelWidth = 0;
        for (double t : yTicks) {
            labelWidth = Math.max(labelWidth, width(Ticks.label(Math.abs(t), shares)));
        }
        int left = (int) Math.ceil(Style.EDGE + style.size() * 1.5 + labelWidth + Style.TICK + 3);
        int right = (int) Math.floor(width - Style.EDGE - style.size());
        double legend = Legend.rows(scene, entries(), left, width - Style.EDGE, top, style);
        int plotTop = (int) Math.ceil(top + legend + style.size() * 0.9);
        TextBlock title = TextBlock.wrap(Ticks.title(figure.x()), right - left, style.size(), false);
        double footer = Style.TICK + 2 + style.cap() + style.size() * 0.75 + title.height() + style.size() * 0.25
            + Style.EDGE;
        double natural = Math.max(LOWEST, (right - left) * SHAPE);
        Rectangle area = new Rectangle(left, plotTop, Math.max(20, right - left), (int) Math.floor(Double.isNaN(height)
            ? natural : Math.max(LOWEST, height - plotTop - footer)));
        draw(scene, area, y, yTicks, labelWidth, title);
        double bottom = area.getMaxY() + footer;
        scene.setHeight(Double.isNaN(height) ? bottom : Math.max(bottom, height));
        return scene;
    }

    /** Beside a much larger group a small one would not be seen; matched rows stay numbers, for they are parts of all. */
    private static boolean hasUnequalArms(OverlapFigure figure) {
        double above = sum(figure.above().all());
        double below = sum(figure.below().all());
        boolean parts = figure.above().matched() != null && figure.above().which() == null;
        return !parts && Math.min(above, below) > 0 && Math.max(above, below) > UNEQUAL * Math.min(above, below);
    }

    private static OverlapFigure inShares(OverlapFigure f) {
        return new OverlapFigure(f.id(), f.title(), f.caption(), f.x(), f.edges(), inShares(f.above()), inShares(f.below()));
    }

    private static Group inShares(Group g) {
        return new Group(g.name(), shares(g.all()), g.matched() == null ? null : shares(g.matched()), g.which());
    }

    private static double[] shares(double[] values) {
        double sum = sum(values);
        return sum > 0 ? Arrays.stream(values).map(v -> v / sum).toArray() : values;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static double most(Group group) {
        double most = 0;
        for (double n : group.all()) {
            most = Math.max(most, n);
        }
        for (double n : group.matched() == null ? new double[0] : group.matched()) {
            most = Math.max(most, n);
        }
        return most;
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        int group = 0;
        for (Group g : List.of(figure.above(), figure.below())) {
            Color full = style.theme().line(group);
            if (g.matched() == null) {
                entries.add(entry(g.name(), full, group));
            } else {
                entries.add(entry(g.name() + ", all", CurveRenderer.faded(full, PALE), group));
                entries.add(entry(g.name() + ", " + g.selection(), full, group));
            }
            group++;
        }
        return entries;
    }

    private Legend.Entry entry(String name, Color fill, int group) {
        double half = style.size() * 0.36;
        return new Legend.Entry(name, style.theme().groupInk(group),
            Legend.shape(new Rectangle2D.Double(-half, -half, 2 * half, 2 * half), fill, null, null));
    }

    private double width(String text) {
        return TextBlock.line(text, style.size(), false).width();
    }

    private void draw(Scene scene, Rectangle area, CurveScale yScale, double[] yTicks, double labelWidth,
            TextBlock title) {
        CurveScale xScale = xScale();
        double[] xTicks = xScale.ticks(figure.x(), Math.max(2, Math.min(10, (int) (area.width / (style.size() * 3.2)))));
        ScaleAxis x = new ScaleAxis(xScale.low(), xScale.high(), figure.x().logarithmic(), xTicks).drawn(style.ink(),
            style.axisWidth(), (float) Style.TICK);
        ScaleAxis y = new ScaleAxis(yScale.low(), yScale.high(), false, yTicks).drawn(style.ink(), style.axisWidth(),
            (float) Style.TICK);
        List<double[]> heights = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        add(heights, colors, figure.above(), 1, style.theme().line(0));
        add(heights, colors, figure.below(), -1, style.theme().line(1));
        XYPlot plot = BarePlot.of(new BarData(figure.edges(), heights), x, y, new BarRenderer(colors));
        scene.plot("plot", plot, area);
        double zero = y.valueToJava2D(0, area, RectangleEdge.LEFT);
        scene.line("zero", area.x, zero, area.getMaxX(), zero, style.ink(), style.axis());
        String[] labels = Ticks.labels(xTicks, figure.x().percent());
        double baseline = area.getMaxY() + Style.TICK + 2 + style.cap();
        for (int i = 0; i < xTicks.length; i++) {
            scene.text("tick-x", labels[i], x.valueToJava2D(xTicks[i], area, RectangleEdge.BOTTOM), baseline, Anchor.MIDDLE,
                style.size(), false, style.ink());
        }
        for (double t : yTicks) {
            scene.text("tick-y", Ticks.label(Math.abs(t), shares), area.x - Style.TICK - 2,
                y.valueToJava2D(t, area, RectangleEdge.LEFT) + style.cap() / 2, Anchor.END, style.size(), false,
                style.ink());
        }
        scene.verticalText("axis-title", shares ? SHARE : NUMBER, area.x - Style.TICK - 3 - labelWidth - style.size() * 0.7,
            area.getCenterY(), style.size(), style.ink());
        scene.block("axis-title", title, area.getCenterX(), baseline + style.size() * 0.75, Anchor.MIDDLE, style.ink());
    }

    private static void add(List<double[]> heights, List<Color> colors, Group group, int sign, Color full) {
        heights.add(signed(group.all(), sign));
        colors.add(group.matched() == null ? full : CurveRenderer.faded(full, PALE));
        if (group.matched() != null) {
            heights.add(signed(group.matched(), sign));
            colors.add(full);
        }
    }

    private static double[] signed(double[] values, int sign) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = sign * values[i];
        }
        return out;
    }

    private CurveScale xScale() {
        double[] edges = figure.edges();
        double low = Double.isNaN(figure.x().min()) ? edges.length > 1 ? edges[0] : 0 : figure.x().min();
        double high = Double.isNaN(figure.x().max()) ? edges.length > 1 ? edges[edges.length - 1] : 1 : figure.x().max();
        return high > low ? new CurveScale(low, high) : new CurveScale(low - 0.5, low + 0.5);
    }
}
