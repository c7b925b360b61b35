/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** Which square points of a plot area are taken by curves and labels, to find room for more labels. */
final class FreeSpace {

    private final Rectangle area;
    private final BitSet taken;

    FreeSpace(Rectangle area) {
        this.area = area;
        this.taken = new BitSet(area.width * area.height);
    }

    /** Takes a straight line. */
    void line(double x1, double y1, double x2, double y2) {
        int steps = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))) + 1;
        for (int i = 0; i <= steps; i++) {
            point(x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps);
        }
    }

    /** Takes a point. */
    void point(double x, double y) {
        int column = (int) Math.floor(x) - area.x;
        int row = (int) Math.floor(y) - area.y;
        if (column >= 0 && column < area.width && row >= 0 && row < area.height) {
            taken.set(row * area.width + column);
        }
    }

    /** Takes a rectangle. */
    void rectangle(Rectangle2D r) {
        for (int row = row(r.getMinY()); row < row(Math.ceil(r.getMaxY())); row++) {
            int from = column(r.getMinX());
            int to = column(Math.ceil(r.getMaxX()));
            if (to > from) {
                taken.set(row * area.width + from, row * area.width + to);
            }
        }
    }

    /** Whether a rectangle lies inside the area and nothing is in it. */
    boolean isFree(Rectangle2D r) {
        if (r.getMinX() < area.x || r.getMaxX() > area.x + area.width || r.getMinY() < area.y
            || r.getMaxY() > area.y + area.height) {
            return false;
        }
        int from = column(r.getMinX());
        int to = column(Math.ceil(r.getMaxX()));
        for (int row = row(r.getMinY()); row < row(Math.ceil(r.getMaxY())); row++) {
            int next = taken.nextSetBit(row * area.width + from);
            if (next >= 0 && next < row * area.width + to) {
                return false;
            }
        }
        return true;
    }

    private int column(double x) {
        return Math.max(0, Math.min(area.width, (int) Math.floor(x) - area.x));
    }

    private int row(double y) {
        return Math.max(0, Math.min(area.height, (int) Math.floor(y) - area.y));
    }
}
