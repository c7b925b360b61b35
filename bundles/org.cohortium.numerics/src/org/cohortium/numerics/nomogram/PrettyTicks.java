/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.nomogram;

/**
 * Round values that cover a range, by the rule of R's {@code pretty} (Becker, Chambers and Wilks, The New S Language, 1988):
 * steps of 1, 2 or 5 times a power of ten.
 */
public final class PrettyTicks {

    private static final double BIAS = 1.5;
    private static final double BIAS_FIVE = 0.5 + 1.5 * BIAS;
    private static final double ROUNDING = 1e-10;
    private static final double SHRINK = 0.75;

    private PrettyTicks() {
    }

    /**
     * The values, ascending; the first is at or below the range and the last at or above it.
     *
     * @param low the lower end
     * @param high the upper end, not below it
     * @param intervals about how many intervals are wanted, at least 1
     */
    public static double[] of(double low, double high, int intervals) {
        if (!(low <= high) || Double.isInfinite(high - low) || intervals < 1) {
            throw new IllegalArgumentException("range " + low + " to " + high + ", intervals " + intervals);
        }
        int least = intervals / 3;
        double unit = unit(cell(low, high, intervals, least));
        double from = StrictMath.floor(low / unit + ROUNDING);
        double to = StrictMath.ceil(high / unit - ROUNDING);
        while (from * unit > low + ROUNDING * unit) {
            from--;
        }
        while (to * unit < high - ROUNDING * unit) {
            to++;
        }
        int missing = (int) (0.5 + least - (to - from));
        if (missing > 0) {
            if (low == 0 && from == 0 && high != 0) {
                to += missing;
            } else if (from >= 0) {
                to += missing / 2;
                from -= missing / 2 + missing % 2;
            } else {
                from -= missing / 2;
                to += missing / 2 + missing % 2;
            }
        }
        double[] ticks = new double[(int) (to - from) + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (from + i) * unit;
            // 3 * 0.1 is not the number that is written 0.3
            ticks[i] = new java.math.BigDecimal(ticks[i]).round(new java.math.MathContext(14)).doubleValue();
        }
        return ticks;
    }

    private static double cell(double low, double high, int intervals, int least) {
        double range = high - low;
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (range == 0 && high == 0) {
            return least > 1 ? SHRINK / least : SHRINK;
        }
        double tiny = size * 1.5 / (1 + BIAS_FIVE) * Math.max(1, intervals) * Math.ulp(1.0) * 3;
        if (range < tiny) {
            double cell = (size > 10 ? 9 + size / 10 : size) * SHRINK;
            return least > 1 ? cell / least : cell;
        }
        return range / intervals;
    }

    private static double unit(double cell) {
        double base = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(cell)));
        double unit = base;
        if (2 * base - cell < BIAS * (cell - unit)) {
            unit = 2 * base;
            if (5 * base - cell < BIAS_FIVE * (cell - unit)) {
                unit = 5 * base;
                if (10 * base - cell < BIAS * (cell - unit)) {
                    unit = 10 * base;
                }
            }
        }
        return unit;
    }
}
