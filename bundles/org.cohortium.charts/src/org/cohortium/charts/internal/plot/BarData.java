/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.util.List;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Bars between common edges as JFreeChart takes them; negative heights hang down. */
public final class BarData extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final double[] edges;
    private final transient List<double[]> heights;

    /**
     * Bars.
     *
     * @param edges ascending, one more than there are bars in a series
     * @param heights for each series one height a bar
     */
    public BarData(double[] edges, List<double[]> heights) {
        this.edges = edges.clone();
        this.heights = List.copyOf(heights);
    }

    double from(int item) {
        return edges[item];
    }

    double to(int item) {
        return edges[item + 1];
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return heights.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return Math.max(0, edges.length - 1);
    }

    @Override
    public Number getX(int series, int item) {
        return (edges[item] + edges[item + 1]) / 2;
    }

    @Override
    public double getYValue(int series, int item) {
        return heights.get(series)[item];
    }

    @Override
    public Number getY(int series, int item) {
        return heights.get(series)[item];
    }
}
