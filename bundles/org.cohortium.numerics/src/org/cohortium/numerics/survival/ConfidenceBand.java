/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * A simultaneous confidence band: limits that hold the whole survival curve between two times with the stated
 * confidence, not each point alone (Klein and Moeschberger, Survival Analysis, 2nd ed., section 4.4).
 *
 * @param time the times of the curve within the band
 * @param survival S at each time
 * @param lower lower limits; they may leave 0 to 1 on the linear scale
 * @param upper upper limits
 * @param critical the critical value
 */
public record ConfidenceBand(double[] time, double[] survival, double[] lower, double[] upper, double critical) {

    /** The shape of a band. */
    public enum Type {
        /** Proportional to the pointwise limits (Nair 1984). */
        EQUAL_PRECISION,
        /** From the Brownian bridge; wider where S is uncertain (Hall and Wellner 1980). */
        HALL_WELLNER
    }

    /**
     * The band between two times. The right ends are those of the curve: from the last event at or before {@code from}
     * to the last time at or before {@code to}.
     *
     * @param type its shape
     * @param logLog whether it is symmetric for log(-log S), which keeps it within 0 to 1, or for S itself
     * @param level the confidence level
     * @throws EstimationException if the curve has no event by {@code from} or none after it up to {@code to}, or comes to
     *         0 before {@code to}
     */
    public static ConfidenceBand of(SurvivalCurve curve, Type type, boolean logLog, double level, double from,
            double to) {
        int first = curve.stepAt(from);
        while (first >= 0 && curve.table.events[first] == 0) {
            first--;
        }
        int last = curve.stepAt(to);
        if (first < 0 || last < first || curve.surv[last] == 0) {
            throw new EstimationException("The band needs an event by its beginning and survival above 0 at its end.",
                    "Choose a later beginning or an earlier end.");
        }
        if (curve.logVariance[last] == curve.logVariance[first]) {
            throw new EstimationException("There is one event between the beginning and the end of the band, which needs two.",
                    "Choose an earlier beginning or a later end.");
        }
        double n = curve.totalWeight();
        double low = n * curve.logVariance[first] / (1 + n * curve.logVariance[first]);
        double high = n * curve.logVariance[last] / (1 + n * curve.logVariance[last]);
        double critical = type == Type.EQUAL_PRECISION ? BandCritical.equalPrecision(low, high, level)
                : BandCritical.hallWellner(low, high, level);
        int size = last - first + 1;
        ConfidenceBand band = new ConfidenceBand(Arrays.copyOfRange(curve.table.time, first, last + 1),
                Arrays.copyOfRange(curve.surv, first, last + 1), new double[size], new double[size], critical);
        for (int i = 0; i < size; i++) {
            double variance = curve.logVariance[first + i];
            double width = type == Type.EQUAL_PRECISION ? critical * StrictMath.sqrt(variance)
                    : critical * (1 + n * variance) / StrictMath.sqrt(n);
            double s = band.survival[i];
            if (logLog) {
                double theta = StrictMath.exp(width / StrictMath.log(s));
                band.lower[i] = StrictMath.pow(s, 1 / theta);
                band.upper[i] = StrictMath.pow(s, theta);
            } else {
                band.lower[i] = s - width * s;
                band.upper[i] = s + width * s;
            }
        }
        return band;
    }
}
