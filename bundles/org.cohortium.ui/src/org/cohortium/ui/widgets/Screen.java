/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.widgets;

import org.cohortium.charts.Theme;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** What is to be known of the screen that something is drawn on. */
final class Screen {

    private static final double HALF_BRIGHT = 128;
    private static final double PERCENT = 100.0;

    private Screen() {
    }

    /** The colours that suit the window of a control. */
    static Theme theme(Control control) {
        RGB paper = control.getBackground().getRGB();
        double brightness = 0.299 * paper.red + 0.587 * paper.green + 0.114 * paper.blue;
        return brightness < HALF_BRIGHT ? Theme.DARK : Theme.LIGHT;
    }

    /** Pixels of the screen per pixel that the window counts in. */
    static double zoom(Control control) {
        return Math.max(1, control.getMonitor().getZoom() / PERCENT);
    }
}
