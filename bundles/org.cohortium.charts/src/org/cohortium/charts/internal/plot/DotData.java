/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.util.List;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Series of dots in rows as JFreeChart takes them; a NaN is no dot. */
public final class DotData extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<double[]> values;
    private final double[] rows;

    /**
     * Dots.
     *
     * @param values for each series one value a row
     * @param rows heights of the rows on the vertical axis
     */
    public DotData(List<double[]> values, double[] rows) {
        this.values = List.copyOf(values);
        this.rows = rows.clone();
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.NONE;
    }

    @Override
    public int getSeriesCount() {
        return values.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return rows.length;
    }

    @Override
    public double getXValue(int series, int item) {
        return values.get(series)[item];
    }

    @Override
    public Number getX(int series, int item) {
        return values.get(series)[item];
    }

    @Override
    public double getYValue(int series, int item) {
        return rows[item];
    }

    @Override
    public Number getY(int series, int item) {
        return rows[item];
    }
}
