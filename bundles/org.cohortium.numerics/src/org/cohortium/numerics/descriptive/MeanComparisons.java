/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

/**
 * Comparisons of the means of every pair of groups after an analysis of variance, with the pooled variance. Pairs are
 * in the order 0-1, 0-2, ..., 1-2, ...; the difference is the second group less the first.
 *
 * @param first the first group of each pair
 * @param second the second group of each pair
 * @param difference the difference of means
 * @param stdErr its standard error
 * @param df degrees of freedom of the pooled variance
 * @param groups how many groups there are
 */
public record MeanComparisons(int[] first, int[] second, double[] difference, double[] stdErr, double df, int groups) {

    /** All pairs. */
    public static MeanComparisons of(double[][] samples) {
        OneWayAnova anova = OneWayAnova.of(samples);
        int k = samples.length;
        int pairs = k * (k - 1) / 2;
        MeanComparisons result = new MeanComparisons(new int[pairs], new int[pairs], new double[pairs],
                new double[pairs],
                anova.df2(), k);
        double[] mean = new double[k];
        for (int g = 0; g < k; g++) {
            mean[g] = SampleSummary.of(samples[g]).mean();
        }
        int at = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                result.first[at] = a;
                result.second[at] = b;
                result.difference[at] = mean[b] - mean[a];
                result.stdErr[at++] = StrictMath.sqrt(
                        anova.meanSquareWithin() * (1.0 / samples[a].length + 1.0 / samples[b].length));
            }
        }
        return result;
    }

    /** The unadjusted two-sided p-value of each pair by Student's t. */
    public double[] pValues() {
        double[] p = new double[first.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Tails.studentTwoSided(difference[i] / stdErr[i], df);
        }
        return p;
    }

    /** Tukey's honestly significant p-value of each pair, for groups of unequal size by Tukey and Kramer. */
    public double[] tukeyPValues() {
        return tukeyPValues(StudentizedRange.PRECISE);
    }

    /**
     * Tukey's p-values with the digits asked for.
     *
     * @param tolerance {@link StudentizedRange#PRECISE}, or {@link StudentizedRange#AS_R} for the digits R prints
     */
    public double[] tukeyPValues(double tolerance) {
        double[] p = new double[first.length];
        for (int i = 0; i < p.length; i++) {
            double q = Math.abs(difference[i]) / stdErr[i] * StrictMath.sqrt(2);
            p[i] = tolerance == StudentizedRange.AS_R ? StudentizedRange.upperTailAsR(q, groups, df)
                    : StudentizedRange.upperTail(q, groups, df);
        }
        return p;
    }

    /**
     * Tukey's simultaneous confidence limits.
     *
     * @param tolerance where the search of the quantile stops, {@link StudentizedRange#PRECISE} or as R
     * @return lower limits, then upper limits
     */
    public double[][] tukeyLimits(double level, double tolerance) {
        double q = StudentizedRange.quantile(level, groups, df, tolerance) / StrictMath.sqrt(2);
        double[][] limits = new double[2][first.length];
        for (int i = 0; i < first.length; i++) {
            limits[0][i] = difference[i] - q * stdErr[i];
            limits[1][i] = difference[i] + q * stdErr[i];
        }
        return limits;
    }
}
