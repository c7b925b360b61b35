/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The exact distribution of the rank sum of m out of N values when every choice is equally likely, by the shift
 * algorithm (Streitberg and Rohmel, Stat Softw Newsl 1986;12:10). Ties are allowed: ranks count in halves.
 */
final class RankSumDistribution {

    private static final double MOST_WORK = 2e9;

    private final double[] probability;

    private RankSumDistribution(double[] probability) {
        this.probability = probability;
    }

    static RankSumDistribution withoutTies(int m, int n) {
        double[] ranks = new double[m + n];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = i + 1.0;
        }
        return of(ranks, m);
    }

    static RankSumDistribution of(double[] ranks, int m) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        int largest = 0;
        for (int i = sorted.length - m; i < sorted.length; i++) {
            largest += (int) StrictMath.rint(2 * sorted[i]);
        }
        if ((double) ranks.length * m * largest > MOST_WORK || ranks.length > 1000) {
            throw new EstimationException("The groups are too large for an exact rank-sum test.",
                    "Use the normal approximation, which is accurate for groups of this size.");
        }
        double[][] ways = new double[m + 1][largest + 1];
        ways[0][0] = 1;
        int taken = 0;
        int reach = 0;
        for (double rank : sorted) {
            int score = (int) StrictMath.rint(2 * rank);
            taken = Math.min(m, taken + 1);
            reach = Math.min(largest, reach + score);
            for (int k = taken; k >= 1; k--) {
                double[] with = ways[k];
                double[] without = ways[k - 1];
                for (int s = reach; s >= score; s--) {
                    with[s] += without[s - score];
                }
            }
        }
        double total = 0;
        for (double count : ways[m]) {
            total += count;
        }
        for (int s = 0; s <= largest; s++) {
            ways[m][s] /= total;
        }
        return new RankSumDistribution(ways[m]);
    }

    /** P(sum of ranks &lt;= value). */
    double lower(double value) {
        double sum = 0;
        int end = (int) StrictMath.floor(2 * value + 1e-7);
        for (int s = 0; s <= end && s < probability.length; s++) {
            sum += probability[s];
        }
        return Math.min(1, sum);
    }

    /** P(sum of ranks &gt;= value). */
    double upper(double value) {
        double sum = 0;
        int start = Math.max(0, (int) StrictMath.ceil(2 * value - 1e-7));
        for (int s = probability.length - 1; s >= start; s--) {
            sum += probability[s];
        }
        return Math.min(1, sum);
    }

    /** P(|sum of ranks - mean| &gt;= |value - mean|). */
    double twoSided(double value) {
        double mean = 0;
        for (int s = 0; s < probability.length; s++) {
            mean += s * probability[s];
        }
        double distance = Math.abs(2 * value - mean) - 1e-7;
        double sum = 0;
        for (int s = 0; s < probability.length; s++) {
            sum += Math.abs(s - mean) >= distance ? probability[s] : 0;
        }
        return Math.min(1, sum);
    }
}
