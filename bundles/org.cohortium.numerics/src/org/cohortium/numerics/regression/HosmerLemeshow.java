/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.regression;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The goodness-of-fit test of Hosmer and Lemeshow (1980): rows in groups of rising fitted probability, observed events
 * against expected ones. Groups are cut at the quantiles (type 7) of the fitted probabilities, a value on a cut going to
 * the lower group; equal cuts are one, so that there may be fewer groups than asked for.
 *
 * @param n rows by group
 * @param observed events by group
 * @param expected sum of the fitted probabilities by group
 * @param chiSquared sum of (observed - expected)^2 / (expected (1 - expected / n))
 * @param degreesOfFreedom groups less two
 * @param pValue upper tail; NaN without a degree of freedom
 */
public record HosmerLemeshow(int[] n, int[] observed, double[] expected, double chiSquared, int degreesOfFreedom,
        double pValue) {

    /**
     * The test.
     *
     * @param event by row
     * @param fitted probability by row
     * @param groups number of groups, usually 10
     */
    public static HosmerLemeshow of(boolean[] event, double[] fitted, int groups) {
        double[] cuts = cuts(fitted, groups);
        int k = Math.max(1, cuts.length - 1);
        int[] n = new int[k];
        int[] observed = new int[k];
        double[] expected = new double[k];
        for (int i = 0; i < event.length; i++) {
            int at = Arrays.binarySearch(cuts, fitted[i]);
            int group = at >= 0 ? Math.max(0, at - 1) : Math.min(k - 1, -at - 2);
            n[group]++;
            observed[group] += event[i] ? 1 : 0;
            expected[group] += fitted[i];
        }
        double chiSquared = 0;
        for (int g = 0; g < k; g++) {
            double d = observed[g] - expected[g];
            chiSquared += d * d / (expected[g] * (1 - expected[g] / n[g]));
        }
        int df = k - 2;
        return new HosmerLemeshow(n, observed, expected, chiSquared, df,
                df < 1 ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(chiSquared));
    }

    private static double[] cuts(double[] fitted, int groups) {
        double[] x = fitted.clone();
        Arrays.sort(x);
        double[] q = new double[groups + 1];
        int k = 0;
        for (int g = 0; g <= groups; g++) {
            double index = (x.length - 1) * (g == groups ? 1.0 : g * (1.0 / groups));
            int low = (int) index;
            double value = x[low];
            double part = index - low;
            if (part > 0 && x[low + 1] != value) {
                value = (1 - part) * value + part * x[low + 1];
            }
            if (k == 0 || value != q[k - 1]) {
                q[k++] = value;
            }
        }
        return Arrays.copyOf(q, k);
    }
}
