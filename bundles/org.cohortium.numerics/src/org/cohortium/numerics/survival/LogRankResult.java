/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The outcome of a log-rank type test: per group what was observed and expected, and the test of equal hazards.
 * Immutable; arrays handed out are copies.
 */
public final class LogRankResult {

    private final double[] size;
    private final double[] observed;
    private final double[] expected;
    private final double[] u;
    private final double[][] variance;
    private final double[][] observedByStratum;
    private final double[][] expectedByStratum;
    private final double chiSquared;
    private final int df;

    LogRankResult(double[] size, double[] observed, double[] expected, double[] u, double[][] variance,
            double[][] observedByStratum, double[][] expectedByStratum) {
        this.size = size;
        this.observed = observed;
        this.expected = expected;
        this.u = u;
        this.variance = variance;
        this.observedByStratum = observedByStratum;
        this.expectedByStratum = expectedByStratum;
        Cholesky factor = Cholesky.of(SymmetricMatrix.ofLower(variance));
        this.df = factor.rank();
        this.chiSquared = df == 0 ? Double.NaN : factor.inverseQuadraticForm(u);
    }

    /** The number of group codes. */
    public int groups() {
        return size.length;
    }

    /** Rows (or sum of count weights) of each group. */
    public double[] n() {
        return size.clone();
    }

    /** Events of each group, each times the weight of its time. */
    public double[] observed() {
        return observed.clone();
    }

    /** Events expected in each group under equal hazards, each times the weight of its time. */
    public double[] expected() {
        return expected.clone();
    }

    /** Observed minus expected of each group. */
    public double[] u() {
        return u.clone();
    }

    /** The covariance of {@link #u()}, of rank at most the number of groups less one. */
    public double[][] variance() {
        return copy(variance);
    }

    /** Weighted events by group (rows) and stratum (columns). */
    public double[][] observedByStratum() {
        return copy(observedByStratum);
    }

    /** Weighted expected events by group (rows) and stratum (columns). */
    public double[][] expectedByStratum() {
        return copy(expectedByStratum);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /** The statistic; NaN where no two groups were ever at risk together at an event, so that nothing is compared. */
    public double chiSquared() {
        return chiSquared;
    }

    /** Its degrees of freedom: the rank of the variance, groups less one unless some were never at risk at an event. */
    public int df() {
        return df;
    }

    /** The p-value. */
    public double pValue() {
        return Tails.chiSquared(chiSquared, df);
    }

    /** The natural logarithm of the p-value, finite where the p-value underflows. */
    public double logPValue() {
        return Tails.logChiSquared(chiSquared, df);
    }

    /**
     * The test for trend over ordered groups: z = c'U / sqrt(c'Vc).
     *
     * @param scores one score for each group, 1 to K where nothing else is known
     */
    public LogRankTrend trend(double[] scores) {
        if (scores.length != size.length) {
            throw new IllegalArgumentException("one score for each group");
        }
        double numerator = 0;
        double spread = 0;
        for (int j = 0; j < scores.length; j++) {
            numerator += scores[j] * u[j];
            for (int l = 0; l < scores.length; l++) {
                spread += scores[j] * variance[j][l] * scores[l];
            }
        }
        return new LogRankTrend(scores.clone(), numerator / StrictMath.sqrt(spread));
    }
}
