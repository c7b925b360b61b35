/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.parametric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The error distribution of a location-scale model, z = (y - location) / scale: the logarithms of its density and survival
 * function with their first two derivatives (Kalbfleisch and Prentice 2002, section 2.2).
 */
enum ErrorKernel {

    /** The smallest extreme value: time is exponential or Weibull when z stands for its logarithm. */
    EXTREME_VALUE {
        @Override
        void logDensity(double z, double[] out) {
            double e = StrictMath.exp(z);
            set(out, z - e, 1 - e, -e);
        }

        @Override
        void logSurvival(double z, double[] out) {
            double e = StrictMath.exp(z);
            set(out, -e, -e, -e);
        }

        @Override
        double quantile(double p) {
            return StrictMath.log(-StrictMath.log1p(-p));
        }

        @Override
        double highestLogDensity() {
            return -1;
        }

        @Override
        double mean() {
            return -EULER;
        }

        @Override
        double standardDeviation() {
            return Math.PI / Math.sqrt(6);
        }
    },

    /** The standard normal distribution. */
    NORMAL {
        @Override
        void logDensity(double z, double[] out) {
            set(out, -0.5 * z * z - LOG_ROOT_TWO_PI, -z, -1);
        }

        @Override
        void logSurvival(double z, double[] out) {
            double logDensity = -0.5 * z * z - LOG_ROOT_TWO_PI;
            double log;
            double hazard;
            if (z > FAR) {
                // Abramowitz and Stegun 26.2.12
                double q = 1 / (z * z);
                double series = 1 - q * (1 - 3 * q * (1 - 5 * q * (1 - 7 * q * (1 - 9 * q))));
                log = logDensity - StrictMath.log(z) + StrictMath.log(series);
                hazard = z / series;
            } else {
                double survival = STANDARD.survivalProbability(z);
                log = z < -1 ? StrictMath.log1p(-STANDARD.cumulativeProbability(z)) : StrictMath.log(survival);
                hazard = StrictMath.exp(logDensity) / survival;
            }
            set(out, log, -hazard, -hazard * (hazard - z));
        }

        @Override
        double quantile(double p) {
            return STANDARD.inverseCumulativeProbability(p);
        }

        @Override
        double highestLogDensity() {
            return -LOG_ROOT_TWO_PI;
        }

        @Override
        double mean() {
            return 0;
        }

        @Override
        double standardDeviation() {
            return 1;
        }
    },

    /** The standard logistic distribution. */
    LOGISTIC {
        @Override
        void logDensity(double z, double[] out) {
            double e = StrictMath.exp(-Math.abs(z));
            set(out, -Math.abs(z) - 2 * StrictMath.log1p(e), -StrictMath.tanh(z / 2), -2 * e / ((1 + e) * (1 + e)));
        }

        @Override
        void logSurvival(double z, double[] out) {
            double e = StrictMath.exp(-Math.abs(z));
            double f = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            set(out, -Math.max(z, 0) - StrictMath.log1p(e), -f, -e / ((1 + e) * (1 + e)));
        }

        @Override
        double quantile(double p) {
            return StrictMath.log(p) - StrictMath.log1p(-p);
        }

        @Override
        double highestLogDensity() {
            return -2 * StrictMath.log(2);
        }

        @Override
        double mean() {
            return 0;
        }

        @Override
        double standardDeviation() {
            return Math.PI / Math.sqrt(3);
        }
    };

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;
    private static final double EULER = 0.5772156649015329;

    /** Beyond it the normal tail is given by its asymptotic series. */
    private static final double FAR = 30;

    /** Writes log f and its first two derivatives. */
    abstract void logDensity(double z, double[] out);

    /** Writes log S and its first two derivatives. */
    abstract void logSurvival(double z, double[] out);

    abstract double quantile(double p);

    abstract double highestLogDensity();

    abstract double mean();

    abstract double standardDeviation();

    private static void set(double[] out, double value, double first, double second) {
        out[0] = value;
        out[1] = first;
        out[2] = second;
    }
}
