/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import java.util.Locale;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Axis;
import org.cohortium.data.Schema;

/**
 * The axis of follow-up time: its unit and at which round times numbers at risk stand.
 *
 * @param unit unit; may be empty
 * @param from where it begins
 * @param last last follow-up
 * @param tick distance of ticks, NaN where there is none
 */
record TimeAxis(String unit, double from, double last, double tick) {

    private static final int MOST = 8;
    private static final double[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240};
    private static final double[] DAYS = {1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825, 3650};
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static TimeAxis of(String given, Schema schema, VariableRef time, double from, double last) {
        String unit = given.isEmpty() ? schema.variable(time.name()).unit() : given;
        double tick = distance(last - from, unit.toLowerCase(Locale.ROOT));
        return new TimeAxis(unit, tick > 0 ? StrictMath.floor(from / tick) * tick : from, last, tick);
    }

    private static double distance(double span, String unit) {
        if (!(span > 0)) {
            return Double.NaN;
        }
        double[] steps = unit.startsWith("month") ? MONTHS : unit.startsWith("day") ? DAYS : new double[0];
        for (double step : steps) {
            if (span / step <= MOST) {
                return step;
            }
        }
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / MOST)));
        for (double factor : ROUND) {
            if (span / (factor * power) <= MOST) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The round times from the beginning to the last follow-up. */
    double[] times() {
        if (!(tick > 0)) {
            return new double[] {from};
        }
        int count = (int) StrictMath.floor((last - from) / tick * (1 + 1e-12)) + 1;
        double[] ticks = new double[count];
        for (int i = 0; i < count; i++) {
            ticks[i] = from + i * tick;
        }
        return ticks;
    }

    Axis axis() {
        return Axis.of("Time", unit).range(from, last).ticks(tick);
    }

    /** A heading with the unit. */
    String with(String name) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
