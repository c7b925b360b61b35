/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.cohortium.charts.internal.text.TextBlock;

/**
 * Finds a place for the name of each curve right beside it, so that no legend is needed: above or below the curve where
 * nothing else runs and no other curve is near, or after its end.
 */
final class CurveLabels {

    private static final double STEP = 3;
    private static final double GAP = 3.5;
    private static final double NEAR = 0.8;
    private static final double PREFERRED = 0.62;

    private final Rectangle area;
    private final List<Tracks> tracks;
    private final FreeSpace space;

    /**
     * Curves to be named.
     *
     * @param tracks all curves
     * @param space with all curves and lines taken
     */
    CurveLabels(Rectangle area, List<Tracks> tracks, FreeSpace space) {
        this.area = area;
        this.tracks = tracks;
        this.space = space;
    }

    /**
     * A place for each name.
     *
     * @param curves numbers of the curves, one a name
     * @param names the names, one line each
     * @return rectangles from the top of the capitals to the depth of descenders; null if some name has no good place
     */
    List<Rectangle2D> place(List<Integer> curves, List<TextBlock> names) {
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Rectangle2D best = best(curves.get(i), names.get(i));
            if (best == null) {
                return null;
            }
            space.rectangle(new Rectangle2D.Double(best.getX() - 3, best.getY() - 2, best.getWidth() + 6,
                best.getHeight() + 4));
            places.add(best);
        }
        return places;
    }

    private Rectangle2D best(int curve, TextBlock name) {
        Tracks own = tracks.get(curve);
        double width = name.width();
        double height = name.height() + name.size() * 0.21;
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        double[] end = own.end();
        if (end == null) {
            return null;
        }
        Rectangle2D after = new Rectangle2D.Double(end[0] + GAP, end[1] - height / 2, width, height);
        if (fits(after, curve, 0)) {
            best = after;
            least = 4;
        }
        for (double x = area.x + 4; x + width < end[0]; x += STEP) {
            double[] range = own.range(x, x + width);
            if (range == null) {
                continue;
            }
            double steep = range[1] - range[0];
            double cost = steep * 0.9 + Math.abs((x + width / 2 - area.x) / area.width - PREFERRED) * 20;
            Rectangle2D above = new Rectangle2D.Double(x, range[0] - GAP - height, width, height);
            if (cost < least && fits(above, curve, GAP)) {
                best = above;
                least = cost;
            }
            Rectangle2D below = new Rectangle2D.Double(x, range[1] + GAP, width, height);
            if (cost + 1 < least && fits(below, curve, GAP)) {
                best = below;
                least = cost + 1;
            }
        }
        return best;
    }

    private boolean fits(Rectangle2D r, int curve, double gap) {
        Rectangle2D padded = new Rectangle2D.Double(r.getX() - 1, r.getY() - 1, r.getWidth() + 2, r.getHeight() + 2);
        if (!space.isFree(padded)) {
            return false;
        }
        double apart = r.getHeight() * NEAR + gap;
        for (int i = 0; i < tracks.size(); i++) {
            double[] range = i == curve ? null : tracks.get(i).range(r.getMinX(), r.getMaxX());
            if (range != null && range[1] > r.getMinY() - apart && range[0] < r.getMaxY() + apart) {
                return false;
            }
        }
        return true;
    }
}
