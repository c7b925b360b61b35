/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.cohortium.charts.internal.text.TextBlock;

/**
 * Places the labels of one scale so that none touches another: below the line, above it, and for categories in further rows
 * with a stem to the tick. A continuous scale leaves out labels that find no place; its ticks stay.
 */
final class NomogramTicks {

    /**
     * A tick with its label.
     *
     * @param x where the tick is
     * @param label its label; null for a tick without one
     * @param textX middle of the label
     * @param above whether it stands above the line
     * @param stem length of the tick
     * @param offset distance of the label from the line
     * @param leads whether a slanted line leads from the tick to the label, which stands beside it
     */
    record Placed(double x, TextBlock label, double textX, boolean above, double stem, double offset,
            boolean leads) {
    }

    private record Tick(TextBlock label, double x) {
    }

    /** Rows of labels of a category, below and above in turn, before they are spread. */
    private static final int LANES = 4;

    /** Space between a stem and a label. */
    private static final double CLEAR = 2.5;

    /** Height of slanted lines, in sizes of the text. */
    private static final double LEAD = 1.1;

    private final Style style;
    private final double sceneWidth;
    private final double widest;
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private double heightAbove;
    private double heightBelow;

    NomogramTicks(Style style, double sceneWidth, double widest) {
        this.style = style;
        this.sceneWidth = sceneWidth;
        this.widest = widest;
    }

    void add(String label, double x) {
        double word = 0;
        for (String each : label.split(" ")) {
            word = Math.max(word, TextBlock.line(each, style.small(), false).width());
        }
        // a word is broken only if it is longer than half the figure
        double most = Math.min(sceneWidth / 2, Math.max(widest, word + 0.1));
        ticks.add(new Tick(TextBlock.wrap(label, most, style.small(), false), x));
    }

    /**
     * Places all ticks.
     *
     * @param continuous whether labels may be left out and only one row a side is used
     * @param aboveOnly whether labels stand above the line
     */
    void place(boolean continuous, boolean aboveOnly) {
        ticks.sort(Comparator.comparingDouble(Tick::x));
        List<List<double[]>> taken = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        int[] lane = new int[ticks.size()];
        int most = aboveOnly ? 1 : continuous ? 2 : LANES;
        for (int lanes = 0; lanes < most; lanes++) {
            taken.add(new ArrayList<>());
            heights.add(0.0);
        }
        // the ends of a continuous scale are told before what is between
        for (int i : order(continuous)) {
            lane[i] = -1;
            for (int k = 0; k < most && lane[i] < 0; k++) {
                if (fits(ticks.get(i), taken, k)) {
                    lane[i] = k;
                    taken.get(k).add(span(ticks.get(i)));
                    heights.set(k, Math.max(heights.get(k), ticks.get(i).label().height()));
                }
            }
        }
        if (!continuous && java.util.Arrays.stream(lane).anyMatch(k -> k < 0)) {
            spread();
            return;
        }
        heightAbove = aboveOnly ? offset(heights, 1, true) + heights.get(0) : height(heights, true);
        heightBelow = aboveOnly ? Style.TICK : height(heights, false);
        for (int i = 0; i < lane.length; i++) {
            Tick t = ticks.get(i);
            double[] span = span(t);
            boolean above = aboveOnly || lane[i] % 2 == 1;
            double offset = lane[i] < 0 ? 0 : aboveOnly ? Style.TICK + 2 : offset(heights, lane[i], above);
            double stem = lane[i] < 2 ? Style.TICK : offset - 1.5;
            placed.add(new Placed(t.x(), lane[i] < 0 ? null : t.label(), (span[0] + span[1]) / 2, above && lane[i] >= 0
                || aboveOnly, stem, offset, false));
        }
    }

    /** Two rows, in turn below and above, with the labels side by side and slanted lines to their ticks. */
    private void spread() {
        double offset = Style.TICK + LEAD * style.size();
        for (int side = 0; side < 2; side++) {
            int from = placed.size();
            double height = 0;
            double next = Double.NEGATIVE_INFINITY;
            double gap = style.size() * 0.6;
            for (int i = side; i < ticks.size(); i += 2) {
                Tick t = ticks.get(i);
                double half = t.label().width() / 2;
                double x = Math.max(span(t)[0] + half, next + gap + half);
                placed.add(new Placed(t.x(), t.label(), x, side == 1, Style.TICK, offset, true));
                next = x + half;
                height = Math.max(height, t.label().height());
            }
            // what went too far to the right pushes the others back
            double limit = sceneWidth - Style.EDGE;
            for (int k = placed.size() - 1; k >= from; k--) {
                Placed p = placed.get(k);
                double half = p.label().width() / 2;
                double x = Math.min(p.textX(), limit - half);
                placed.set(k, new Placed(p.x(), p.label(), x, p.above(), p.stem(), p.offset(), true));
                limit = x - half - gap;
            }
            double reach = height == 0 ? Style.TICK : offset + height;
            heightBelow = side == 0 ? reach : heightBelow;
            heightAbove = side == 1 ? reach : heightAbove;
        }
    }

    private List<Integer> order(boolean continuous) {
        List<Integer> order = new ArrayList<>();
        int n = ticks.size();
        if (continuous && n > 1) {
            order.add(0);
            order.add(n - 1);
            for (int i = 1; i < n - 1; i++) {
                order.add(i);
            }
        } else {
            for (int i = 0; i < n; i++) {
                order.add(i);
            }
        }
        return order;
    }

    /** Whether the label has room in a row, and its stem crosses no label nearer to the line. */
    private boolean fits(Tick tick, List<List<double[]>> taken, int lane) {
        double[] span = span(tick);
        double gap = style.size() * 0.45;
        for (double[] other : taken.get(lane)) {
            if (span[0] < other[1] + gap && other[0] < span[1] + gap) {
                return false;
            }
        }
        for (int nearer = lane - 2; nearer >= 0; nearer -= 2) {
            for (double[] other : taken.get(nearer)) {
                if (tick.x() > other[0] - CLEAR && tick.x() < other[1] + CLEAR) {
                    return false;
                }
            }
        }
        // the stems of labels further out must not cross this one
        for (int further = lane + 2; further < taken.size(); further += 2) {
            for (double[] other : taken.get(further)) {
                if (other[2] > span[0] - CLEAR && other[2] < span[1] + CLEAR) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Left and right end of the label, kept within the figure, and where its tick is. */
    private double[] span(Tick tick) {
        double half = tick.label().width() / 2;
        double middle = Math.max(Style.EDGE + half, Math.min(sceneWidth - Style.EDGE - half, tick.x()));
        return new double[] {middle - half, middle + half, tick.x()};
    }

    private double offset(List<Double> heights, int lane, boolean above) {
        double offset = Style.TICK + 2;
        for (int k = above ? 1 : 0; k < lane; k += 2) {
            offset += heights.get(k) + style.size() * 0.4;
        }
        return offset;
    }

    private double height(List<Double> heights, boolean above) {
        double height = Style.TICK;
        for (int k = above ? 1 : 0; k < heights.size(); k += 2) {
            if (heights.get(k) > 0) {
                height = offset(heights, k, above) + heights.get(k);
            }
        }
        return height;
    }

    /** The ticks from left to right. */
    List<Placed> placed() {
        return placed;
    }

    /** How far labels reach above the line. */
    double heightAbove() {
        return heightAbove;
    }

    /** How far labels reach below the line. */
    double heightBelow() {
        return heightBelow;
    }
}
