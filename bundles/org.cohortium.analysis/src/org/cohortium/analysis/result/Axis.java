/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Objects;

/**
 * An axis. A vertical axis of curves whose lower end is given above its upper end runs downwards, as in a funnel plot.
 *
 * @param label what is measured
 * @param unit its unit; may be empty
 * @param logarithmic whether the scale is logarithmic
 * @param percent whether values are shares of one, to be labelled in percent
 * @param min lower end, NaN to fit the data
 * @param max upper end, NaN to fit the data
 * @param tick distance of labelled ticks, NaN to choose
 */
public record Axis(String label, String unit, boolean logarithmic, boolean percent, double min, double max,
        double tick) {

    public Axis {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
    }

    /** A linear axis that fits its data. */
    public static Axis of(String label, String unit) {
        return new Axis(label, unit, false, false, Double.NaN, Double.NaN, Double.NaN);
    }

    /** A logarithmic axis that fits its data. */
    public static Axis log(String label, String unit) {
        return new Axis(label, unit, true, false, Double.NaN, Double.NaN, Double.NaN);
    }

    /** This axis from one value to another. */
    public Axis range(double from, double to) {
        return new Axis(label, unit, logarithmic, percent, from, to, tick);
    }

    /** Whether the ends are given the other way round, so that values grow downwards. */
    public boolean runsDown() {
        return min > max;
    }

    /** This axis with labelled ticks at a distance. */
    public Axis ticks(double distance) {
        return new Axis(label, unit, logarithmic, percent, min, max, distance);
    }

    /** This axis labelled in percent. */
    public Axis inPercent() {
        return new Axis(label, unit, logarithmic, true, min, max, tick);
    }
}
