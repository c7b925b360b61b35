/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import org.cohortium.analysis.result.DotFigure;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.plot.BarePlot;
import org.cohortium.charts.internal.plot.DotData;
import org.cohortium.charts.internal.plot.DotRenderer;
import org.cohortium.charts.internal.plot.ScaleAxis;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * Lays out dots in named rows, such as a love plot, with the largest value of the first series at the top, so that what
 * was most out of balance is seen first.
 */
final class DotLayout {

    private static final double MOST_FOR_NAMES = 0.42;

    private final DotFigure figure;
    private final RenderOptions options;
    private final Style style;

    DotLayout(DotFigure figure, RenderOptions options) {
        this.figure = sorted(figure);
        this.options = options;
        this.style = Style.of(options);
    }

    private static DotFigure sorted(DotFigure f) {
        if (f.series().isEmpty()) {
            return f;
        }
        double[] first = f.series().get(0).values();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> Double.isNaN(first[i]) ? 1 : -Math.abs(first[i])));
        List<DotFigure.Dots> series = new ArrayList<>();
        for (DotFigure.Dots dots : f.series()) {
            double[] values = dots.values();
            series.add(new DotFigure.Dots(dots.name(), order.stream().mapToDouble(i -> values[i]).toArray()));
        }
        return new DotFigure(f.id(), f.title(), f.caption(), f.x(), order.stream().map(f.rows()::get).toList(), series,
            f.thresholds());
    }

    Scene layout(double width, double height) {
        Scene scene = new Scene(width);
        double top = Header.add(scene, figure.title(), options, style);
        List<TextBlock> names = new ArrayList<>();
        double nameWidth = 0;
        for (String row : figure.rows()) {
            TextBlock name = TextBlock.wrap(row, width * MOST_FOR_NAMES, style.size(), false);
            names.add(name);
            nameWidth = Math.max(nameWidth, name.width());
        }
        int left = (int) Math.ceil(Style.EDGE + nameWidth + style.size() * 0.9);
        CurveScale scale = scale();
        double[] ticks = ticks(scale, width - left);
        String[] labels = Ticks.labels(ticks, figure.x().percent());
        double last = labels.length == 0 ? 0 : TextBlock.line(labels[labels.length - 1], style.size(), false).width() / 2;
        int right = (int) Math.floor(width - Style.EDGE - Math.max(last, style.size() * 0.5));

        List<DotRenderer.Look> looks = new ArrayList<>();
        List<Legend.Entry> entries = new ArrayList<>();
        for (int s = 0; s < figure.series().size(); s++) {
            Color color = style.theme().line(s == 0 ? 1 : s == 1 ? 0 : s);
            DotRenderer.Look look = DotRenderer.look(s, style.size() * 0.30, color, style.theme().background());
            looks.add(look);
            if (!figure.series().get(s).name().isEmpty()) {
                entries.add(new Legend.Entry(figure.series().get(s).name(), style.ink(), Legend.shape(look.shape(),
                    look.fill(), look.line(), new BasicStroke(0.9f))));
            }
        }
        double legendLeft = legendLeft(entries, left, right);
        double legend = Legend.rows(scene, entries, legendLeft, width - Style.EDGE, top, style);
        int plotTop = (int) Math.ceil(top + (legend > 0 ? legend + style.size() * 0.8 : 0));

        double line = style.size() * 1.5;
        double content = 0;
        for (TextBlock name : names) {
            content += line + (name.lines().size() - 1) * name.leading();
        }
        TextBlock title = TextBlock.wrap(Ticks.title(figure.x()), (right - left) * 1.2, style.size(), false);
        double footer = Style.TICK + 2 + style.cap() + style.size() * 0.75 + title.height() + style.size() * 0.25
            + Style.EDGE;
        double stretch = Double.isNaN(height) || content == 0 ? 1
            : Math.max(1, Math.min(2, (height - plotTop - footer - 2) / content));
        double[] centres = new double[names.size()];
        double y = plotTop + 2;
        for (int i = 0; i < centres.length; i++) {
            double h = (line + (names.get(i).lines().size() - 1) * names.get(i).leading()) * stretch;
            centres[i] = y + h / 2;
            scene.block("row-label", names.get(i), left - style.size() * 0.9, centres[i] - names.get(i).height() / 2,
                Anchor.END, style.ink());
            y += h;
        }
        Rectangle area = new Rectangle(left, plotTop, Math.max(20, right - left),
            Math.max(10, (int) Math.ceil(y + 2 - plotTop)));
        for (double centre : centres) {
            scene.line("guide", area.x, centre, area.getMaxX(), centre, style.theme().faint(), style.hair());
        }
        ScaleAxis axis = plot(scene, area, scale, ticks, centres, looks);
        double baseline = area.getMaxY() + Style.TICK + 2 + style.cap();
        for (int i = 0; i < ticks.length; i++) {
            scene.text("tick-x", labels[i], axis.valueToJava2D(ticks[i], area, RectangleEdge.BOTTOM), baseline,
                Anchor.MIDDLE, style.size(), false, style.ink());
        }
        double half = title.width() / 2;
        double centre = Math.min(scene.width() - Style.EDGE - half, area.getCenterX());
        scene.block("axis-title", title, Math.max(centre, Style.EDGE + half), baseline + style.size() * 0.75, Anchor.MIDDLE,
            style.ink());
        double bottom = area.getMaxY() + footer;
        scene.setHeight(Double.isNaN(height) ? bottom : Math.max(bottom, height));
        return scene;
    }

    /** The legend begins above the plot, or further left where it would need a second row there. */
    private double legendLeft(List<Legend.Entry> entries, int left, int right) {
        double one = 0;
        for (Legend.Entry e : entries) {
            one += Legend.columnWidth(List.of(e), style) + 12;
        }
        return Math.max(Style.EDGE, Math.min(left, right - one + 12));
    }

    private CurveScale scale() {
        double low = 0;
        double high = 0;
        for (DotFigure.Dots dots : figure.series()) {
            for (double v : dots.values()) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        for (double t : figure.thresholds()) {
            low = Math.min(low, t);
            high = Math.max(high, t);
        }
        double margin = (high - low) * 0.05;
        double from = Double.isNaN(figure.x().min()) ? low < 0 ? low - margin : 0 : figure.x().min();
        double to = Double.isNaN(figure.x().max()) ? high + margin : figure.x().max();
        return to > from ? new CurveScale(from, to) : new CurveScale(from, from + 1);
    }

    private double[] ticks(CurveScale scale, double width) {
        for (int most = Math.max(2, Math.min(8, (int) (width / (style.size() * 3)))); most > 2; most--) {
            double[] ticks = scale.ticks(figure.x(), most);
            if (ticks.length > 1) {
                return ticks;
            }
        }
        return scale.ticks(figure.x(), 2);
    }

    private ScaleAxis plot(Scene scene, Rectangle area, CurveScale scale, double[] ticks, double[] centres,
            List<DotRenderer.Look> looks) {
        ScaleAxis x = new ScaleAxis(scale.low(), scale.high(), figure.x().logarithmic(), ticks).drawn(style.ink(),
            style.axisWidth(), (float) Style.TICK);
        ScaleAxis y = new ScaleAxis(0, area.height, false, new double[0]).hidden();
        double[] rows = new double[centres.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = area.getMaxY() - centres[i];
        }
        XYPlot plot = BarePlot.of(new DotData(figure.series().stream().map(DotFigure.Dots::values).toList(), rows), x, y,
            new DotRenderer(looks, style.theme().faint()));
        for (double t : figure.thresholds()) {
            if (t == scale.low() || t == scale.high()) {
                double at = x.valueToJava2D(t, area, RectangleEdge.BOTTOM);
                scene.line("threshold", at, area.y, at, area.getMaxY(), style.muted(), style.axis());
            } else if (t > scale.low() && t < scale.high()) {
                BarePlot.line(plot, false, t, style.muted(), t == 0 ? style.axis() : style.dashed());
            }
        }
        scene.plot("plot", plot, area);
        return x;
    }
}
