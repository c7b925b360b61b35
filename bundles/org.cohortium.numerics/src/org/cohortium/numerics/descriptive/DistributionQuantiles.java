/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.function.DoubleUnaryOperator;
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
        if (p < 0.5) {
            return -student(1 - p, df);
        }
        TDistribution start = TDistribution.of(df);
        return polish(start, p, t -> (1 - p) - Tails.studentUpper(t, df));
    }

    /** The quantile of the chi-squared distribution. */
    public static double chiSquared(double p, double df) {
        ChiSquaredDistribution start = ChiSquaredDistribution.of(df);
        return polish(start, p, p > 0.5 ? x -> (1 - p) - Tails.chiSquared(x, df) : x ->
                start.cumulativeProbability(x) - p);
    }

    /** The quantile of Fisher's F. */
    public static double fisher(double p, double df1, double df2) {
        return polish(FDistribution.of(df1, df2), p,
                p > 0.5 ? f -> (1 - p) - Tails.fisher(f, df1, df2) : f -> Tails.fisher(1 / f, df2, df1) - p);
    }

    /** The quantile of the beta distribution. */
    public static double beta(double p, double a, double b) {
        return polish(BetaDistribution.of(a, b), p, p > 0.5 ? x -> (1 - p) - IncompleteBeta.value(1 - x, x, b, a)
                : x -> IncompleteBeta.value(x, 1 - x, a, b) - p);
    }

    /**
     * Carries the library's quantile on to full precision.
     *
     * @param excess by how much the probability at a point passes the one wanted
     */
    private static double polish(ContinuousDistribution distribution, double p, DoubleUnaryOperator excess) {
        double x = distribution.inverseCumulativeProbability(p);
        for (int i = 0; i < 6 && x > distribution.getSupportLowerBound()
                && x < distribution.getSupportUpperBound(); i++) {
            double density = distribution.density(x);
            double step = excess.applyAsDouble(x) / density;
            if (!(density > 0) || !(Math.abs(step) < Math.abs(x) * 1e-3) || Math.abs(step) <= Math.abs(x) * 1e-16) {
                break;
            }
            x -= step;
        }
        return x;
    }
}
