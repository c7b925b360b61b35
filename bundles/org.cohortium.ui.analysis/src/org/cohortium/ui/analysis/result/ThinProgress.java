/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A thin line in which a light goes to and fro while something is being computed. */
final class ThinProgress extends Canvas {

    private static final int HEIGHT = 3;
    private static final int TICK_MILLIS = 50;
    private static final int ROUND = 60;
    private static final double SHARE = 0.25;

    private boolean running;
    private int tick;

    ThinProgress(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setBackground(parent.getBackground());
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    void run(boolean on) {
        if (on && !running) {
            running = true;
            tick = 0;
            getDisplay().timerExec(TICK_MILLIS, this::tick);
        } else if (!on && running) {
            running = false;
            redraw();
        }
    }

    private void tick() {
        if (running && !isDisposed()) {
            tick++;
            redraw();
            getDisplay().timerExec(TICK_MILLIS, this::tick);
        }
    }

    private void paint(GC gc) {
        if (running) {
            int width = getSize().x;
            int at = tick % ROUND;
            double place = at < ROUND / 2 ? at / (ROUND / 2.0) : (ROUND - at) / (ROUND / 2.0);
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.fillRectangle((int) (place * width * (1 - SHARE)), 0, (int) (width * SHARE), HEIGHT);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? HEIGHT : widthHint, HEIGHT);
    }
}
