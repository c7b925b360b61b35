/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;

import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.TextBlock;

/** A legend: keys with names, in rows or in one column. */
final class Legend {

    /** Width of the key of a line. */
    static final double KEY = 13;

    private static final double GAP = 4;
    private static final double BETWEEN = 12;

    /**
     * One name.
     *
     * @param name the name
     * @param ink colour of the name
     * @param key draws the key
     */
    record Entry(String name, Color ink, Key key) {
    }

    /** Draws the key of an entry. */
    interface Key {

        /** Draws it from a left end about the middle of the line of text. */
        void draw(Scene scene, double x, double middle);
    }

    private Legend() {
    }

    /** A line as key. */
    static Key line(Color color, BasicStroke stroke) {
        return (scene, x, middle) -> scene.line("legend-key", x, middle, x + KEY, middle, color, stroke);
    }

    /** A shape about the origin as key, in the middle of the space of the key. */
    static Key shape(Shape shape, Color fill, Color line, BasicStroke stroke) {
        return (scene, x, middle) -> scene.shape("legend-key",
            AffineTransform.getTranslateInstance(x + KEY / 2, middle).createTransformedShape(shape), fill,
            line, stroke);
    }

    /**
     * Adds entries in rows.
     *
     * @return the height they take, without space below
     */
    static double rows(Scene scene, List<Entry> entries, double left, double right, double top, Style style) {
        double x = left;
        double y = top;
        for (Entry entry : entries) {
            TextBlock text = TextBlock.wrap(entry.name(), right - left - KEY - GAP, style.size(), false);
            double width = KEY + GAP + text.width();
            if (x > left && x + width > right) {
                x = left;
                y += style.leading() * 1.1;
            }
            entry.key().draw(scene, x, y + style.cap() / 2);
            scene.block("legend", text, x + KEY + GAP, y, Anchor.START, entry.ink());
            x += width + BETWEEN;
            if (text.lines().size() > 1) {
                y += (text.lines().size() - 1) * text.leading();
            }
        }
        return entries.isEmpty() ? 0 : y - top + style.cap();
    }

    /** Width of entries in one column. */
    static double columnWidth(List<Entry> entries, Style style) {
        return entries.stream().mapToDouble(e -> TextBlock.line(e.name(), style.size(), false).width()).max().orElse(0)
            + KEY + GAP;
    }

    /** Height of entries in one column. */
    static double columnHeight(List<Entry> entries, Style style) {
        return entries.isEmpty() ? 0 : style.cap() + (entries.size() - 1) * style.leading();
    }

    /** Adds entries in one column. */
    static void column(Scene scene, List<Entry> entries, double left, double top, Style style) {
        double y = top;
        for (Entry entry : entries) {
            entry.key().draw(scene, left, y + style.cap() / 2);
            scene.text("legend", entry.name(), left + KEY + GAP, y + style.cap(), Anchor.START, style.size(), false,
                entry.ink());
            y += style.leading();
        }
    }
}
