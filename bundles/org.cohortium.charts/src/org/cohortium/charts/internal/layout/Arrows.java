/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.geom.Path2D;

import org.cohortium.charts.internal.scene.Scene;

/** Arrows of one look. */
final class Arrows {

    private static final double HEAD = 3.6;
    private static final double HALF = 1.5;

    private Arrows() {
    }

    /** Adds a horizontal or vertical arrow. */
    static void draw(Scene scene, double x1, double y1, double x2, double y2, Style style) {
        double dx = Math.signum(x2 - x1);
        double dy = dx == 0 ? Math.signum(y2 - y1) : 0;
        scene.line("arrow", x1, y1, x2 - dx * HEAD * 0.8, y2 - dy * HEAD * 0.8, style.ink(), style.axis());
        Path2D.Double head = new Path2D.Double();
        head.moveTo(x2, y2);
        head.lineTo(x2 - dx * HEAD - dy * HALF, y2 - dy * HEAD - dx * HALF);
        head.lineTo(x2 - dx * HEAD + dy * HALF, y2 - dy * HEAD + dx * HALF);
        head.closePath();
        scene.shape("arrow", head, style.ink(), null, null);
    }
}
