/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.plot;

import java.util.List;

import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Curves as JFreeChart takes them. */
public final class CurveData extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient List<Curve> curves;

    public CurveData(List<Curve> curves) {
        this.curves = List.copyOf(curves);
    }

    /** A curve by its number. */
    Curve curve(int series) {
        return curves.get(series);
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.NONE;
    }

    @Override
    public int getSeriesCount() {
        return curves.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return curves.get(series).x().length;
    }

    @Override
    public Number getX(int series, int item) {
        return curves.get(series).x()[item];
    }

    @Override
    public double getXValue(int series, int item) {
        return curves.get(series).x()[item];
    }

    @Override
    public Number getY(int series, int item) {
        return curves.get(series).y()[item];
    }

    @Override
    public double getYValue(int series, int item) {
        return curves.get(series).y()[item];
    }
}
