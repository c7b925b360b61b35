/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.BasicStroke;
import java.awt.Color;

import org.cohortium.charts.RenderOptions;
import org.cohortium.charts.Theme;
import org.cohortium.charts.internal.plot.CurveRenderer;

/**
 * Sizes and colours of one figure, in points.
 *
 * @param size size of text
 * @param theme colours
 */
record Style(double size, Theme theme) {

    /** Space at the edges of the figure. */
    static final double EDGE = 2;

    /** Length of ticks. */
    static final double TICK = 2.5;

    private static final double SMALLEST = 7;
    private static final double LARGEST = 8;
    private static final float AXIS = 0.6f;

    /** The style for a width: 7 points in one column, 8 points on a page. */
    static Style of(RenderOptions options) {
        double share = (options.widthMm() - RenderOptions.COLUMN_MM) / (RenderOptions.PAGE_MM - RenderOptions.COLUMN_MM);
        double size = SMALLEST + Math.max(0, Math.min(1, share)) * (LARGEST - SMALLEST);
        return new Style(size * options.fontScale(), options.theme());
    }

    /** Size of secondary text. */
    double small() {
        return size * 0.9;
    }

    /** Distance of lines of text. */
    double leading() {
        return size * 1.25;
    }

    /** Height of capitals. */
    double cap() {
        return size * 0.716;
    }

    Color ink() {
        return theme.ink();
    }

    Color muted() {
        return theme.muted();
    }

    float axisWidth() {
        return AXIS;
    }

    BasicStroke axis() {
        return new BasicStroke(AXIS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    BasicStroke hair() {
        return new BasicStroke(0.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    BasicStroke dashed() {
        return new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {2.5f, 2f}, 0f);
    }

    /** The line of a group: solid for as many groups as there are colours, dashed in turn for more. */
    BasicStroke curve(int group) {
        int round = group / theme.groups();
        float[] dash = switch (round % 3) {
            case 0 -> null;
            case 1 -> new float[] {4f, 1.8f};
            default -> new float[] {1.4f, 1.4f};
        };
        return new BasicStroke(1.15f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
    }

    /** The confidence band of a group, paler when there are many. */
    Color band(int group, int groups) {
        return CurveRenderer.faded(theme.line(group), groups <= 3 ? 0.16 : 0.10);
    }
}
