/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.awt.image.BufferedImage;

import org.cohortium.analysis.result.Figure;

/**
 * A figure as plain pixels, for windows that are not made with AWT.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param rgb the pixels from the top left row by row, 0xRRGGBB; not to be modified
 */
public record FigurePixels(int width, int height, int[] rgb) {

    /**
     * Draws a figure.
     *
     * @throws IllegalArgumentException if the image would have more than 268 million pixels
     */
    public static FigurePixels of(Figure figure, RenderOptions options) {
        BufferedImage image = FigureRenderer.image(figure, options.withTransparency(false));
        int width = image.getWidth();
        int height = image.getHeight();
        return new FigurePixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
