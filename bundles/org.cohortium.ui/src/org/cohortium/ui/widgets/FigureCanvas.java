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
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a figure, drawn anew in the background for the size and resolution that it is shown at. While it is drawn the
 * picture at hand is stretched. A figure that is larger than the canvas is dragged, or moved by the arrow keys; plus,
 * minus and 0 change its size, as does the wheel with the control key.
 */
public final class FigureCanvas extends Canvas {

    private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int RGB_DEPTH = 24;
    private static final int DELAY_MILLIS = 40;
    private static final int SMALLEST = 220;
    private static final int VEIL = 150;
    private static final int OPAQUE = 255;
    private static final int ARROW_STEP = 40;
    private static final double STEP = 1.25;
    private static final double SMALLEST_ZOOM = 0.4;
    private static final double LARGEST_ZOOM = 6;
    private static final double MOST_PIXELS = 9000;

    private final Background<Drawn> drawing = new Background<>(Messages.figure_drawing, DELAY_MILLIS, true);
    private Figure figure;
    private String mark = ""; //$NON-NLS-1$
    private Image image;
    private Wanted drawn;
    private Wanted asked;
    private double aspect = 0.62;
    private double zoom = 1;
    private boolean dim;
    private final Point moved = new Point(0, 0);
    private Point grip;
    private Runnable heightChanged = () -> { };

    /** What a picture was drawn for. */
    private record Wanted(Figure figure, String mark, int width, double sharpness, Theme theme) {
    }

    /** A picture, or why there is none. */
    private record Drawn(ImageData pixels, double aspect, String problem) {
    }

    /** Gives the pixels as they are to a screen of the resolution that they were drawn for. */
    private record Sharp(ImageData pixels, int width) implements ImageDataProvider {
        @Override
        public ImageData getImageData(int percent) {
            int wanted = (int) Math.round(width * percent / 100.0);
            if (Math.abs(wanted - pixels.width) <= 1) {
                return pixels;
            }
            return percent == 100
                ? pixels.scaledTo(width, Math.max(1, Math.round(pixels.height * (float) width / pixels.width))) : null;
        }
    }

    /** An empty canvas. */
    public FigureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setBackground(parent.getBackground());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> draw());
        handle();
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

    private void handle() {
        addListener(SWT.MouseDown, event -> {
            setFocus();
            grip = event.button == 1 ? new Point(event.x + moved.x, event.y + moved.y) : null;
        });
        addListener(SWT.MouseMove, event -> {
            if (grip != null) {
                move(grip.x - event.x, grip.y - event.y);
            }
        });
        addListener(SWT.MouseUp, event -> grip = null);
        addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.MOD1) != 0) {
                zoom(event.count > 0 ? zoom * STEP : zoom / STEP);
                event.doit = false;
            }
        });
        addListener(SWT.KeyDown, event -> key(event.keyCode, event.character));
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
            && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
    }

    private void key(int code, char character) {
        switch (code) {
            case SWT.ARROW_LEFT -> move(moved.x - ARROW_STEP, moved.y);
            case SWT.ARROW_RIGHT -> move(moved.x + ARROW_STEP, moved.y);
            case SWT.ARROW_UP -> move(moved.x, moved.y - ARROW_STEP);
            case SWT.ARROW_DOWN -> move(moved.x, moved.y + ARROW_STEP);
            default -> {
                if (character == '+' || code == SWT.KEYPAD_ADD) {
                    larger();
                } else if (character == '-' || code == SWT.KEYPAD_SUBTRACT) {
                    smaller();
                } else if (character == '0') {
                    fit();
                }
            }
        }
    }

    private void move(int x, int y) {
        int width = shownWidth();
        Point room = getSize();
        moved.x = Math.max(0, Math.min(x, width - room.x));
        moved.y = Math.max(0, Math.min(y, (int) Math.round(width * aspect) - room.y));
        redraw();
    }

    private int shownWidth() {
        return (int) Math.round(Math.max(SMALLEST, getSize().x) * Math.max(1, zoom));
    }

    /** Shows the figure a step larger. */
    public void larger() {
        zoom(zoom * STEP);
    }

    /** Shows the figure a step smaller. */
    public void smaller() {
        zoom(zoom / STEP);
    }

    /** Shows the figure as wide as there is room. */
    public void fit() {
        zoom(1);
    }

    private void zoom(double factor) {
        double wanted = Math.abs(factor - 1) < 0.05 ? 1 : Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, factor));
        double by = Math.max(1, wanted) / Math.max(1, zoom);
        Point room = getSize();
        zoom = wanted;
        move((int) ((moved.x + room.x / 2) * by) - room.x / 2, (int) ((moved.y + room.y / 2) * by) - room.y / 2);
        setCursor(zoom > 1 ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        heightChanged.run();
        draw();
    }

    /** Size relative to the room there is; 1 fits. */
    public double zoom() {
        return zoom;
    }

    /** Shows the figure pale, because a newer one is on its way. */
    public void dim(boolean pale) {
        if (dim != pale) {
            dim = pale;
            redraw();
        }
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
        if (figure == null || isDisposed() || getSize().x <= 0) {
            return;
        }
        int width = Math.max(SMALLEST, getSize().x);
        double sharpness = Math.min(Screen.zoom(this) * Math.max(1, zoom), Math.max(1, MOST_PIXELS / width));
        Wanted wanted = new Wanted(figure, mark, width, sharpness, Screen.theme(this));
        if (wanted.equals(drawn) || wanted.equals(asked) && drawing.isBusy()) {
            return;
        }
        asked = wanted;
        drawing.request(progress -> render(wanted), result -> arrived(wanted, result));
    }

    private static Drawn render(Wanted wanted) {
        try {
            RenderOptions options = RenderOptions
                .screen((int) Math.round(wanted.width() * wanted.sharpness()), 0, wanted.sharpness(), wanted.theme())
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
        image = new Image(getDisplay(), new Sharp(result.pixels(), shownWidth()));
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
            int width = shownWidth();
            int height = (int) Math.round(width * aspect);
            gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, -moved.x, -moved.y, width,
                height);
        }
        if (dim) {
            gc.setAlpha(VEIL);
            gc.fillRectangle(0, 0, size.x, size.y);
            gc.setAlpha(OPAQUE);
        }
        if (isFocusControl()) {
            gc.drawFocus(0, 0, size.x, size.y);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? SMALLEST * 2 : widthHint;
        return new Point(width, heightHint == SWT.DEFAULT ? heightFor(width) : heightHint);
    }
}
