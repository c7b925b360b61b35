/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.FlowFigure;
import org.cohortium.analysis.result.FlowFigure.Exclusion;
import org.cohortium.analysis.result.FlowFigure.Step;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * Lays out a flow diagram in the manner of STROBE and CONSORT: boxes from top to bottom, who left between two boxes at
 * the side with the reasons, the groups at the end side by side.
 */
final class FlowLayout {

    private static final double MAIN_SHARE = 0.45;
    private static final double SIDE_SHARE = 0.46;
    private static final double ALONE_SHARE = 0.6;

    private final FlowFigure figure;
    private final RenderOptions options;
    private final Style style;
    private final double pad;
    private final double gap;

    FlowLayout(FlowFigure figure, RenderOptions options) {
        this.figure = figure;
        this.options = options;
        this.style = Style.of(options);
        this.pad = style.size() * 0.65;
        this.gap = style.size() * 1.9;
    }

    Scene layout(double width, double height) {
        Scene scene = new Scene(width);
        double y = Header.add(scene, figure.title(), options, style) + 1;
        boolean side = figure.steps().stream().anyMatch(s -> !s.left().isEmpty())
            || figure.groups().stream().anyMatch(s -> !s.left().isEmpty() && figure.groups().size() == 1);
        double inner = width - 2 * Style.EDGE;
        double mainWidth = inner * (side ? MAIN_SHARE : ALONE_SHARE);
        double mainLeft = side ? Style.EDGE : Style.EDGE + (inner - mainWidth) / 2;
        double sideLeft = width - Style.EDGE - inner * SIDE_SHARE;
        double axis = mainLeft + mainWidth / 2;
        double before = Double.NaN;
        for (Step step : figure.steps()) {
            if (!Double.isNaN(before)) {
                y = connect(scene, step, axis, before, sideLeft, width - Style.EDGE);
            } else if (!step.left().isEmpty()) {
                y = excluded(scene, step, sideLeft, y, width - Style.EDGE) + gap;
            }
            TextBlock text = label(step, mainWidth - 2 * pad);
            before = box(scene, text, mainLeft, y, mainWidth, Anchor.MIDDLE);
            y = before;
        }
        if (!figure.groups().isEmpty()) {
            boolean connected = !Double.isNaN(before);
            double bar = connected ? before : y;
            y = side && figure.groups().size() == 2
                ? groups(scene, axis, bar, connected, new double[] {mainLeft, sideLeft},
                    new double[] {mainWidth, inner * SIDE_SHARE})
                : groups(scene, axis, bar, connected);
        }
        double bottom = y + Style.EDGE;
        scene.setHeight(Double.isNaN(height) ? bottom : Math.max(bottom, height));
        return scene;
    }

    private TextBlock label(Step step, double width) {
        return TextBlock.wrap(step.label() + "\n" + count(step.n()), width, style.size(), false);
    }

    /** With blanks that do not break. */
    private static String count(int n) {
        return "(n\u00a0=\u00a0" + n + ")";
    }

    private double boxHeight(TextBlock text) {
        return text.height() + 2 * pad;
    }

    /** Adds a box; returns where it ends. */
    private double box(Scene scene, TextBlock text, double left, double top, double width, Anchor anchor) {
        double height = boxHeight(text);
        scene.shape("box", new Rectangle2D.Double(left, top, width, height), null, style.ink(), style.axis());
        scene.block("box-text", text, anchor == Anchor.MIDDLE ? left + width / 2 : left + pad, top + pad, anchor,
            style.ink());
        return top + height;
    }

    /** Adds the arrow to the next box, past those who left; returns where the next box begins. */
    private double connect(Scene scene, Step step, double axis, double from, double sideLeft, double right) {
        double to = from + gap;
        if (!step.left().isEmpty()) {
            double top = from + gap * 0.55;
            double end = excluded(scene, step, sideLeft, top, right);
            Arrows.draw(scene, axis, (top + end) / 2, sideLeft, (top + end) / 2, style);
            to = end + gap * 0.55;
        }
        Arrows.draw(scene, axis, from, axis, to, style);
        return to;
    }

    /** Adds the box of those who left; returns where it ends. */
    private double excluded(Scene scene, Step step, double left, double top, double right) {
        int all = step.left().stream().mapToInt(Exclusion::n).sum();
        double width = right - left - 2 * pad;
        boolean list = step.left().size() > 1;
        double hang = list ? style.size() * 0.9 : 0;
        TextBlock head = TextBlock.wrap("Excluded " + count(all), width, style.size(), false);
        double height = head.height();
        List<TextBlock> reasons = new ArrayList<>();
        for (Exclusion e : step.left()) {
            String text = list ? e.reason() + " " + count(e.n()) : e.reason();
            TextBlock reason = TextBlock.wrap(text, width - hang, style.size(), false);
            reasons.add(reason);
            height += reason.lines().size() * style.leading();
        }
        scene.shape("box", new Rectangle2D.Double(left, top, right - left, height + 2 * pad), null, style.ink(),
            style.axis());
        scene.block("box-text", head, left + pad, top + pad, Anchor.START, style.ink());
        double y = top + pad + head.height() - style.cap() + style.leading();
        for (TextBlock reason : reasons) {
            if (list) {
                scene.text("box-text", "\u2022", left + pad, y + style.cap(), Anchor.START, style.size(), false,
                    style.ink());
            }
            scene.block("box-text", reason, left + pad + hang, y, Anchor.START, style.ink());
            y += reason.lines().size() * style.leading();
        }
        return top + height + 2 * pad;
    }

    private double groups(Scene scene, double axis, double from, boolean connected) {
        int n = figure.groups().size();
        double between = style.size() * 1.2;
        double inner = scene.width() - 2 * Style.EDGE;
        double width = Math.min((inner - (n - 1) * between) / n, inner * ALONE_SHARE * 0.8);
        double total = n * width + (n - 1) * between;
        double first = Math.max(Style.EDGE, Math.min(scene.width() - Style.EDGE - total, axis - total / 2));
        double[] lefts = new double[n];
        double[] widths = new double[n];
        for (int g = 0; g < n; g++) {
            lefts[g] = first + g * (width + between);
            widths[g] = width;
        }
        return groups(scene, axis, from, connected, lefts, widths);
    }

    private double groups(Scene scene, double axis, double from, boolean connected, double[] lefts, double[] widths) {
        int n = lefts.length;
        List<TextBlock> texts = new ArrayList<>();
        double height = 0;
        for (int g = 0; g < n; g++) {
            TextBlock text = label(figure.groups().get(g), widths[g] - 2 * pad);
            texts.add(text);
            height = Math.max(height, boxHeight(text));
        }
        double bar = from + gap * 0.55;
        double top = connected ? bar + gap * 0.75 : from;
        if (connected) {
            scene.line("arrow", axis, from, axis, bar, style.ink(), style.axis());
            double first = lefts[0] + widths[0] / 2;
            double last = lefts[n - 1] + widths[n - 1] / 2;
            if (n > 1 || first != axis) {
                scene.line("arrow", Math.min(first, axis), bar, Math.max(last, axis), bar, style.ink(), style.axis());
            }
        }
        for (int g = 0; g < n; g++) {
            double middle = lefts[g] + widths[g] / 2;
            if (connected) {
                Arrows.draw(scene, middle, bar, middle, top, style);
            }
            scene.shape("box", new Rectangle2D.Double(lefts[g], top, widths[g], height), null, style.ink(), style.axis());
            scene.block("box-text", texts.get(g), middle, top + (height - texts.get(g).height()) / 2, Anchor.MIDDLE,
                style.ink());
        }
        return top + height;
    }
}
