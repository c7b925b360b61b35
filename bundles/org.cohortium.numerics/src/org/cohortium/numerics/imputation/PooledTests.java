/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;

/** Tests and measures other than normally distributed coefficients, pooled over completed data sets. */
public final class PooledTests {

    private PooledTests() {
    }

    /**
     * A pooled chi-squared test.
     *
     * @param statistic D2, referred to F
     * @param df1 degrees of freedom of the single tests
     * @param df2 those of the denominator
     * @param pValue of the statistic
     * @param relativeIncrease the estimated relative increase of variance
     */
    public record D2(double statistic, double df1, double df2, double pValue, double relativeIncrease) {
    }

    /**
     * The combination D2 of chi-squared statistics (Li, Meng, Raghunathan and Rubin, Stat Sinica 1991;1:65), for tests that
     * give no vector of estimates, such as log-rank.
     *
     * @param statistics one a completed data set, none below zero
     * @param df their degrees of freedom
     */
    public static D2 d2(double[] statistics, double df) {
        int m = statistics.length;
        if (m < 2) {
            throw new EstimationException("Pooling a test needs two completed data sets or more.",
                "Make more imputations.");
        }
        double mean = 0;
        double roots = 0;
        for (double s : statistics) {
            if (!(s >= 0)) {
                throw new EstimationException("The test of a completed data set does not exist.",
                    "Look at the test in the complete cases.");
            }
            mean += s / m;
            roots += Math.sqrt(s) / m;
        }
        double variance = 0;
        for (double s : statistics) {
            double d = Math.sqrt(s) - roots;
            variance += d * d / (m - 1);
        }
        double r = (1 + 1.0 / m) * variance;
        double d2 = Math.max(0, (mean / df - (m + 1.0) / (m - 1) * r) / (1 + r));
        double df2 = r > 0 ? StrictMath.pow(df, -3.0 / m) * (m - 1) * (1 + 1 / r) * (1 + 1 / r)
            : Double.POSITIVE_INFINITY;
        double p = Double.isInfinite(df2) ? Tails.chiSquared(d2 * df, df) : Tails.fisher(d2, df, df2);
        return new D2(d2, df, df2, p, r);
    }

    /**
     * A concordance or another proportion, pooled on the logit scale and given back on its own (Marshall et al., BMC Med Res
     * Methodol 2009;9:57).
     *
     * @param values between 0 and 1, exclusive
     * @param standardErrors on their own scale
     * @param level of the interval
     * @return {estimate, standard error, lower, upper}
     */
    public static double[] proportion(double[] values, double[] standardErrors, double level) {
        int m = values.length;
        double[] logit = new double[m];
        double[] variance = new double[m];
        for (int i = 0; i < m; i++) {
            double p = values[i];
            if (!(p > 0 && p < 1)) {
                throw new EstimationException("A proportion of 0 or 1 cannot be pooled on the logit scale.",
                    "Report the range over the completed data sets.");
            }
            logit[i] = StrictMath.log(p / (1 - p));
            double se = standardErrors[i] / (p * (1 - p));
            variance[i] = se * se;
        }
        RubinPooled pooled = RubinPooled.of(logit, variance, Double.POSITIVE_INFINITY);
        double[] ci = pooled.confidenceInterval(level);
        double p = expit(pooled.estimate());
        return new double[] {p, pooled.standardError() * p * (1 - p), expit(ci[0]), expit(ci[1])};
    }

    private static double expit(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
