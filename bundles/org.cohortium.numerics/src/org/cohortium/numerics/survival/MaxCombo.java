/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import org.cohortium.numerics.EstimationException;

/**
 * The max-combo test of two groups: the largest of several Fleming-Harrington statistics, with its p-value from their
 * joint normal distribution (Lee, J Biopharm Stat 2007;17:1093; Karrison, Stata J 2016;16:678). It keeps power where
 * hazards are proportional, where they differ early and where they differ late.
 *
 * @param weights the weights
 * @param z the statistic of each, above zero where the second group has more events than expected
 * @param correlation their correlation under equal hazards
 * @param statistic the largest absolute statistic
 * @param pValue the probability of so large a largest statistic
 * @param logPValue its natural logarithm, finite where the p-value underflows
 */
public record MaxCombo(LogRankWeight[] weights, double[] z, double[][] correlation, double statistic, double pValue,
        double logPValue) {

    private static final double[][] EXPONENTS = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};

    /**
     * The test with the weights G(0,0), G(1,0), G(0,1) and G(1,1).
     *
     * @param data the response; its strata stratify the statistics
     * @param group the group of each row, 0 or 1
     * @throws EstimationException if the groups cannot be compared, or a weight is not whole
     */
    public static MaxCombo test(SurvivalData data, int[] group) {
        int k = EXPONENTS.length;
        LogRankWeight[] weights = new LogRankWeight[k];
        double[] u = new double[k];
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            weights[a] = LogRankWeight.flemingHarrington(EXPONENTS[a][0], EXPONENTS[a][1]);
            for (int b = 0; b <= a; b++) {
                // the product of two weights is the square of the weight with their mean exponents
                LogRankResult test = LogRankTest.test(data, group, 2, LogRankWeight.flemingHarrington(
                    (EXPONENTS[a][0] + EXPONENTS[b][0]) / 2, (EXPONENTS[a][1] + EXPONENTS[b][1]) / 2));
                covariance[a][b] = test.variance()[1][1];
                covariance[b][a] = covariance[a][b];
                if (a == b) {
                    u[a] = test.u()[1];
                }
            }
        }
        return of(weights, u, covariance);
    }

    private static MaxCombo of(LogRankWeight[] weights, double[] u, double[][] covariance) {
        int k = u.length;
        double[] z = new double[k];
        double[][] correlation = new double[k][k];
        double largest = 0;
        for (int a = 0; a < k; a++) {
            if (!(covariance[a][a] > 0)) {
                throw new EstimationException("The groups were never at risk together at an event to which every weight "
                    + "gives importance.", "Use the log-rank test.");
            }
            z[a] = u[a] / StrictMath.sqrt(covariance[a][a]);
            largest = Math.max(largest, Math.abs(z[a]));
            for (int b = 0; b < k; b++) {
                correlation[a][b] = a == b ? 1
                    : covariance[a][b] / StrictMath.sqrt(covariance[a][a] * covariance[b][b]);
            }
        }
        double logP = LargestNormal.logUpperTail(correlation, largest);
        return new MaxCombo(weights, z, correlation, largest, StrictMath.exp(logP), logP);
    }
}
