/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.awt.Color;
import java.util.List;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * The effects of a forest plot as JFreeChart takes them: position along the effect axis, height of the row.
 */
public final class ForestMarks extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<Mark> marks;

    /** How an effect is drawn. */
    public enum Form {
        /** A filled square with an interval. */
        SQUARE,
        /** A diamond as wide as the interval. */
        DIAMOND,
        /** A hollow square without interval. */
        HOLLOW
    }

    /**
     * One effect.
     *
     * @param form how it is drawn
     * @param row height of the row on the vertical axis
     * @param estimate the effect
     * @param low lower limit; NaN for none
     * @param high upper limit; NaN for none
     * @param side length of a side in points
     * @param color colour
     */
    public record Mark(Form form, double row, double estimate, double low, double high, double side, Color color) {
    }

    public ForestMarks(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    Mark mark(int item) {
        return marks.get(item);
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.NONE;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return marks.size();
    }

    @Override
    public Number getX(int series, int item) {
        return marks.get(item).estimate();
    }

    @Override
    public Number getY(int series, int item) {
        return marks.get(item).row();
    }
}
