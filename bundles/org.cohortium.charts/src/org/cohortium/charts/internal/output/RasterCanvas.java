/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

import org.cohortium.charts.internal.scene.Canvas;
import org.cohortium.charts.internal.scene.Item;
import org.cohortium.charts.internal.scene.Scene;
import org.cohortium.charts.internal.text.Face;

/** Paints a scene as pixels, text as filled outlines. */
public final class RasterCanvas implements Canvas {

    private final Graphics2D graphics;

    private RasterCanvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * The scene as an image of opaque or, without background, transparent pixels.
     *
     * @param width width in pixels
     * @param height height in pixels
     * @param background colour behind everything; null for none
     */
    public static BufferedImage paint(Scene scene, int width, int height, Color background) {
        BufferedImage image = new BufferedImage(width, height,
            background == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            if (background != null) {
                g.setColor(background);
                g.fillRect(0, 0, width, height);
            }
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            double scale = Math.min(width / scene.width(), height / scene.height());
            g.translate((width - scale * scene.width()) / 2, (height - scale * scene.height()) / 2);
            g.scale(scale, scale);
            lines(g);
            Canvas.paint(scene, new RasterCanvas(g));
        } finally {
            g.dispose();
        }
        return image;
    }

    private static void lines(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
    }

    @Override
    public Graphics2D graphics() {
        return graphics;
    }

    @Override
    public void text(Item.Text t) {
        AffineTransform place = AffineTransform.getTranslateInstance(t.x(), t.y());
        if (t.vertical()) {
            place.quadrantRotate(-1);
        }
        place.translate(-t.shift(), 0);
        Shape outline = Face.of(t.bold()).outline(t.text(), t.size());
        graphics.setColor(t.color());
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.fill(place.createTransformedShape(outline));
        lines(graphics);
    }
}
