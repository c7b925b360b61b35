/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.plot.XYPlot;

import org.cohortium.charts.internal.text.Face;

/** Something at a fixed place of a scene. */
public sealed interface Item {

    /** What the item is in the figure, such as {@code tick-label}; the class of its element in SVG. */
    String role();

    /** Where the given position lies in a text. */
    enum Anchor {
        /** At its start. */
        START,
        /** In its middle. */
        MIDDLE,
        /** At its end. */
        END
    }

    /**
     * One line of text.
     *
     * @param text the text
     * @param x position of the anchor
     * @param y baseline
     * @param anchor where in the text the position lies
     * @param size size of the font
     * @param bold whether it is bold
     * @param color colour
     * @param vertical whether it reads upwards, turned about its position
     */
    record Text(String role, String text, double x, double y, Anchor anchor, double size, boolean bold, Color color,
            boolean vertical) implements Item {

        /** Distance from the start of the text to the anchor. */
        public double shift() {
            double width = Face.of(bold).width(text, size);
            return switch (anchor) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
        }

        /** The space it takes, from the top of its capitals to the depth of its descenders. */
        public Rectangle2D bounds() {
            double width = Face.of(bold).width(text, size);
            double up = Face.CAP_HEIGHT * size;
            double down = Face.DESCENT * size;
            return vertical ? new Rectangle2D.Double(x - up, y - width + shift(), up + down, width)
                : new Rectangle2D.Double(x - shift(), y - up, width, up + down);
        }
    }

    /**
     * A shape.
     *
     * @param shape the shape
     * @param fill colour of its inside; null for none
     * @param line colour of its outline; null for none
     * @param stroke how the outline is drawn
     */
    record Drawn(String role, Shape shape, Color fill, Color line, BasicStroke stroke) implements Item {
    }

    /**
     * A plot of JFreeChart.
     *
     * @param plot the plot, without axis labels
     * @param area its data area, on whole points because JFreeChart rounds it to those
     */
    record Plotted(String role, XYPlot plot, Rectangle area) implements Item {
    }
}
