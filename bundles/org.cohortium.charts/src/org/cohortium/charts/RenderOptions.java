/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.Objects;

/**
 * How large and in which colours a figure is drawn.
 *
 * @param widthMm width on paper in millimetres, 20 to 2000
 * @param heightMm height in millimetres; NaN for the height that suits the content. A height that is too small for the
 *        content makes the whole figure smaller, nothing is cut off
 * @param dpi pixels per inch of PNG and screen images, 10 to 2400
 * @param fontScale size of text relative to 7 to 8 points, 0.5 to 4
 * @param theme colours
 * @param mark text that must appear on the figure, such as the label of a simulated study; may be empty
 * @param title whether the figure's title stands above it; in a report the caption says it
 * @param transparent whether the paper is left out
 */
public record RenderOptions(double widthMm, double heightMm, double dpi, double fontScale, Theme theme, String mark,
        boolean title, boolean transparent) {

    /** Width of one column of most journals. */
    public static final double COLUMN_MM = 85;

    /** Width of a page of most journals. */
    public static final double PAGE_MM = 180;

    private static final double MM_PER_INCH = 25.4;
    private static final double SCREEN_DPI = 96;
    private static final double SCREEN_FONT = 1.2;
    private static final double PRINT_DPI = 300;

    public RenderOptions {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(mark, "mark");
        check("width", widthMm, 20, 2000);
        check("resolution", dpi, 10, 2400);
        check("font scale", fontScale, 0.5, 4);
        if (!Double.isNaN(heightMm)) {
            check("height", heightMm, 10, 5000);
        }
    }

    private static void check(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("The " + what + " of a figure is " + value + "; it must be between " + low
                + " and " + high + ".");
        }
    }

    /** For print in a width, as high as the content needs, 300 pixels per inch. */
    public static RenderOptions print(double widthMm) {
        return new RenderOptions(widthMm, Double.NaN, PRINT_DPI, 1, Theme.LIGHT, "", false, false);
    }

    /** As wide as a page of a journal. */
    public static RenderOptions page() {
        return print(PAGE_MM);
    }

    /** As wide as one column of a journal. */
    public static RenderOptions column() {
        return print(COLUMN_MM);
    }

    /**
     * For an area of the screen.
     *
     * @param width width in pixels
     * @param height height in pixels; 0 or less for the height that suits the content
     * @param zoom pixels of the screen per pixel of a screen of ordinary resolution
     */
    public static RenderOptions screen(int width, int height, double zoom, Theme theme) {
        double dpi = SCREEN_DPI * zoom;
        double widthMm = Math.max(20, width * MM_PER_INCH / dpi);
        double heightMm = height <= 0 ? Double.NaN : Math.max(10, height * MM_PER_INCH / dpi);
        return new RenderOptions(widthMm, heightMm, dpi, SCREEN_FONT, theme, "", false, false);
    }

    /** These options with another height; NaN for the height that suits the content. */
    public RenderOptions withHeight(double mm) {
        return new RenderOptions(widthMm, mm, dpi, fontScale, theme, mark, title, transparent);
    }

    /** These options with another resolution. */
    public RenderOptions withDpi(double pixelsPerInch) {
        return new RenderOptions(widthMm, heightMm, pixelsPerInch, fontScale, theme, mark, title, transparent);
    }

    /** These options with another size of text. */
    public RenderOptions withFontScale(double scale) {
        return new RenderOptions(widthMm, heightMm, dpi, scale, theme, mark, title, transparent);
    }

    /** These options with other colours. */
    public RenderOptions withTheme(Theme colours) {
        return new RenderOptions(widthMm, heightMm, dpi, fontScale, colours, mark, title, transparent);
    }

    /** These options with a mark such as the label of a simulated study; empty for none. */
    public RenderOptions withMark(String text) {
        return new RenderOptions(widthMm, heightMm, dpi, fontScale, theme, text, title, transparent);
    }

    /** These options with or without the title above the figure. */
    public RenderOptions withTitle(boolean shown) {
        return new RenderOptions(widthMm, heightMm, dpi, fontScale, theme, mark, shown, transparent);
    }

    /** These options with or without paper. */
    public RenderOptions withTransparency(boolean withoutPaper) {
        return new RenderOptions(widthMm, heightMm, dpi, fontScale, theme, mark, title, withoutPaper);
    }

    /** Width in pixels. */
    public int widthPixels() {
        return (int) Math.max(1, Math.round(widthMm / MM_PER_INCH * dpi));
    }
}
