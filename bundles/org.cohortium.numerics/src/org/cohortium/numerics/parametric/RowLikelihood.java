/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

/**
 * The log-likelihood of one row as a function of its linear predictor and the ancillary parameter (log scale, or the
 * Gompertz shape times the unit of time), with first and second derivatives.
 *
 * <p>Everything follows from the log density of an event and the log survival beyond a time: S(a) - S(b) of an interval is
 * exp(log S(a)) (1 - exp(log S(b) - log S(a))), and left truncation subtracts the log survival beyond the entry.
 */
final class RowLikelihood {

    /** Positions in the arrays of derivatives: value, by predictor, by ancillary, and the three second derivatives. */
    static final int SIZE = 6;

    private final TimeDistribution distribution;
    private final double unit;
    private final double[] kernel = new double[3];
    private final double[] first = new double[SIZE];
    private final double[] second = new double[SIZE];

    RowLikelihood(TimeDistribution distribution, double unit) {
        this.distribution = distribution;
        this.unit = unit;
    }

    /** Writes the log-likelihood of a row and its derivatives. */
    void row(ParametricData data, int i, double eta, double ancillary, double[] out) {
        switch (data.censoring(i)) {
            case EVENT -> logDensity(data.time(i), eta, ancillary, out);
            case RIGHT -> logSurvival(data.time(i), eta, ancillary, out);
            case LEFT -> interval(Double.NEGATIVE_INFINITY, data.time(i), eta, ancillary, out);
            case INTERVAL -> interval(data.time(i), data.upper(i), eta, ancillary, out);
        }
        double entry = data.entry(i);
        if (entry > 0) {
            logSurvival(entry, eta, ancillary, first);
            for (int k = 0; k < SIZE; k++) {
                out[k] -= first[k];
            }
        }
    }

    /** log f(t). */
    void logDensity(double time, double eta, double ancillary, double[] out) {
        if (!distribution.isLocationScale()) {
            logSurvival(time, eta, ancillary, out);
            out[0] += eta + ancillary * time / unit;
            out[1] += 1;
            out[2] += time / unit;
            return;
        }
        double y = distribution.isLogTime() ? StrictMath.log(time) : time;
        double z = (y - eta) / StrictMath.exp(ancillary);
        distribution.kernel().logDensity(z, kernel);
        chain(z, ancillary, out);
        out[0] -= ancillary + (distribution.isLogTime() ? y : 0);
        out[2] -= 1;
    }

    /** log S(t). */
    void logSurvival(double time, double eta, double ancillary, double[] out) {
        if (!distribution.isLocationScale()) {
            GompertzIntegral.fill(ancillary * time / unit, kernel);
            double rate = -StrictMath.exp(eta) * time;
            double u = time / unit;
            out[0] = rate * kernel[0];
            out[1] = out[0];
            out[2] = rate * kernel[1] * u;
            out[3] = out[0];
            out[4] = out[2];
            out[5] = rate * kernel[2] * u * u;
            return;
        }
        double y = distribution.isLogTime() ? StrictMath.log(time) : time;
        double z = (y - eta) / StrictMath.exp(ancillary);
        distribution.kernel().logSurvival(z, kernel);
        chain(z, ancillary, out);
    }

    /** From derivatives by z to those by the predictor and the log scale. */
    private void chain(double z, double logScale, double[] out) {
        double inverse = StrictMath.exp(-logScale);
        double g1 = kernel[1];
        double g2 = kernel[2];
        out[0] = kernel[0];
        out[1] = -g1 * inverse;
        out[2] = -z * g1;
        out[3] = g2 * inverse * inverse;
        out[4] = (z * g2 + g1) * inverse;
        out[5] = z * (g1 + z * g2);
    }

    /** log (S(a) - S(b)), with S(a) = 1 for a lower end of minus infinity. */
    private void interval(double a, double b, double eta, double ancillary, double[] out) {
        boolean fromStart = a == Double.NEGATIVE_INFINITY || distribution.needsPositiveTimes() && a <= 0;
        if (fromStart) {
            java.util.Arrays.fill(first, 0);
        } else {
            logSurvival(a, eta, ancillary, first);
        }
        logSurvival(b, eta, ancillary, second);
        // D = exp(A) - exp(B) = exp(A) q, q = 1 - exp(B - A); derivatives divided by exp(A)
        double q = -StrictMath.expm1(second[0] - first[0]);
        double ratio = StrictMath.exp(second[0] - first[0]);
        double d1 = (first[1] - ratio * second[1]) / q;
        double d2 = (first[2] - ratio * second[2]) / q;
        double d11 = (first[3] + first[1] * first[1] - ratio * (second[3] + second[1] * second[1])) / q;
        double d12 = (first[4] + first[1] * first[2] - ratio * (second[4] + second[1] * second[2])) / q;
        double d22 = (first[5] + first[2] * first[2] - ratio * (second[5] + second[2] * second[2])) / q;
        out[0] = first[0] + StrictMath.log(q);
        out[1] = d1;
        out[2] = d2;
        out[3] = d11 - d1 * d1;
        out[4] = d12 - d1 * d2;
        out[5] = d22 - d2 * d2;
    }
}
