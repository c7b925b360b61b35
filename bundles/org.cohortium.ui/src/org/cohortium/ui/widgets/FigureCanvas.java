/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.cohortium.analysis.result.Figure;
import org.cohortium.charts.FigurePixels;
import org.cohortium.charts.FigureText;
import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.Theme;
import org.cohortium.ui.session.Background;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a figure, drawn anew in the background for the size and resolution that it is shown at. While it is drawn the
 * picture at hand is stretched.
 */
public final class FigureCanvas extends Canvas {

    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int RGB_DEPTH = 24;
    private static final int DELAY_MILLIS = 40;
    private static final int SMALLEST = 220;

    private final Background<Drawn> drawing = new Background<>(Messages.figure_drawing, DELAY_MILLIS, true);
    private Figure figure;
    private String mark = ""; //$NON-NLS-1$
    private Image image;
    private Wanted drawn;
    private Wanted asked;
    private double aspect = 0.62;
    private Runnable heightChanged = () -> { };

    /** What a picture was drawn for. */
    private record Wanted(Figure figure, String mark, int width, double zoom, Theme theme) {
    }

    /** A picture, or why there is none. */
    private record Drawn(ImageData pixels, double aspect, String problem) {
    }

    /** An empty canvas. */
    public FigureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setBackground(parent.getBackground());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> draw());
        addListener(SWT.Dispose, event -> {
            drawing.cancel();
            if (image != null) {
                image.dispose();
            }
        });
        getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = figure == null ? "" : figure.title(); //$NON-NLS-1$
            }

            @Override
            public void getDescription(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = figure == null ? "" : FigureText.describe(figure); //$NON-NLS-1$
            }
        });
    }

    /** Is told when the height that suits the figure has changed. */
    public void onHeight(Runnable listener) {
        heightChanged = listener;
    }

    /**
     * Shows a figure.
     *
     * @param newFigure the figure; null for none
     * @param newMark text that marks simulated data; empty for none
     */
    public void show(Figure newFigure, String newMark) {
        figure = newFigure;
        mark = newMark;
        draw();
    }

    /** The height that suits the figure at a width. */
    public int heightFor(int width) {
        return (int) Math.ceil(Math.max(SMALLEST, width) * aspect);
    }

    /** Whether the picture shown is that of the figure, for tests. */
    public boolean isDrawn() {
        return drawn != null && drawn.figure() == figure && !drawing.isBusy();
    }

    private void draw() {
        int width = Math.max(SMALLEST, getClientArea().width);
        if (figure == null || isDisposed()) {
            return;
        }
        Wanted wanted = new Wanted(figure, mark, width, Screen.zoom(this), Screen.theme(this));
        if (wanted.equals(drawn) || wanted.equals(asked) && drawing.isBusy()) {
            return;
        }
        asked = wanted;
        drawing.request(progress -> render(wanted), result -> arrived(wanted, result));
    }

    private static Drawn render(Wanted wanted) {
        try {
            RenderOptions options = RenderOptions.screen(wanted.width(), 0, wanted.zoom(), wanted.theme())
                .withMark(wanted.mark());
            FigurePixels pixels = FigurePixels.of(wanted.figure(), options);
            ImageData data = new ImageData(pixels.width(), pixels.height(), RGB_DEPTH, RGB);
            int[] rgb = pixels.rgb();
            for (int y = 0; y < pixels.height(); y++) {
                for (int x = 0, at = y * data.bytesPerLine; x < pixels.width(); x++, at += 3) {
                    int p = rgb[y * pixels.width() + x];
                    data.data[at] = (byte) (p >> 16);
                    data.data[at + 1] = (byte) (p >> 8);
                    data.data[at + 2] = (byte) p;
                }
            }
            return new Drawn(data, (double) pixels.height() / pixels.width(), ""); //$NON-NLS-1$
        } catch (IllegalArgumentException e) {
            return new Drawn(null, 0, String.valueOf(e.getMessage()));
        }
    }

    private void arrived(Wanted wanted, Drawn result) {
        if (isDisposed() || result.pixels() == null) {
            return;
        }
        if (image != null) {
            image.dispose();
        }
        image = new Image(getDisplay(), result.pixels());
        drawn = wanted;
        boolean newHeight = Math.abs(aspect - result.aspect()) > 0.002;
        aspect = result.aspect();
        redraw();
        if (newHeight) {
            heightChanged.run();
        }
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(getBackground());
        gc.fillRectangle(0, 0, size.x, size.y);
        if (image != null) {
            gc.setInterpolation(SWT.HIGH);
            int height = (int) Math.round(size.x * aspect);
            gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, 0, 0, size.x, height);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? SMALLEST * 2 : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
    }
}
