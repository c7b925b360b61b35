/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.descriptive;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;

/** Correlations of two samples of pairs, with their tests. */
public final class Correlation {

    /** Beyond so many pairs R's exact test, and ours, enumerates no more. */
    private static final int ENUMERATED = 9;
    private static final int MOST_PAIRS = 1290;

    private Correlation() {
    }

    /** Pearson's r with Student's t test and the interval by Fisher's z. */
    public static TestResult pearson(double[] x, double[] y, double level) {
        double r = coefficient(x, y);
        double df = x.length - 2;
        double t = StrictMath.sqrt(df) * r / StrictMath.sqrt(1 - r * r);
        double half = DistributionQuantiles.normal(0.5 + level / 2) / StrictMath.sqrt(x.length - 3.0);
        double z = atanh(r);
        boolean hasLimits = x.length > 3;
        return new TestResult("Pearson correlation", t, df, Double.NaN, Tails.studentTwoSided(t, df),
                Tails.logStudentTwoSided(t, df), new double[] {r}, hasLimits ? StrictMath.tanh(z - half) : Double.NaN,
                hasLimits ? StrictMath.tanh(z + half) : Double.NaN);
    }

    private static double atanh(double r) {
        return 0.5 * (StrictMath.log1p(r) - StrictMath.log1p(-r));
    }

    /** Spearman's rho by Student's t; the statistic is the sum of squared rank differences as far as ties allow. */
    public static TestResult spearman(double[] x, double[] y) {
        double rho = coefficient(Ranks.of(x).rank(), Ranks.of(y).rank());
        double n = x.length;
        double df = n - 2;
        double t = rho / StrictMath.sqrt((1 - rho * rho) / df);
        return new TestResult("Spearman rank correlation", (n * n * n - n) * (1 - rho) / 6, df, Double.NaN,
                Tails.studentTwoSided(t, df), Tails.logStudentTwoSided(t, df), new double[] {rho}, Double.NaN,
                Double.NaN);
    }

    /**
     * Spearman's rho for pairs without ties: to 9 pairs by enumerating all orders, the p being twice the smaller tail;
     * with more by the Edgeworth series of Best and Roberts (Appl Stat 1975;24:377, AS 89), as R has it.
     */
    public static TestResult spearmanExact(double[] x, double[] y) {
        Ranks a = Ranks.of(x);
        Ranks b = Ranks.of(y);
        int n = x.length;
        if (n > MOST_PAIRS || !a.areDistinct() || !b.areDistinct()) {
            throw new EstimationException("The exact Spearman test takes at most " + MOST_PAIRS
                    + " pairs without ties.",
                    "Use the approximation by Student's t.");
        }
        double rho = coefficient(a.rank(), b.rank());
        long statistic = 0;
        for (int i = 0; i < n; i++) {
            double d = a.rank()[i] - b.rank()[i];
            statistic += StrictMath.round(d * d);
        }
        if (n > ENUMERATED) {
            return TestResult.of("Spearman rank correlation by its Edgeworth series", statistic,
                    edgeworth(statistic, n)).with(new double[] {rho}, Double.NaN, Double.NaN);
        }
        long[] counts = new long[(n * n * n - n) / 3 + 1];
        countOrders(new boolean[n], 0, 0, counts);
        double lower = 0;
        double upper = 0;
        double all = 0;
        for (int s = 0; s < counts.length; s++) {
            all += counts[s];
            lower += s <= statistic ? counts[s] : 0;
            upper += s >= statistic ? counts[s] : 0;
        }
        double p = Math.min(1, 2 * Math.min(lower, upper) / all);
        return TestResult.of("Exact Spearman rank correlation", statistic, p).with(new double[] {rho}, Double.NaN,
                Double.NaN);
    }

    /** Twice the smaller tail of the sum of squared rank differences, and at most 1. */
    private static double edgeworth(double statistic, double n) {
        boolean upper = statistic > (n * n * n - n) / 6;
        double b = 1 / n;
        double from = upper ? statistic - 2 : statistic + 1;
        double x = (6 * from * b / (n * n - 1) - 1) * StrictMath.sqrt(n - 1);
        double y = x * x;
        double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b)
                + y * (-0.0758 + b * (0.1033 + 0.3932 * b)
                        - y * b * (0.0879 + 0.0151 * b
                                - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
        double correction = u / StrictMath.exp(y / 2);
        double tail = upper ? Tails.normalUpper(x) + correction : Tails.normalUpper(-x) - correction;
        return Math.min(1, 2 * Math.max(0, tail));
    }

    private static void countOrders(boolean[] used, int position, int sum, long[] counts) {
        if (position == used.length) {
            counts[sum]++;
            return;
        }
        for (int value = 0; value < used.length; value++) {
            if (!used[value]) {
                used[value] = true;
                countOrders(used, position + 1, sum + (value - position) * (value - position), counts);
                used[value] = false;
            }
        }
    }

    /** Kendall's tau-b by the normal distribution, its variance corrected for ties; O(n log n). */
    public static TestResult kendall(double[] x, double[] y) {
        KendallCount count = KendallCount.of(x, y);
        double z = count.score() / StrictMath.sqrt(count.variance());
        return new TestResult("Kendall rank correlation", z, Double.NaN, Double.NaN, Tails.normalTwoSided(z),
                Tails.logNormalTwoSided(z), new double[] {count.tau()}, Double.NaN, Double.NaN);
    }

    /** Kendall's tau by its exact distribution, for pairs without ties; the p is twice the smaller tail. */
    public static TestResult kendallExact(double[] x, double[] y) {
        int n = x.length;
        if (n > 200 || !Ranks.of(x).areDistinct() || !Ranks.of(y).areDistinct()) {
            throw new EstimationException("The exact Kendall test takes at most 200 pairs without ties.",
                    "Use the normal approximation.");
        }
        KendallCount count = KendallCount.of(x, y);
        int pairs = n * (n - 1) / 2;
        long concordant = StrictMath.round((count.score() + pairs) / 2);
        double[] probability = new double[pairs + 1];
        probability[0] = 1;
        int reach = 0;
        for (int i = 2; i <= n; i++) {
            double[] next = new double[pairs + 1];
            for (int s = 0; s <= reach; s++) {
                for (int step = 0; step < i; step++) {
                    next[s + step] += probability[s] / i;
                }
            }
            probability = next;
            reach += i - 1;
        }
        double lower = 0;
        double upper = 0;
        for (int s = 0; s <= pairs; s++) {
            lower += s <= concordant ? probability[s] : 0;
            upper += s >= concordant ? probability[s] : 0;
        }
        return TestResult.of("Exact Kendall rank correlation", concordant, Math.min(1, 2 * Math.min(lower, upper)))
                .with(new double[] {count.tau()}, Double.NaN, Double.NaN);
    }

    static double coefficient(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("correlated samples have the same length");
        }
        if (x.length < 3) {
            throw new EstimationException("A correlation needs at least three pairs.", "Check the missing values.");
        }
        double meanX = SampleSummary.mean(x);
        double meanY = SampleSummary.mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double a = x[i] - meanX;
            double b = y[i] - meanY;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        if (!(xx > 0 && yy > 0)) {
            throw new EstimationException("One of the variables is constant, so it has no correlation.",
                    "Check the variables in this cohort.");
        }
        return Math.max(-1, Math.min(1, xy / (StrictMath.sqrt(xx) * StrictMath.sqrt(yy))));
    }

    static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
