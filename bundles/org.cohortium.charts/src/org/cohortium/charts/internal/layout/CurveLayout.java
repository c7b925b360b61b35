/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.CurveFigure;
import org.cohortium.analysis.result.CurveFigure.ReferenceLine;
import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.plot.BarePlot;
import org.cohortium.charts.internal.plot.Curve;
import org.cohortium.charts.internal.plot.CurveData;
import org.cohortium.charts.internal.plot.CurveRenderer;
import org.cohortium.charts.internal.plot.ScaleAxis;
import org.cohortium.charts.internal.plot.Thinning;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/** Lays out curves: plot, axes, names of the curves, annotations, and the numbers at risk below. */
final class CurveLayout {

    private static final double SHAPE = 0.64;
    private static final double LOWEST = 70;
    private static final double MARK_LENGTH = 3.6;
    private static final float MARK_WIDTH = 0.55f;

    private final CurveFigure figure;
    private final RenderOptions options;
    private final Style style;
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final CurveScale xScale;
    private final CurveScale yScale;

    CurveLayout(CurveFigure figure, RenderOptions options) {
        this.figure = figure;
        this.options = options;
        this.style = Style.of(options);
        this.xScale = CurveScale.x(figure);
        this.yScale = CurveScale.y(figure);
        for (Series s : figure.series()) {
            if (!s.name().isEmpty() && s.shape() != Shape.POINTS) {
                groups.putIfAbsent(s.name(), groups.size());
            }
        }
        for (Series s : figure.series()) {
            if (!s.name().isEmpty()) {
                groups.putIfAbsent(s.name(), groups.size());
            }
        }
    }

    Scene layout(double width, double height) {
        Scene scene = new Scene(width);
        double top = Header.add(scene, figure.title(), options, style);
        RiskRows risk = figure.risk() == null || figure.risk().rows().isEmpty() ? null
            : new RiskRows(figure.risk(), width, style, name -> groups.getOrDefault(name, -1));

        double[] yTicks = yScale.ticks(figure.y(), 7);
        String[] yLabels = figure.y().logarithmic() ? labels(yTicks) : Ticks.labels(yTicks, figure.y().percent());
        double tickWidth = 0;
        for (String label : yLabels) {
            tickWidth = Math.max(tickWidth, width(label));
        }
        TextBlock yTitle = TextBlock.line(Ticks.title(figure.y()), style.size(), false);
        int left = left(risk, tickWidth, yTitle);
        double[] xTicks = xTicks(width - left - 10);
        String[] xLabels = figure.x().logarithmic() ? labels(xTicks) : Ticks.labels(xTicks, figure.x().percent());
        int right = right(width, left, risk, xTicks, xLabels);
        int plotWidth = Math.max(30, right - left);

        TextBlock xTitle = TextBlock.wrap(Ticks.title(figure.x()), plotWidth, style.size(), false);
        double below = Style.TICK + 2 + style.cap() + style.size() * 0.75 + xTitle.height() + Style.EDGE
            + style.size() * 0.25 + (risk == null ? 0 : style.size() * 1.1 + risk.height());

        double extra = 0;
        CurveNames names = null;
        Rectangle area = null;
        for (CurveNames.Mode mode : CurveNames.Mode.values()) {
            double names0 = mode == CurveNames.Mode.ABOVE ? extra : 0;
            int plotTop = (int) Math.ceil(top + names0 + style.cap() / 2 + 1);
            double natural = Math.max(LOWEST, Math.min(plotWidth * SHAPE, 300 * options.fontScale()));
            int plotHeight = (int) Math.floor(Double.isNaN(height) ? natural
                : Math.max(LOWEST, height - plotTop - below));
            area = new Rectangle(left, plotTop, plotWidth, plotHeight);
            names = new CurveNames(figure, groups, style, area, width - Style.EDGE);
            if (names.place(mode, curves(area), axisX(xTicks), axisY(yTicks))) {
                break;
            }
            extra = names.heightAbove();
        }
        if (width(yTitle) > area.height) {
            TextBlock wrapped = TextBlock.wrap(Ticks.title(figure.y()), area.height, style.size(), false);
            yTitle(scene, wrapped, area, tickWidth);
        } else {
            yTitle(scene, yTitle, area, tickWidth);
        }
        scene.plot("plot", plot(area, xTicks, yTicks), area);
        ticks(scene, area, xTicks, xLabels, yTicks, yLabels);
        names.draw(scene, top);
        double y = area.getMaxY() + Style.TICK + 2 + style.cap() + style.size() * 0.75;
        scene.block("axis-title", xTitle, area.getCenterX(), y, Anchor.MIDDLE, style.ink());
        y += xTitle.height() + Style.EDGE + style.size() * 0.25;
        if (risk != null) {
            ScaleAxis axis = axisX(xTicks);
            Rectangle plotArea = area;
            risk.add(scene, y + style.size() * 1.1, t -> axis.valueToJava2D(t, plotArea, RectangleEdge.BOTTOM));
            y += style.size() * 1.1 + risk.height();
        }
        scene.setHeight(Double.isNaN(height) ? y : Math.max(y, height));
        return scene;
    }

