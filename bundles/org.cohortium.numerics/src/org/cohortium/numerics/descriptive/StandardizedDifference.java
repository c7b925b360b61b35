/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import org.cohortium.numerics.linear.Cholesky;
import org.cohortium.numerics.linear.SymmetricMatrix;

/**
 * The standardized mean difference of two groups: a difference in units of standard deviations, which does not depend
 * on sample size. Weighted means and shares may be handed in. 0 means no difference, infinity a difference without any
 * variation to measure it by.
 */
public final class StandardizedDifference {

    private static final double OUTSIDE = 1e-9;

    private StandardizedDifference() {
    }

    /** The difference of means over the root of the mean of the two variances, with its sign; NaN for variances too large for a number. */
    public static double ofMeans(double mean1, double variance1, double mean2, double variance2) {
        double difference = mean1 - mean2;
        if (Double.isInfinite(variance1) || Double.isInfinite(variance2)) {
            return Double.NaN;
        }
        return difference == 0 ? 0 : difference / StrictMath.sqrt((variance1 + variance2) / 2);
    }

    /** The difference of two shares, each with the variance p (1 - p), with its sign. */
    public static double ofShares(double share1, double share2) {
        return ofMeans(share1, share1 * (1 - share1), share2, share2 * (1 - share2));
    }

    /**
     * The distance of the shares of several levels: sqrt(d' S^- d) over all levels but the first, with S the mean of
     * the two multinomial covariances (Yang and Dalton, SAS Global Forum 2012, paper 335). For two levels the absolute
     * value of {@link #ofShares}.
     *
     * @param shares1 the share of each level in the first group, summing to 1
     * @param shares2 the share of each level in the second group
     */
    public static double ofLevels(double[] shares1, double[] shares2) {
        if (shares1.length == 0) {
            return Double.NaN;
        }
        int k = shares1.length - 1;
        double[] difference = new double[k];
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            double p = shares1[i + 1];
            double q = shares2[i + 1];
            difference[i] = p - q;
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = ((i == j ? p + q : 0) - p * shares1[j + 1] - q * shares2[j + 1]) / 2;
            }
        }
        SymmetricMatrix matrix = SymmetricMatrix.ofLower(covariance);
        Cholesky factor = Cholesky.of(matrix, presence(shares1, shares2), Cholesky.DEFAULT_TOLERANCE);
        double[] back = matrix.times(factor.solve(difference));
        for (int i = 0; i < k; i++) {
            if (Math.abs(back[i] - difference[i]) > OUTSIDE) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return StrictMath.sqrt(Math.max(0, factor.inverseQuadraticForm(difference)));
    }

    private static double[] presence(double[] shares1, double[] shares2) {
        double[] presence = new double[shares1.length - 1];
        for (int i = 0; i < presence.length; i++) {
            presence[i] = (shares1[i + 1] + shares2[i + 1]) / 2;
        }
        return presence;
    }
}
