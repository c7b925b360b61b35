/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/**
 * The largest difference two matched units may have in a quantity, or the smallest they must have. A difference of exactly
 * the largest is allowed; one of exactly the smallest is allowed in optimal and full matching but not in nearest neighbour
 * matching, as in R's MatchIt.
 *
 * @param width a positive number, in the unit below
 * @param unit what the width counts
 * @param apart whether units must differ by at least the width, instead of at most
 */
public record Caliper(double width, Unit unit, boolean apart) {

    /** What the width of a caliper counts. */
    public enum Unit {

        /** Standard deviations (n - 1) of the quantity over all units that were not set aside, both groups together. */
        STANDARD_DEVIATION,

        /** The quantity's own unit. */
        RAW
    }

    /** Checks the width. */
    public Caliper {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a caliper has a positive width, not " + width);
        }
    }

    /** A largest difference. */
    public Caliper(double width, Unit unit) {
        this(width, unit, false);
    }

    /** A caliper in standard deviations. */
    public static Caliper standardDeviations(double width) {
        return new Caliper(width, Unit.STANDARD_DEVIATION);
    }

    /** A caliper in the quantity's own unit. */
    public static Caliper raw(double width) {
        return new Caliper(width, Unit.RAW);
    }

    /** A caliper from a number that is negative where units are kept apart, as in R's MatchIt. */
    public static Caliper signed(double width, Unit unit) {
        return new Caliper(Math.abs(width), unit, width < 0);
    }

    /** The width in the quantity's own unit; negative for the smallest difference instead of the largest. */
    public double rawWidth(double[] values, boolean[] setAside) {
        return apart ? -positiveWidth(values, setAside) : positiveWidth(values, setAside);
    }

    private double positiveWidth(double[] values, boolean[] setAside) {
        if (unit == Unit.RAW) {
            return width;
        }
        int n = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!setAside[i]) {
                n++;
                sum += values[i];
            }
        }
        double mean = sum / n;
        double rest = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (!setAside[i]) {
                double d = values[i] - mean;
                rest += d;
                squares += d * d;
            }
        }
        return n < 2 ? Double.POSITIVE_INFINITY : width * Math.sqrt((squares - rest * rest / n) / (n - 1));
    }
}
