/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.internal.layout.Layouts;
import org.cohortium.charts.internal.output.PdfCanvas;
import org.cohortium.charts.internal.output.Png;
import org.cohortium.charts.internal.output.RasterCanvas;
import org.cohortium.charts.internal.output.SvgCanvas;
import org.cohortium.charts.internal.scene.Scene;

/**
 * Draws figures. The same figure and options give the same bytes, whatever the locale, time zone, thread or machine
 * (labels in scripts that the bundled font lacks take the machine's font in PNG and PDF). Safe to call from any thread.
 */
public final class FigureRenderer {

    private static final double MM_PER_INCH = 25.4;
    private static final int MOST_PIXELS = 1 << 28;

    static {
        // On macOS a desktop started on its first thread hangs when AWT brings up its own event loop.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private FigureRenderer() {
    }

    /** The figure as an SVG file in UTF-8. */
    public static byte[] svg(Figure figure, RenderOptions options) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(figure, options, figure.title());
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** The figure as an SVG element for an HTML page: no declaration, no title that would show as a tooltip, no ids. */
    public static String svgElement(Figure figure, RenderOptions options) {
        return svg(figure, options, "");
    }

    private static String svg(Figure figure, RenderOptions options, String title) {
        Scene scene = Layouts.of(figure, options);
        return SvgCanvas.write(scene, width(scene, options), paper(options), title, FigureText.describe(figure));
    }

    /** The figure as a PDF file of one page with its font embedded. */
    public static byte[] pdf(Figure figure, RenderOptions options) {
        Scene scene = Layouts.of(figure, options);
        return PdfCanvas.write(scene, width(scene, options), paper(options), figure.title());
    }

    /** The figure as a PNG file that knows its resolution. */
    public static byte[] png(Figure figure, RenderOptions options) {
        return Png.write(image(figure, options), options.dpi());
    }

    /**
     * The figure as pixels, {@code TYPE_INT_RGB}, or {@code TYPE_INT_ARGB} where the options leave the paper out. As wide
     * and high as the options ask; where they leave the height open, as high as the content needs.
     *
     * @throws IllegalArgumentException if the image would have more than 268 million pixels
     */
    public static BufferedImage image(Figure figure, RenderOptions options) {
        Scene scene = Layouts.of(figure, options);
        int width = options.widthPixels();
        double high = Double.isNaN(options.heightMm()) ? width * scene.height() / scene.width()
            : options.heightMm() / MM_PER_INCH * options.dpi();
        int height = (int) Math.max(1, Math.round(high));
        if ((long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("The image would be " + width + " by " + height
                + " pixels, which is too large. Choose a smaller size or resolution.");
        }
        return RasterCanvas.paint(scene, width, height, paper(options));
    }

    /** The height in millimetres that suits the content of the figure in the width of the options. */
    public static double naturalHeight(Figure figure, RenderOptions options) {
        Scene scene = Layouts.of(figure, options.withHeight(Double.NaN));
        return options.widthMm() * scene.height() / scene.width();
    }

    /** A scene that came out higher than asked is made smaller as a whole. */
    private static double width(Scene scene, RenderOptions options) {
        return Double.isNaN(options.heightMm()) ? options.widthMm()
            : Math.min(options.widthMm(), options.heightMm() * scene.width() / scene.height());
    }

    private static Color paper(RenderOptions options) {
        return options.transparent() ? null : options.theme().background();
    }
}
