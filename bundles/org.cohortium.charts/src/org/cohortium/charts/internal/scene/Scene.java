/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jfree.chart.plot.XYPlot;

import org.cohortium.charts.internal.scene.Item.Anchor;
import org.cohortium.charts.internal.text.DisplayText;
import org.cohortium.charts.internal.text.Face;
import org.cohortium.charts.internal.text.TextBlock;

/** A figure laid out in points; filled from back to front by one layout, then painted. */
public final class Scene {

    private final double width;
    private double height;
    private final List<Item> items = new ArrayList<>();

    /** An empty scene of a width. */
    public Scene(double width) {
        this.width = width;
    }

    /** Width in points. */
    public double width() {
        return width;
    }

    /** Height in points. */
    public double height() {
        return height;
    }

    /** Sets the height, once the layout knows it. */
    public void setHeight(double points) {
        height = points;
    }

    /** The items from back to front. */
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    /** The texts. */
    public List<Item.Text> texts() {
        return items.stream().filter(Item.Text.class::isInstance).map(Item.Text.class::cast).toList();
    }

    /** Adds a line of text at a baseline. */
    public void text(String role, String text, double x, double baseline, Anchor anchor, double size, boolean bold,
            Color color) {
        String clean = DisplayText.clean(text);
        if (!clean.isEmpty()) {
            items.add(new Item.Text(role, clean, x, baseline, anchor, size, bold, color, false));
        }
    }

    /** Adds a line of text that reads upwards, its baseline at an x position and its middle at a y position. */
    public void verticalText(String role, String text, double baselineX, double middleY, double size, Color color) {
        String clean = DisplayText.clean(text);
        if (!clean.isEmpty()) {
            items.add(new Item.Text(role, clean, baselineX, middleY, Anchor.MIDDLE, size, false, color, true));
        }
    }

    /**
     * Adds lines of text.
     *
     * @param top where the capitals of the first line end
     */
    public void block(String role, TextBlock block, double x, double top, Anchor anchor, Color color) {
        double baseline = top + block.size() * Face.CAP_HEIGHT;
        for (String line : block.lines()) {
            text(role, line, x, baseline, anchor, block.size(), block.bold(), color);
            baseline += block.leading();
        }
    }

    /** Adds a line. */
    public void line(String role, double x1, double y1, double x2, double y2, Color color, BasicStroke stroke) {
        items.add(new Item.Drawn(role, new Line2D.Double(x1, y1, x2, y2), null, color, stroke));
    }

    /** Adds a shape. */
    public void shape(String role, Shape shape, Color fill, Color line, BasicStroke stroke) {
        items.add(new Item.Drawn(role, shape, fill, line, stroke));
    }

    /** Adds a plot with its data area. */
    public void plot(String role, XYPlot plot, Rectangle area) {
        items.add(new Item.Plotted(role, plot, area));
    }

    /** Moves the items from a position on behind all others. */
    public void toBack(int from) {
        List<Item> moved = new ArrayList<>(items.subList(from, items.size()));
        items.subList(from, items.size()).clear();
        items.addAll(0, moved);
    }

    /** The space that all texts and shapes take. */
    public Rectangle2D extent() {
        Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
        for (Item.Text t : texts()) {
            Rectangle2D.union(all, t.bounds(), all);
        }
        return all;
    }
}
