/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** The part of a drawing surface that vector figures refuse: text, which belongs to the scene, and images. */
abstract class ShapesOnlyGraphics extends Graphics2D {

    static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("Vector figures do not take " + what + ".");
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public Graphics create() {
        throw refused("copies of the surface");
    }

    @Override
    public void setXORMode(Color c) {
        throw refused("exclusive-or drawing");
    }

    @Override
    public void dispose() {
        // holds no resource
    }

    @Override
    public FontMetrics getFontMetrics(Font f) {
        throw refused("text outside the scene");
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw refused("text outside the scene");
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw refused("text outside the scene");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("text outside the scene");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("text outside the scene");
    }

    @Override
    public void drawGlyphVector(GlyphVector g, float x, float y) {
        throw refused("text outside the scene");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refused("questions about a device");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform t, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform t) {
        throw refused("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform t) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color c, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color c, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            Color c, ImageObserver o) {
        throw refused("images");
    }
}
