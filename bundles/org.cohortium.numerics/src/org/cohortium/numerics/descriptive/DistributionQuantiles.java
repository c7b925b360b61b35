/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of the distributions that limits refer to, to full precision: the library's search stops at an absolute
 * error of 1e-9, so its answer is carried on by Newton steps.
 */
public final class DistributionQuantiles {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private DistributionQuantiles() {
    }

    /** The standard normal quantile. */
    public static double normal(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The quantile of Student's t. */
    public static double student(double p, double df) {
        return p < 0.5 ? -student(1 - p, df) : polish(TDistribution.of(df), p);
    }

    /** The quantile of the chi-squared distribution. */
    public static double chiSquared(double p, double df) {
        return polish(ChiSquaredDistribution.of(df), p);
    }

    /** The quantile of Fisher's F. */
    public static double fisher(double p, double df1, double df2) {
        return polish(FDistribution.of(df1, df2), p);
    }

    /** The quantile of the beta distribution. */
    public static double beta(double p, double a, double b) {
        return polish(BetaDistribution.of(a, b), p);
    }

    private static double polish(ContinuousDistribution distribution, double p) {
        double x = distribution.inverseCumulativeProbability(p);
        boolean upper = p > 0.5;
        for (int i = 0; i < 5 && x > distribution.getSupportLowerBound() && x < distribution.getSupportUpperBound(); i++) {
            double error = upper ? (1 - p) - distribution.survivalProbability(x) : distribution.cumulativeProbability(x) - p;
            double density = distribution.density(x);
            double step = error / density;
            if (!(density > 0) || !(Math.abs(step) < Math.abs(x) * 1e-3) || Math.abs(step) <= Math.abs(x) * 1e-16) {
                break;
            }
            x -= step;
        }
        return x;
    }
}