    private int left(RiskRows risk, double tickWidth, TextBlock yTitle) {
        double axis = Style.EDGE + style.size() * 1.4 + (titleLines(yTitle) - 1) * style.leading() + tickWidth + Style.TICK
            + 3;
        return (int) Math.ceil(Math.max(axis, risk == null ? 0 : risk.left()));
    }

    /** A vertical title may need two lines in a flat plot; room for them is kept when it is long. */
    private int titleLines(TextBlock yTitle) {
        return width(yTitle) > (Double.isNaN(options.heightMm()) ? 120 : 90) * options.fontScale() ? 2 : 1;
    }

    private int right(double width, int left, RiskRows risk, double[] ticks, String[] labels) {
        double margin = Style.EDGE + 2;
        if (ticks.length > 0) {
            double share = axisX(ticks).share(ticks[ticks.length - 1]);
            double over = width(labels[labels.length - 1]) / 2 - (1 - share) * (width - left);
            margin = Math.max(margin, over + Style.EDGE);
        }
        if (risk != null && figure.risk().times().length > 0) {
            double share = axisX(ticks).share(figure.risk().times()[figure.risk().times().length - 1]);
            margin = Math.max(margin, risk.right() - (1 - share) * (width - left));
        }
        return (int) Math.floor(width - margin);
    }

    private double[] xTicks(double plotWidth) {
        int most = Math.max(2, (int) (plotWidth / (style.size() * 3.2)));
        if (Double.isNaN(figure.x().tick()) && figure.risk() != null && figure.risk().times().length > 1
            && figure.risk().times().length <= most) {
            return figure.risk().times();
        }
        for (int n = Math.min(most, 10); n > 1; n--) {
            double[] ticks = xScale.ticks(figure.x(), n);
            if (apart(ticks, plotWidth)) {
                return ticks;
            }
        }
        return new double[] {xScale.low(), xScale.high()};
    }

    private boolean apart(double[] ticks, double plotWidth) {
        ScaleAxis axis = axisX(ticks);
        String[] labels = figure.x().logarithmic() ? labels(ticks) : Ticks.labels(ticks, figure.x().percent());
        for (int i = 0; i + 1 < ticks.length; i++) {
            double distance = (axis.share(ticks[i + 1]) - axis.share(ticks[i])) * plotWidth;
            if (distance < (width(labels[i]) + width(labels[i + 1])) / 2 + style.size() * 0.8) {
                return false;
            }
        }
        return true;
    }

    private String[] labels(double[] ticks) {
        String[] labels = new String[ticks.length];
        for (int i = 0; i < ticks.length; i++) {
            labels[i] = Ticks.label(ticks[i], false);
        }
        return labels;
    }

    private double width(String text) {
        return TextBlock.line(text, style.size(), false).width();
    }

    private static double width(TextBlock block) {
        return block.width();
    }

    private ScaleAxis axisX(double[] ticks) {
        return new ScaleAxis(xScale.low(), xScale.high(), figure.x().logarithmic(), ticks);
    }

    private ScaleAxis axisY(double[] ticks) {
        return new ScaleAxis(yScale.low(), yScale.high(), figure.y().logarithmic(), ticks)
            .reversed(figure.y().runsDown());
    }

