/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.cohortium.charts.internal.scene.Canvas;
import org.cohortium.charts.internal.scene.Item;
import org.cohortium.charts.internal.scene.Scene;

/**
 * Writes a scene as SVG 1.1. Text stays text, in a font that every office machine has in the same widths, so that labels
 * can be edited; parts of the figure are groups with a class that names them. No ids are used, so several figures can
 * stand in one HTML page, and parts that must be cut off at an edge are nested elements of their own.
 */
public final class SvgCanvas implements Canvas {

    private static final String FAMILY = "Arial, 'Liberation Sans', Helvetica, sans-serif";
    private static final int OPAQUE = 255;

    private final StringBuilder out = new StringBuilder();
    private final Surface surface = new Surface();
    private String group = "";
    private boolean open;
    private String dots = "";

    private SvgCanvas() {
    }

    /**
     * The scene as an SVG element, lines separated by LF.
     *
     * @param widthMm width on paper
     * @param background colour behind everything; null for none
     * @param title title of the file; empty to leave it out, which keeps browsers from showing it as a tooltip
     * @param description the figure in words
     */
    public static String write(Scene scene, double widthMm, Color background, String title, String description) {
        SvgCanvas canvas = new SvgCanvas();
        StringBuilder out = canvas.out;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(Decimal.of(widthMm))
            .append("mm\" height=\"").append(Decimal.of(widthMm * scene.height() / scene.width()))
            .append("mm\" viewBox=\"0 0 ").append(Decimal.of(scene.width())).append(' ')
            .append(Decimal.of(scene.height())).append("\" role=\"img\" aria-label=\"").append(escape(description))
            .append("\" font-family=\"").append(FAMILY).append("\">\n");
        if (!title.isEmpty()) {
            out.append("<title>").append(escape(title)).append("</title>\n");
        }
        out.append("<desc>").append(escape(description)).append("</desc>\n");
        if (background != null) {
            out.append("<rect class=\"background\" width=\"").append(Decimal.of(scene.width())).append("\" height=\"")
                .append(Decimal.of(scene.height())).append('"').append(paint("fill", background)).append("/>\n");
        }
        Canvas.paint(scene, canvas);
        return out.append("</svg>\n").toString();
    }

    @Override
    public Graphics2D graphics() {
        return surface;
    }

    @Override
    public void begin(String role) {
        endDots();
        group = role;
        open = false;
    }

    @Override
    public void end() {
        endDots();
        if (open) {
            out.append("</g>\n");
        }
        group = "";
        open = false;
    }

    /** Dots of a cloud share their style, which keeps clouds small. */
    private void endDots() {
        if (!dots.isEmpty()) {
            out.append("</g>\n");
            dots = "";
        }
    }

    private void openGroup() {
        if (!group.isEmpty() && !open) {
            out.append("<g class=\"").append(escape(group)).append("\">\n");
            open = true;
        }
    }

