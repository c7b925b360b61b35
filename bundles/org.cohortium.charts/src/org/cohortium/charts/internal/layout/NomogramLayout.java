/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NomogramFigure.Scale;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.layout.NomogramTicks.Placed;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * Lays out a nomogram: names at the left, scales at the right, all of one width, so that a ruler laid upright reads points
 * off the first scale. Pale lines lead down from the scale of points; labels that would touch stand above the line or in a
 * further row.
 */
final class NomogramLayout {

    private static final double NAME_SHARE = 0.3;
    private static final double LEVEL_SHARE = 0.2;
    private static final double MOST_STRETCH = 2.5;
    private static final int POINT_STEPS = 10;

    private final NomogramFigure figure;
    private final RenderOptions options;
    private final Style style;

    NomogramLayout(NomogramFigure figure, RenderOptions options) {
        this.figure = figure;
        this.options = options;
        this.style = Style.of(options);
    }

    Scene layout(double width, double height) {
        double gap = style.size() * 0.9;
        Scene scene = draw(width, gap);
        int rows = 2 + figure.variables().size() + figure.predictions().size();
        if (!Double.isNaN(height) && height > scene.height()) {
            double wider = Math.min(MOST_STRETCH * gap, gap + (height - scene.height()) / rows);
            scene = draw(width, wider);
            scene.setHeight(Math.max(height, scene.height()));
        }
        return scene;
    }

    private Scene draw(double width, double gap) {
        Scene scene = new Scene(width);
        double top = Header.add(scene, figure.title(), options, style) + 1;
        double names = 0;
        for (TextBlock name : names(width)) {
            names = Math.max(names, name.width());
        }
        double side = style.size() * 1.4;
        double left = Style.EDGE + names + style.size() + side;
        double right = width - Style.EDGE - side;
        double y = top;
        Row points = new Row(scene, name("Points", width), left, right, figure.maxPoints());
        double[] steps = steps(figure.maxPoints());
        y = points.draw(ticks(steps), steps, true, true, y, 0, figure.maxPoints());
        double from = points.line;
        for (Scale scale : figure.variables()) {
            Row row = new Row(scene, name(scale.label(), width), left, right, figure.maxPoints());
            y = row.draw(scale.ticks(), scale.at(), scale.continuous(), false, y + gap, Double.NaN, Double.NaN);
        }
        double[] total = figure.total();
        guides(scene, points, steps, from, y);
        double most = total[total.length - 1];
        Row sum = new Row(scene, name("Total points", width), left, right, most);
        y = sum.draw(ticks(total), total, true, false, y + gap * 1.6, 0, most);
        for (Scale scale : figure.predictions()) {
            Row row = new Row(scene, name(scale.label(), width), left, right, most);
            y = row.draw(scale.ticks(), scale.at(), scale.continuous(), false, y + gap, Double.NaN, Double.NaN);
        }
        scene.setHeight(y + style.size() * 0.25 + Style.EDGE);
        return scene;
    }

    /** Pale lines from the scale of points past the scales of the variables. */
    private void guides(Scene scene, Row points, double[] steps, double from, double to) {
        int before = scene.items().size();
        for (double step : steps) {
            double x = points.x(step);
            scene.line("guide", x, from + Style.TICK, x, to, style.theme().faint(), style.hair());
        }
        scene.toBack(before);
    }

    private List<TextBlock> names(double width) {
        List<TextBlock> names = new ArrayList<>();
        names.add(name("Points", width));
        figure.variables().forEach(s -> names.add(name(s.label(), width)));
        names.add(name("Total points", width));
        figure.predictions().forEach(s -> names.add(name(s.label(), width)));
        return names;
    }

    private TextBlock name(String text, double width) {
        return TextBlock.wrap(text, width * NAME_SHARE, style.size(), false);
    }

    private static double[] steps(double most) {
        return Ticks.multiples(0, most, Ticks.round(most / POINT_STEPS));
    }

    private static List<String> ticks(double[] at) {
        return List.of(Ticks.labels(at, false));
    }

    /** One scale, beside its name. */
    private final class Row {

        private final Scene scene;
        private final TextBlock name;
        private final double left;
        private final double right;
        private final double most;

        /** Where the line of the scale is, once drawn. */
        private double line;

        Row(Scene scene, TextBlock name, double left, double right, double most) {
            this.scene = scene;
            this.name = name;
            this.left = left;
            this.right = right;
            this.most = most;
        }

        double x(double at) {
            return left + at / most * (right - left);
        }

        /** Draws the scale below a height; returns where it ends. */
        double draw(List<String> labels, double[] at, boolean continuous, boolean above, double top, double low,
                double high) {
            NomogramTicks ticks = new NomogramTicks(style, scene.width(), (right - left) * LEVEL_SHARE);
            double first = Double.isNaN(low) ? Double.POSITIVE_INFINITY : low;
            double last = Double.isNaN(high) ? Double.NEGATIVE_INFINITY : high;
            for (int i = 0; i < at.length; i++) {
                // what lies beyond the scale of the total cannot occur
                if (at[i] >= -1e-6 * most && at[i] <= most * (1 + 1e-6)) {
                    ticks.add(labels.get(i), x(at[i]));
                    first = Math.min(first, at[i]);
                    last = Math.max(last, at[i]);
                }
            }
            ticks.place(continuous, above);
            double nameHalf = name.height() / 2;
            line = top + Math.max(ticks.heightAbove(), nameHalf);
            double bottom = line + Math.max(ticks.heightBelow(), nameHalf);
            scene.block("axis-title", name, Style.EDGE, line - nameHalf, Anchor.START, style.ink());
            if (last >= first) {
                scene.line("scale", x(first), line, x(last), line, style.ink(), style.axis());
            }
            for (Placed tick : ticks.placed()) {
                double sign = tick.above() ? -1 : 1;
                scene.line("tick", tick.x(), line, tick.x(), line + sign * tick.stem(), style.ink(), style.axis());
                if (tick.leads()) {
                    scene.line("lead", tick.x(), line + sign * tick.stem(), tick.textX(),
                        line + sign * (tick.offset() - 1.5), style.muted(), style.hair());
                }
                if (tick.label() != null) {
                    double blockTop = tick.above() ? line - tick.offset() - tick.label().height()
                        : line + tick.offset();
                    scene.block("tick-label", tick.label(), tick.textX(), blockTop, Anchor.MIDDLE, style.ink());
                }
            }
            return bottom;
        }
    }
}
