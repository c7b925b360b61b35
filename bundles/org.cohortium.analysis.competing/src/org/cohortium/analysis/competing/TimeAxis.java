/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.competing;

import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Axis;
import org.cohortium.analysis.result.TimeTicks;
import org.cohortium.data.Schema;
import org.cohortium.data.json.NumberText;

/**
 * The axis of follow-up time: its unit and at which round times numbers at risk stand.
 *
 * @param unit unit; may be empty
 * @param from where it begins
 * @param last last follow-up
 * @param tick distance of ticks, NaN where there is none
 */
record TimeAxis(String unit, double from, double last, double tick) {

    static TimeAxis of(String given, Schema schema, VariableRef time, double from, double last) {
        String unit = unit(given, schema, time);
        double tick = TimeTicks.distance(last - from, unit);
        return new TimeAxis(unit, tick > 0 ? StrictMath.floor(from / tick) * tick : from, last, tick);
    }

    private static String unit(String given, Schema schema, VariableRef time) {
        return given.isEmpty() ? schema.variable(time.name()).unit() : given;
    }

    /** A time with its unit, for a sentence. */
    static String value(String given, Schema schema, VariableRef time, double value) {
        return (NumberText.of(value) + " " + unit(given, schema, time)).strip();
    }

    /** The round times from the beginning to the last follow-up. */
    double[] times() {
        return TimeTicks.upTo(from, last, tick);
    }

    Axis axis() {
        return Axis.of("Time", unit).range(from, last).ticks(tick);
    }

    /** A heading with the unit. */
    String with(String name) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
