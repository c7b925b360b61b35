/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The Wilcoxon signed-rank test of paired differences. The statistic V is the sum of the ranks of the positive
 * differences; differences of zero are left out.
 */
public final class SignedRankTest {

    private static final int MOST_EXACT = 1000;

    private SignedRankTest() {
    }

    /** The differences x - y of pairs, for the methods below. */
    public static double[] differences(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("paired samples have the same length");
        }
        double[] d = new double[x.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = x[i] - y[i];
        }
        return d;
    }

    /** The exact test, for differences without ties; the two-sided p is twice the smaller tail. */
    public static TestResult exact(double[] differences) {
        double[] d = withoutZeros(differences);
        double v = statistic(d);
        double[] probability = distribution(d.length);
        double lower = 0;
        double upper = 0;
        for (int s = 0; s < probability.length; s++) {
            lower += s <= v + 1e-7 ? probability[s] : 0;
            upper += s >= v - 1e-7 ? probability[s] : 0;
        }
        return TestResult.of("Exact Wilcoxon signed-rank test", v, Math.min(1, 2 * Math.min(lower, upper)));
    }

    /** The test by the normal distribution, with the variance corrected for ties. */
    public static TestResult normal(double[] differences, boolean continuityCorrection) {
        double[] d = withoutZeros(differences);
        double n = d.length;
        double v = statistic(d);
        double tieSum = Ranks.of(absolute(d)).tieSum();
        double variance = n * (n + 1) * (2 * n + 1) / 24 - tieSum / 48;
        double difference = v - n * (n + 1) / 4;
        double correction = continuityCorrection ? Math.signum(difference) * 0.5 : 0;
        double z = (difference - correction) / StrictMath.sqrt(variance);
        String method = continuityCorrection ? "Wilcoxon signed-rank test with continuity correction"
                : "Wilcoxon signed-rank test";
        return new TestResult(method, v, Double.NaN, Double.NaN, Tails.normalTwoSided(z), Tails.logNormalTwoSided(z),
                new double[0], Double.NaN, Double.NaN);
    }

    /**
     * The pseudo-median, which is the median of the means of all pairs of differences, with its exact interval.
     *
     * @return estimate, lower, upper
     */
    public static double[] exactShift(double[] differences, double level) {
        double[] d = withoutZeros(differences);
        int n = d.length;
        double[] means = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                means[at++] = (d[i] + d[j]) / 2;
            }
        }
        Arrays.sort(means);
        double[] probability = distribution(n);
        double sum = probability[0];
        int quantile = 0;
        while (sum < (1 - level) / 2) {
            sum += probability[++quantile];
        }
        int lower = Math.max(quantile, 1);
        return new double[] {Quantiles.of(means, 0.5), means[lower - 1], means[means.length - lower]};
    }

    /** P(V &lt;= v) for n differences without ties. */
    public static double cumulativeProbability(double v, int n) {
        double[] probability = distribution(n);
        double sum = 0;
        for (int s = 0; s < probability.length && s <= v + 1e-7; s++) {
            sum += probability[s];
        }
        return Math.min(1, sum);
    }

    /** The exact distribution of the sum of positive ranks of n differences: P(V = 0), P(V = 1), ... */
    static double[] distribution(int n) {
        if (n > MOST_EXACT) {
            throw new EstimationException("There are too many pairs for an exact signed-rank test.",
                    "Use the normal approximation, which is accurate for samples of this size.");
        }
        int largest = n * (n + 1) / 2;
        double[] probability = new double[largest + 1];
        probability[0] = 1;
        int reach = 0;
        for (int rank = 1; rank <= n; rank++) {
            reach += rank;
            for (int s = reach; s >= 0; s--) {
                probability[s] = probability[s] / 2 + (s >= rank ? probability[s - rank] / 2 : 0);
            }
        }
        return probability;
    }

    private static double statistic(double[] d) {
        double[] rank = Ranks.of(absolute(d)).rank();
        double v = 0;
        for (int i = 0; i < d.length; i++) {
            v += d[i] > 0 ? rank[i] : 0;
        }
        return v;
    }

    private static double[] absolute(double[] d) {
        return Arrays.stream(d).map(Math::abs).toArray();
    }

    private static double[] withoutZeros(double[] differences) {
        double[] d = Arrays.stream(differences).filter(value -> value != 0).toArray();
        if (d.length == 0) {
            throw new EstimationException("All differences are zero, so there is nothing to rank.",
                    "Check the two columns: they hold the same values.");
        }
        return d;
    }
}