    @Override
    public void text(Item.Text t) {
        out.append("<text class=\"").append(escape(t.role())).append("\" x=\"").append(Decimal.of(t.x()))
            .append("\" y=\"").append(Decimal.of(t.y())).append("\" font-size=\"").append(Decimal.of(t.size())).append('"');
        if (t.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (t.anchor() != Item.Anchor.START) {
            out.append(" text-anchor=\"").append(t.anchor().name().toLowerCase(Locale.ROOT)).append('"');
        }
        out.append(paint("fill", t.color()));
        if (t.vertical()) {
            out.append(" transform=\"rotate(-90 ").append(Decimal.of(t.x())).append(' ').append(Decimal.of(t.y()))
                .append(")\"");
        }
        out.append('>').append(escape(t.text())).append("</text>\n");
    }

    private static String paint(String attribute, Color color) {
        String text = String.format(Locale.ROOT, " %s=\"#%06x\"", attribute, color.getRGB() & 0xFFFFFF);
        if (color.getAlpha() == OPAQUE) {
            return text;
        }
        return text + " " + attribute + "-opacity=\"" + Decimal.of(color.getAlpha() / (double) OPAQUE) + "\"";
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(
                    c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF
                        ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }

    /** Turns what JFreeChart draws into elements. */
    private final class Surface extends VectorGraphics {

        @Override
        void fillShape(Shape shape, Color fill, Rectangle2D within) {
            element(shape, paint("fill", fill), within);
        }

        @Override
        void strokeShape(Shape shape, Color line, BasicStroke pen, Rectangle2D within) {
            StringBuilder style = new StringBuilder();
            if (!(shape instanceof Line2D)) {
                style.append(" fill=\"none\"");
            }
            style.append(paint("stroke", line)).append(" stroke-width=\"").append(Decimal.of(pen.getLineWidth()))
                .append('"');
            if (pen.getEndCap() != BasicStroke.CAP_BUTT) {
                style.append(" stroke-linecap=\"").append(pen.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
                    .append('"');
            }
            if (pen.getLineJoin() != BasicStroke.JOIN_MITER && !(shape instanceof Line2D)) {
                style.append(" stroke-linejoin=\"")
                    .append(pen.getLineJoin() == BasicStroke.JOIN_ROUND ? "round" : "bevel").append('"');
            }
            if (pen.getDashArray() != null) {
                style.append(" stroke-dasharray=\"");
                for (float dash : pen.getDashArray()) {
                    style.append(Decimal.of(dash)).append(' ');
                }
                style.setCharAt(style.length() - 1, '"');
            }
            element(shape, style.toString(), within);
        }

        private void element(Shape shape, String style, Rectangle2D within) {
            openGroup();
            if (within == null && style.contains("opacity") && shape instanceof Ellipse2D e
                && e.getWidth() == e.getHeight()) {
                if (!dots.equals(style)) {
                    endDots();
                    out.append("<g").append(style).append(">\n");
                    dots = style;
                }
                out.append("<circle").append(attribute("cx", e.getCenterX())).append(attribute("cy", e.getCenterY()))
                    .append(attribute("r", e.getWidth() / 2)).append("/>\n");
                return;
            }
            endDots();
            if (within != null) {
                String box = " width=\"" + Decimal.of(within.getWidth()) + "\" height=\""
                    + Decimal.of(within.getHeight()) + "\"";
                String corner = Decimal.of(within.getX()) + " " + Decimal.of(within.getY());
                out.append("<svg x=\"").append(Decimal.of(within.getX())).append("\" y=\"")
                    .append(Decimal.of(within.getY())).append('"').append(box).append(" viewBox=\"").append(corner)
                    .append(' ').append(Decimal.of(within.getWidth())).append(' ').append(Decimal.of(within.getHeight()))
                    .append("\">\n");
            }
            switch (shape) {
                case Line2D l -> out.append("<line").append(attribute("x1", l.getX1())).append(attribute("y1", l.getY1()))
                    .append(attribute("x2", l.getX2())).append(attribute("y2", l.getY2()));
                case Rectangle2D r -> out.append("<rect").append(attribute("x", r.getX())).append(attribute("y", r.getY()))
                    .append(attribute("width", r.getWidth())).append(attribute("height", r.getHeight()));
                case Ellipse2D e when e.getWidth() == e.getHeight() -> out.append("<circle")
                    .append(attribute("cx", e.getCenterX())).append(attribute("cy", e.getCenterY()))
                    .append(attribute("r", e.getWidth() / 2));
                default -> out.append("<path d=\"").append(path(shape)).append('"');
            }
            out.append(style).append("/>\n");
            if (within != null) {
                out.append("</svg>\n");
            }
        }

        private String attribute(String name, double value) {
            return " " + name + "=\"" + Decimal.of(value) + "\"";
        }

        private String path(Shape shape) {
            StringBuilder d = new StringBuilder();
            double[] c = new double[6];
            double x = Double.NaN;
            double y = Double.NaN;
            PathIterator i = shape.getPathIterator(null);
            for (; !i.isDone(); i.next()) {
                int kind = i.currentSegment(c);
                int points = switch (kind) {
                    case PathIterator.SEG_MOVETO -> {
                        d.append('M');
                        yield 1;
                    }
                    case PathIterator.SEG_LINETO -> {
                        if (c[1] == y) {
                            d.append('H');
                            Decimal.append(d, c[0]);
                            yield 0;
                        }
                        if (c[0] == x) {
                            d.append('V');
                            Decimal.append(d, c[1]);
                            yield 0;
                        }
                        d.append('L');
                        yield 1;
                    }
                    case PathIterator.SEG_QUADTO -> {
                        d.append('Q');
                        yield 2;
                    }
                    case PathIterator.SEG_CUBICTO -> {
                        d.append('C');
                        yield 3;
                    }
                    default -> {
                        d.append('Z');
                        yield -1;
                    }
                };
                for (int p = 0; p < points; p++) {
                    if (p > 0) {
                        d.append(' ');
                    }
                    Decimal.append(d, c[2 * p]);
                    d.append(' ');
                    Decimal.append(d, c[2 * p + 1]);
                }
                if (points >= 0) {
                    x = c[Math.max(0, 2 * points - 2)];
                    y = c[Math.max(1, 2 * points - 1)];
                } else {
                    x = Double.NaN;
                    y = Double.NaN;
                }
            }
            return d.toString();
        }
    }
}
