/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

import org.cohortium.analysis.result.CurveFigure.RiskTable;
import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/**
 * The numbers below the horizontal axis, each centred under its time. Names stand left of the numbers; where they would
 * take more than a third of the figure they stand above them.
 */
final class RiskRows {

    private static final double MOST_FOR_NAMES = 0.30;
    private static final int MOST_LINES = 3;
    private static final double GAP = 7;
    private static final double BETWEEN = 4;

    private final RiskTable table;
    private final Style style;
    private final ToIntFunction<String> group;
    private final boolean beside;
    private final List<TextBlock> names = new ArrayList<>();

    /**
     * Numbers to be placed.
     *
     * @param group number of the group with a name, which gives the colour; -1 for none
     */
    RiskRows(RiskTable table, double figureWidth, Style style, ToIntFunction<String> group) {
        this.table = table;
        this.style = style;
        this.group = group;
        double most = figureWidth * MOST_FOR_NAMES;
        boolean fits = true;
        for (RiskTable.Row row : table.rows()) {
            TextBlock name = TextBlock.wrap(row.name(), most, style.size(), false);
            fits &= name.lines().size() <= MOST_LINES;
            names.add(name);
        }
        beside = fits;
        if (!fits) {
            names.clear();
            for (RiskTable.Row row : table.rows()) {
                names.add(TextBlock.wrap(row.name(), figureWidth - 2 * Style.EDGE, style.size(), false));
            }
        }
    }

    /** Space left of the plot that names beside the numbers and half of the first number need. */
    double left() {
        double half = 0;
        double first = 0;
        for (RiskTable.Row row : table.rows()) {
            half = Math.max(half, row.numbers().length == 0 ? 0 : width(number(row.numbers()[0])) / 2);
        }
        for (TextBlock name : names) {
            first = Math.max(first, name.width());
        }
        return beside ? Style.EDGE + first + GAP + half : Style.EDGE + half;
    }

    /** Space right of the plot that half of the last number needs. */
    double right() {
        double half = 0;
        for (RiskTable.Row row : table.rows()) {
            int n = row.numbers().length;
            half = Math.max(half, n == 0 ? 0 : width(number(row.numbers()[n - 1])) / 2);
        }
        return half + Style.EDGE;
    }

    /** Height of heading and rows. */
    double height() {
        double height = style.leading() * 1.1;
        for (TextBlock name : names) {
            height += rowHeight(name);
        }
        return height - (style.leading() - style.cap()) + style.size() * 0.25 + Style.EDGE;
    }

    private double rowHeight(TextBlock name) {
        double lines = name.lines().size() * style.leading();
        return beside ? Math.max(style.leading(), lines) : lines + style.leading();
    }

    /**
     * Adds the numbers.
     *
     * @param top where the heading begins
     * @param x position of a time
     */
    void add(Scene scene, double top, DoubleUnaryOperator x) {
        double y = top + style.cap();
        scene.text("risk-heading", table.title(), Style.EDGE, y, Anchor.START, style.size(), true, style.ink());
        y += style.leading() * 1.1;
        boolean[] shown = shown(x);
        for (int r = 0; r < names.size(); r++) {
            RiskTable.Row row = table.rows().get(r);
            TextBlock name = names.get(r);
            int number = group.applyAsInt(row.name());
            Color color = number < 0 ? style.ink() : style.theme().groupInk(number);
            scene.block("risk-name", name, Style.EDGE, y - style.cap(), Anchor.START, color);
            double baseline = beside ? y : y + name.lines().size() * style.leading();
            for (int t = 0; t < table.times().length; t++) {
                if (shown[t] && t < row.numbers().length) {
                    scene.text("risk-number", number(row.numbers()[t]), x.applyAsDouble(table.times()[t]), baseline,
                        Anchor.MIDDLE, style.size(), false, style.ink());
                }
            }
            y += rowHeight(name);
        }
    }

    /** Every so many times, so that numbers keep apart. */
    private boolean[] shown(DoubleUnaryOperator x) {
        int n = table.times().length;
        for (int every = 1; every < n; every++) {
            if (apart(x, every)) {
                return every(n, every);
            }
        }
        return every(n, Math.max(1, n));
    }

    private static boolean[] every(int n, int step) {
        boolean[] shown = new boolean[n];
        for (int i = 0; i < n; i += step) {
            shown[i] = true;
        }
        return shown;
    }

    private boolean apart(DoubleUnaryOperator x, int every) {
        for (RiskTable.Row row : table.rows()) {
            for (int t = 0; t + every < row.numbers().length; t += every) {
                double need = (width(number(row.numbers()[t])) + width(number(row.numbers()[t + every]))) / 2 + BETWEEN;
                if (x.applyAsDouble(table.times()[t + every]) - x.applyAsDouble(table.times()[t]) < need) {
                    return false;
                }
            }
        }
        return true;
    }

    private double width(String text) {
        return TextBlock.line(text, style.size(), false).width();
    }

    private static String number(double n) {
        if (Double.isNaN(n)) {
            return "\u2013";
        }
        return StrictMath.rint(n) == n ? String.format(Locale.ROOT, "%.0f", n) : String.format(Locale.ROOT, "%.1f", n);
    }
}