    private XYPlot plot(Rectangle area, double[] xTicks, double[] yTicks) {
        ScaleAxis x = axisX(xTicks).drawn(style.ink(), style.axisWidth(), (float) Style.TICK);
        ScaleAxis y = axisY(yTicks).drawn(style.ink(), style.axisWidth(), (float) Style.TICK);
        XYPlot plot = BarePlot.of(new CurveData(curves(area)), x, y, new CurveRenderer(MARK_LENGTH, MARK_WIDTH));
        for (ReferenceLine line : figure.lines()) {
            BarePlot.line(plot, line.horizontal(), line.value(), style.muted(), style.dashed());
        }
        return plot;
    }

    private List<Curve> curves(Rectangle area) {
        List<Curve> curves = new ArrayList<>();
        ScaleAxis x = axisX(new double[0]);
        ScaleAxis y = axisY(new double[0]);
        int lines = (int) figure.series().stream().filter(s -> s.shape() != Shape.POINTS).count();
        for (Series s : figure.series()) {
            int group = group(s);
            int[] keep = Thinning.keep(s, x, y, area.width, area.height);
            double[] markX = s.marks() == null ? new double[0] : Thinning.marks(s.marks(), x, area.width);
            double[] markY = new double[markX.length];
            for (int i = 0; i < markX.length; i++) {
                markY[i] = Thinning.value(s, markX[i]);
            }
            Color band = s.shape() != Shape.POINTS ? style.band(group, lines)
                : CurveRenderer.faded(groups.containsKey(s.name()) && !hasLine(s.name()) ? style.theme().line(group)
                    : style.muted(), hasLine("") && !s.name().isEmpty() ? 0.9 : 0.45);
            curves.add(new Curve(s.shape(), pick(s.x(), keep), pick(s.y(), keep), pick(s.lower(), keep),
                pick(s.upper(), keep), markX, markY, style.theme().line(group), band, style.curve(group)));
        }
        return curves;
    }

    /** Whether a curve bears the name: points beside their own curve stay in the background. */
    private boolean hasLine(String name) {
        return figure.series().stream().anyMatch(s -> s.shape() != Shape.POINTS && s.name().equals(name));
    }

    private int group(Series s) {
        if (groups.containsKey(s.name())) {
            return groups.get(s.name());
        }
        int unnamed = 0;
        for (Series other : figure.series()) {
            if (other == s) {
                break;
            }
            unnamed += other.name().isEmpty() && other.shape() != Shape.POINTS ? 1 : 0;
        }
        return groups.size() + unnamed;
    }

    private static double[] pick(double[] values, int[] keep) {
        if (values == null) {
            return null;
        }
        double[] picked = new double[keep.length];
        for (int i = 0; i < keep.length; i++) {
            picked[i] = values[keep[i]];
        }
        return picked;
    }

    private void yTitle(Scene scene, TextBlock title, Rectangle area, double tickWidth) {
        double x = area.x - Style.TICK - 3 - tickWidth - style.size() * 0.7 - (title.lines().size() - 1) * style.leading();
        for (String line : title.lines()) {
            scene.verticalText("axis-title", line, x, area.getCenterY(), style.size(), style.ink());
            x += style.leading();
        }
    }

    private void ticks(Scene scene, Rectangle2D area, double[] xTicks, String[] xLabels, double[] yTicks,
            String[] yLabels) {
        ScaleAxis x = axisX(xTicks);
        ScaleAxis y = axisY(yTicks);
        double baseline = area.getMaxY() + Style.TICK + 2 + style.cap();
        for (int i = 0; i < xTicks.length; i++) {
            scene.text("tick-x", xLabels[i], x.valueToJava2D(xTicks[i], area, RectangleEdge.BOTTOM), baseline,
                Anchor.MIDDLE, style.size(), false, style.ink());
        }
        for (int i = 0; i < yTicks.length; i++) {
            scene.text("tick-y", yLabels[i], area.getX() - Style.TICK - 2,
                y.valueToJava2D(yTicks[i], area, RectangleEdge.LEFT) + style.cap() / 2, Anchor.END, style.size(), false,
                style.ink());
        }
    }
}
