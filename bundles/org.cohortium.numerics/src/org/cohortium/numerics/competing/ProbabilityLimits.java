/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.competing;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.survival.ConfidenceType;

/** Pointwise limits of a probability from its standard error, on the scales of R's {@code survfit}. */
public final class ProbabilityLimits {

    private ProbabilityLimits() {
    }

    /** The normal quantile of a two-sided level, 1.96 for 0.95. */
    public static double quantile(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /**
     * Limits.
     *
     * @param estimate the probability; sums a few rounding errors above 1 count as 1
     * @param stdErr its standard error
     * @param type the scale on which they are symmetric
     * @param z the normal quantile
     * @return lower and upper; NaN where the scale has none, as at 0 for all but {@link ConfidenceType#PLAIN} and at 1
     *         for all but it and {@link ConfidenceType#LOG}
     */
    public static double[] of(double estimate, double stdErr, ConfidenceType type, double z) {
        double p = Math.min(1, estimate);
        double half = stdErr == 0 ? 0 : z * stdErr;
        if (type == ConfidenceType.PLAIN) {
            return new double[] {Math.max(p - half, 0), Math.min(p + half, 1)};
        }
        if (!(p > 0) || p == 1 && type != ConfidenceType.LOG) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double relative = half / p;
        return switch (type) {
            case PLAIN -> throw new IllegalStateException();
            case LOG -> new double[] {p * StrictMath.exp(-relative), Math.min(p * StrictMath.exp(relative), 1)};
            case LOG_LOG -> {
                double log = StrictMath.log(p);
                double centre = StrictMath.log(-log);
                double width = relative / log;
                yield new double[] {StrictMath.exp(-StrictMath.exp(centre - width)),
                    StrictMath.exp(-StrictMath.exp(centre + width))};
            }
            case LOGIT -> {
                double centre = StrictMath.log(p / (1 - p));
                double width = relative / (1 - p);
                yield new double[] {1 / (1 + StrictMath.exp(width - centre)), 1 / (1 + StrictMath.exp(-width - centre))};
            }
            case ARCSIN -> {
                double width = 0.5 * relative * Math.sqrt(p / (1 - p));
                double centre = StrictMath.asin(Math.sqrt(p));
                double lower = StrictMath.sin(Math.max(0, centre - width));
                double upper = StrictMath.sin(Math.min(StrictMath.PI / 2, centre + width));
                yield new double[] {lower * lower, upper * upper};
            }
        };
    }
}
