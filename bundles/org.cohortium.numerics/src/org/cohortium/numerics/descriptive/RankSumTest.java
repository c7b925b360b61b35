/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/**
 * The Wilcoxon rank-sum (Mann-Whitney) test of two groups. The statistic is W of the first group: its rank sum less
 * n1 (n1 + 1) / 2, which is the number of pairs in which the first group's value is greater, ties counting half.
 */
public final class RankSumTest {

    private final double[] x;
    private final double[] y;
    private final Ranks ranks;
    private final double w;

    private RankSumTest(double[] x, double[] y) {
        if (x.length == 0 || y.length == 0) {
            throw new EstimationException("A group has no values.", "Leave the group out, or merge groups.");
        }
        this.x = x;
        this.y = y;
        this.ranks = Ranks.of(Samples.join(x, y));
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += ranks.rank()[i];
        }
        this.w = sum - x.length * (x.length + 1.0) / 2;
    }

    /**
     * The test by the normal distribution with the variance corrected for ties, and with or without the 1/2 correction.
     */
    public static TestResult normal(double[] x, double[] y, boolean continuityCorrection, Alternative alternative) {
        return new RankSumTest(x, y).normal(continuityCorrection, alternative);
    }

    private TestResult normal(boolean correct, Alternative alternative) {
        double n1 = x.length;
        double n2 = y.length;
        double n = n1 + n2;
        double variance = n1 * n2 / 12 * (n + 1 - ranks.tieSum() / (n * (n - 1)));
        if (!(variance > 0)) {
            throw new EstimationException("All values are equal, so there is nothing to rank.",
                    "Check the variable: it is constant in this cohort.");
        }
        double difference = w - n1 * n2 / 2;
        double correction = 0;
        if (correct) {
            correction = switch (alternative) {
                case TWO_SIDED -> Math.signum(difference) * 0.5;
                case GREATER -> 0.5;
                case LESS -> -0.5;
            };
        }
        double z = (difference - correction) / StrictMath.sqrt(variance);
        double twoSided = Tails.normalTwoSided(z);
        double p = switch (alternative) {
            case TWO_SIDED -> twoSided;
            case GREATER -> z >= 0 ? twoSided / 2 : 1 - twoSided / 2;
            case LESS -> z <= 0 ? twoSided / 2 : 1 - twoSided / 2;
        };
        double log = alternative == Alternative.TWO_SIDED ? Tails.logNormalTwoSided(z) : StrictMath.log(p);
        String method = correct ? "Wilcoxon rank-sum test with continuity correction" : "Wilcoxon rank-sum test";
        return new TestResult(method, w, Double.NaN, Double.NaN, p, log, new double[0], Double.NaN, Double.NaN);
    }

    /**
     * The exact test: the share of all divisions of the values into groups of these sizes whose W is at least as far
     * out. Without ties the two-sided p is twice the smaller tail, as in R; with ties it is the share of divisions at
     * least as far from the mean of W in either direction.
     *
     * @throws EstimationException if the groups are too large to count all divisions
     */
    public static TestResult exact(double[] x, double[] y, Alternative alternative) {
        RankSumTest test = new RankSumTest(x, y);
        return TestResult.of("Exact Wilcoxon rank-sum test", test.w, test.exactP(alternative));
    }

    private double exactP(Alternative alternative) {
        RankSumDistribution distribution = RankSumDistribution.of(ranks.rank(), x.length);
        double sum = w + x.length * (x.length + 1.0) / 2;
        double upper = distribution.upper(sum);
        double lower = distribution.lower(sum);
        return switch (alternative) {
            case GREATER -> upper;
            case LESS -> lower;
            case TWO_SIDED -> ranks.areDistinct() ? Math.min(1, 2 * Math.min(upper, lower))
                    : distribution.twoSided(sum);
        };
    }

    /**
     * P(W &lt;= w) for groups of m and n without ties.
     *
     * @param m the size of the first group
     * @param n the size of the second group
     */
    public static double cumulativeProbability(double w, int m, int n) {
        return RankSumDistribution.withoutTies(m, n).lower(w + m * (m + 1.0) / 2);
    }

    /**
     * The Hodges-Lehmann estimate of the shift, the median of all differences x - y, and its exact confidence interval
     * (Bauer, JASA 1972;67:687), for groups without ties.
     *
     * @return estimate, lower, upper
     */
    public static double[] exactShift(double[] x, double[] y, double level) {
        double[] differences = new double[x.length * y.length];
        int at = 0;
        for (double a : x) {
            for (double b : y) {
                differences[at++] = a - b;
            }
        }
        Arrays.sort(differences);
        RankSumDistribution distribution = RankSumDistribution.withoutTies(x.length, y.length);
        double base = x.length * (x.length + 1.0) / 2;
        int quantile = 0;
        while (distribution.lower(base + quantile) < (1 - level) / 2) {
            quantile++;
        }
        int lower = Math.max(quantile, 1);
        return new double[] {Quantiles.of(differences, 0.5), differences[lower - 1],
                differences[differences.length - lower]};
    }

    /**
     * The shift and its confidence interval by the normal distribution: the shift that makes W equal to its mean, and
     * the shifts that make the corrected statistic equal to its quantiles. W is a step function of the shift, so the
     * answer lies within {@code tolerance} of a difference of two values; R's {@code wilcox.test} uses 1e-4.
     *
     * @return estimate, lower, upper
     */
    public static double[] normalShift(double[] x, double[] y, boolean continuityCorrection, double level,
            double tolerance) {
        double z = DistributionQuantiles.normal(0.5 + level / 2);
        return new double[] {shift(x, y, false, 0, tolerance), shift(x, y, continuityCorrection, z, tolerance),
            shift(x, y, continuityCorrection, -z, tolerance)};
    }

    private static double shift(double[] x, double[] y, boolean correct, double z, double tolerance) {
        double from = Arrays.stream(x).min().getAsDouble() - Arrays.stream(y).max().getAsDouble();
        double to = Arrays.stream(x).max().getAsDouble() - Arrays.stream(y).min().getAsDouble();
        if (standardized(x, y, from, correct) - z <= 0) {
            return from;
        }
        if (standardized(x, y, to, correct) - z >= 0) {
            return to;
        }
        return BrentRoot.find(d -> standardized(x, y, d, correct) - z, from, to, tolerance);
    }

    private static double standardized(double[] x, double[] y, double d, boolean correct) {
        double[] shifted = x.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] -= d;
        }
        RankSumTest test = new RankSumTest(shifted, y);
        double n1 = x.length;
        double n2 = y.length;
        double n = n1 + n2;
        double difference = test.w - n1 * n2 / 2;
        double sigma = StrictMath.sqrt(n1 * n2 / 12 * (n + 1 - test.ranks.tieSum() / (n * (n - 1))));
        return (difference - (correct ? Math.signum(difference) * 0.5 : 0)) / sigma;
    }
}
