/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** Critical values of simultaneous bands, for the part of the Brownian bridge between two shares. */
final class BandCritical {

    private static final int POINTS = 64;
    /** Standard deviations beyond which a normal density counts for nothing. */
    private static final int REACH = 9;

    private BandCritical() {
    }

    private interface Tail {
        double beyond(double critical);
    }

    /**
     * Where the bridge over its own standard deviation stays with probability {@code level}, by the approximation of
     * Miller and Siegmund (Biometrics 1982;38:1011).
     */
    static double equalPrecision(double low, double high, double level) {
        double log = StrictMath.log(high * (1 - low) / (low * (1 - high)));
        return solve(x -> {
            double density = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
            return 4 * density / x + density * (x - 1 / x) * log;
        }, 1 - level);
    }

    /**
     * Where the bridge stays between two shares with probability {@code level}: the chance of staying within given both
     * ends, a series of reflections, integrated over the ends.
     */
    static double hallWellner(double low, double high, double level) {
        return solve(x -> 1 - within(x, low, high), 1 - level);
    }

    private static double solve(Tail tail, double wanted) {
        double from = 0.2;
        double to = 10;
        for (int i = 0; i < 80; i++) {
            double middle = (from + to) / 2;
            if (tail.beyond(middle) > wanted) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }

    /** Each end is integrated where its density is: right after the origin that is a sliver of the room between the limits. */
    private static double within(double x, double low, double high) {
        double sum = 0;
        double sd = StrictMath.sqrt(low * (1 - low));
        double slope = (1 - high) / (1 - low);
        double rest = StrictMath.sqrt((high - low) * (1 - high) / (1 - low));
        double reach = Math.min(x, REACH * sd);
        double step = 2 * reach / POINTS;
        for (int i = 0; i < POINTS; i++) {
            double start = -reach + (i + 0.5) * step;
            double from = Math.max(-x, slope * start - REACH * rest);
            double endStep = (Math.min(x, slope * start + REACH * rest) - from) / POINTS;
            double inner = 0;
            for (int j = 0; j < POINTS; j++) {
                double end = from + (j + 0.5) * endStep;
                inner += normal(end - slope * start, rest) * stays(start, end, x, high - low);
            }
            sum += normal(start, sd) * inner * endStep;
        }
        return sum * step;
    }

    private static double normal(double x, double sd) {
        return StrictMath.exp(-x * x / (2 * sd * sd)) / (sd * StrictMath.sqrt(2 * StrictMath.PI));
    }

    /** The chance that a bridge from one end to the other stays between -x and x. */
    private static double stays(double start, double end, double x, double duration) {
        double sum = 0;
        double direct = (end - start) * (end - start);
        for (int k = -6; k <= 6; k++) {
            double same = end - start + 4 * k * x;
            double mirrored = 2 * x - start - end + 4 * k * x;
            sum += StrictMath.exp(-(same * same - direct) / (2 * duration))
                    - StrictMath.exp(-(mirrored * mirrored - direct) / (2 * duration));
        }
        return Math.max(0, sum);
    }
}
