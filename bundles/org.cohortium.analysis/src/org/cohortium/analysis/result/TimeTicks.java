/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.result;

import java.util.Locale;

/**
 * The distance of labelled ticks on a time axis: round in the unit of the time, so that months go in twelves and days
 * in quarters and years.
 */
public final class TimeTicks {

    private static final int MOST = 8;
    private static final double[] MONTHS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240};
    private static final double[] DAYS = {1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825, 3650};
    private static final double[] WEEKS = {1, 2, 4, 8, 13, 26, 52, 104, 156, 260, 520};

    private TimeTicks() {
    }

    /** A distance that gives at most eight steps up to {@code span}. */
    public static double distance(double span, String unit) {
        if (!(span > 0)) {
            return Double.NaN;
        }
        String name = unit.toLowerCase(Locale.ROOT);
        double[] steps = name.startsWith("month") || name.equals("mo") || name.equals("m") ? MONTHS
            : name.startsWith("day") || name.equals("d") ? DAYS
            : name.startsWith("week") || name.equals("w") || name.equals("wk") ? WEEKS : new double[0];
        for (double step : steps) {
            if (span / step <= MOST) {
                return step;
            }
        }
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span / MOST)));
        for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
            if (span / (factor * power) <= MOST) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The ticks from {@code from}, which is one, up to {@code to}. */
    public static double[] upTo(double from, double to, double distance) {
        if (!(distance > 0)) {
            return new double[] {from};
        }
        int count = (int) StrictMath.floor((to - from) / distance * (1 + 1e-12)) + 1;
        double[] ticks = new double[count];
        for (int i = 0; i < count; i++) {
            ticks[i] = from + i * distance;
        }
        return ticks;
    }
}
