/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.util.Arrays;
import java.util.BitSet;

import org.cohortium.analysis.result.CurveFigure.Series;
import org.cohortium.analysis.result.CurveFigure.Shape;

/**
 * Leaves out of a series what cannot be seen: within a column of a quarter of a point only the first, the lowest, the
 * highest and the last position of a curve remain, of points and marks one a cell. A curve keeps its shape to the width
 * of a hair, and a figure of a million patients stays small.
 */
public final class Thinning {

    private static final double PER_POINT = 4;
    private static final int MANY = 8000;

    private Thinning() {
    }

    /** Positions of the series to draw, ascending. */
    public static int[] keep(Series series, ScaleAxis x, ScaleAxis y, double width, double height) {
        if (series.x().length <= 4 * width) {
            return within(series, x);
        }
        return series.shape() == Shape.POINTS ? points(series, x, y, width, height) : curve(series, x, width);
    }

    private static int[] within(Series series, ScaleAxis x) {
        int[] all = new int[series.x().length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (!Double.isNaN(series.x()[i]) && !Double.isNaN(x.share(series.x()[i]))) {
                all[n++] = i;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static int[] curve(Series series, ScaleAxis x, double width) {
        int[] kept = new int[series.x().length];
        int n = 0;
        double[] y = series.y();
        int from = 0;
        while (from < y.length) {
            double column = column(series, x, from, width);
            int to = from;
            int low = from;
            int high = from;
            while (to + 1 < y.length && column(series, x, to + 1, width) == column) {
                to++;
                low = y[to] < y[low] ? to : low;
                high = y[to] > y[high] ? to : high;
            }
            int[] candidates = {from, Math.min(low, high), Math.max(low, high), to};
            for (int c : candidates) {
                if (n == 0 || kept[n - 1] != c && c > kept[n - 1]) {
                    kept[n++] = c;
                }
            }
            from = to + 1;
        }
        return Arrays.copyOf(kept, n);
    }

    private static double column(Series series, ScaleAxis x, int i, double width) {
        return StrictMath.floor(x.share(series.x()[i]) * width * PER_POINT);
    }

    private static int[] points(Series series, ScaleAxis x, ScaleAxis y, double width, double height) {
        int[] fine = points(series, x, y, width, height, 2);
        return fine.length > MANY ? points(series, x, y, width, height, 1) : fine;
    }

    private static int[] points(Series series, ScaleAxis x, ScaleAxis y, double width, double height, int perPoint) {
        int columns = (int) Math.ceil(width * perPoint) + 1;
        int rows = (int) Math.ceil(height * perPoint) + 1;
        BitSet taken = new BitSet(columns * rows);
        int[] kept = new int[series.x().length];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            double sx = x.share(series.x()[i]);
            double sy = y.share(series.y()[i]);
            if (sx >= 0 && sx <= 1 && sy >= 0 && sy <= 1) {
                int cell = (int) (sy * (rows - 1)) * columns + (int) (sx * (columns - 1));
                if (!taken.get(cell)) {
                    taken.set(cell);
                    kept[n++] = i;
                }
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /**
     * Positions of censor marks to draw: at most two a point of width, and two points apart where there are so many that
     * they would make the curve look thick.
     */
    public static double[] marks(double[] marks, ScaleAxis x, double width) {
        double[] sorted = marks.clone();
        Arrays.sort(sorted);
        double[] kept = marks(sorted, x, width, 2);
        return kept.length > width / 2 ? marks(sorted, x, width, 0.5) : kept;
    }

    private static double[] marks(double[] sorted, ScaleAxis x, double width, double perPoint) {
        double[] kept = new double[sorted.length];
        int n = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (double mark : sorted) {
            double share = x.share(mark);
            double cell = StrictMath.floor(share * width * perPoint);
            if (share >= 0 && share <= 1 && cell != last) {
                kept[n++] = mark;
                last = cell;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** The value of right-continuous steps or straight lines at a position; NaN before the first. */
    public static double value(Series series, double at) {
        int i = Arrays.binarySearch(series.x(), at);
        if (i < 0) {
            i = -i - 2;
        } else {
            while (i + 1 < series.x().length && series.x()[i + 1] == at) {
                i++;
            }
        }
        if (i < 0) {
            return Double.NaN;
        }
        if (series.shape() == Shape.STEP || i + 1 >= series.x().length || series.x()[i + 1] == series.x()[i]) {
            return series.y()[i];
        }
        double share = (at - series.x()[i]) / (series.x()[i + 1] - series.x()[i]);
        return series.y()[i] + share * (series.y()[i + 1] - series.y()[i]);
    }
}
