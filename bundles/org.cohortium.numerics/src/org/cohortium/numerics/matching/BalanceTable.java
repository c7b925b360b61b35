/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/**
 * Computes the balance of covariates between two groups, before matching and in a matched or weighted sample, as
 * summary.matchit does (Ho, Imai, King and Stuart 2011; Austin 2009): differences are always standardised by the standard
 * deviation of the unmatched sample, that of the treated for ATT, of the controls for ATC, and the root of the mean of both
 * variances for ATE.
 */
public final class BalanceTable {

    /** Below this a standard deviation is taken for none. */
    private static final double NO_SPREAD = 1.4901161193847656e-8;

    private static final double SQUARED_MOST = 1e100;

    private final boolean[] treated;
    private final double[] weights;
    private final double[] sampling;
    private final Estimand estimand;
    private final MatchedSet matched;
    private final int[] subclass;

    private BalanceTable(boolean[] treated, double[] weights, double[] sampling, Estimand estimand, MatchedSet matched,
            int[] subclass) {
        this.treated = treated;
        this.weights = weights;
        this.sampling = sampling;
        this.estimand = estimand;
        this.matched = matched;
        this.subclass = subclass;
    }

    /** The groups as they are. */
    public static BalanceTable unmatched(boolean[] treated, Estimand estimand) {
        double[] ones = new double[treated.length];
        Arrays.fill(ones, 1);
        return new BalanceTable(treated, ones, null, estimand, null, null);
    }

    /** The groups weighted; rows of weight 0 do not count. */
    public static BalanceTable weighted(boolean[] treated, double[] weights, Estimand estimand) {
        return new BalanceTable(treated, weights, null, estimand, null, null);
    }

    /**
     * The groups weighted, with the distances of all pairs of a treated unit and a control in the same subclass.
     *
     * @param subclass by row from 1, 0 for rows in none
     */
    public static BalanceTable subclassified(boolean[] treated, double[] weights, int[] subclass, Estimand estimand) {
        return new BalanceTable(treated, weights, null, estimand, null, subclass);
    }

    /** The matched set, with distances within its pairs. */
    public static BalanceTable of(MatchedSet set) {
        return of(set, set.estimand());
    }

    /** The matched set, with differences standardised as for another estimand. */
    public static BalanceTable of(MatchedSet set, Estimand estimand) {
        return new BalanceTable(set.treated(), set.weights(), null, estimand, set, null);
    }

    /**
     * The same with sampling weights, which multiply the weights and count in the standard deviations too.
     *
     * @param newSampling by row, positive
     */
    public BalanceTable sampled(double[] newSampling) {
        double[] product = new double[weights.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = weights[i] * newSampling[i];
        }
        return new BalanceTable(treated, product, newSampling.clone(), estimand, matched, subclass);
    }

    /**
     * The balance of a covariate.
     *
     * @param name for the result
     * @param values by row, finite
     */
    public CovariateBalance of(String name, double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest <= SQUARED_MOST && (largest >= 1 / SQUARED_MOST || largest == 0)) {
            return balance(name, values);
        }
        // squares of the values would overflow or vanish
        int exponent = Math.getExponent(largest);
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(values[i], -exponent);
        }
        CovariateBalance b = balance(name, scaled);
        return new CovariateBalance(name, Math.scalb(b.meanTreated(), exponent), Math.scalb(b.meanControl(), exponent),
                Math.scalb(b.standardDeviation(), exponent), b.standardizedMeanDifference(), b.varianceRatio(), b.ecdfMean(),
                b.ecdfMax(), Math.scalb(b.pairDistance(), exponent));
    }

    private CovariateBalance balance(String name, double[] values) {
        boolean proportion = true;
        for (double v : values) {
            proportion &= v == 0 || v == 1;
        }
        Moments t = moments(values, true, weights, proportion);
        Moments c = moments(values, false, weights, proportion);
        double difference = t.mean - c.mean;
        double sd = standardDeviation(values, proportion);
        double smd = difference == 0 ? 0 : difference / sd;
        double[] ecdf = proportion ? new double[] {Math.abs(difference), Math.abs(difference)} : ecdf(values);
        boolean enough = t.n > 1 || c.n > 1;
        return new CovariateBalance(name, t.mean, c.mean, sd, Double.isInfinite(smd) || !enough ? Double.NaN : smd,
                proportion || !enough ? Double.NaN : t.variance / c.variance,
                proportion || enough ? ecdf[0] : Double.NaN, proportion || enough ? ecdf[1] : Double.NaN,
                pairDistance(values));
    }

    private record Moments(double mean, double variance, int n) {
    }

    private Moments moments(double[] x, boolean group, double[] w, boolean proportion) {
        double total = 0;
        double sum = 0;
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group && (w == null || w[i] > 0)) {
                total += w == null ? 1 : w[i];
                sum += w == null ? x[i] : w[i] * x[i];
                n++;
            }
        }
        double mean = sum / total;
        if (proportion) {
            return new Moments(mean, mean * (1 - mean), n);
        }
        double squares = 0;
        double weightSquares = 0;
        for (int i = 0; i < x.length; i++) {
            if (treated[i] == group && (w == null || w[i] > 0)) {
                double part = (w == null ? 1 : w[i]) / total;
                squares += part * (x[i] - mean) * (x[i] - mean);
                weightSquares += part * part;
            }
        }
        return new Moments(mean, squares / (1 - weightSquares), n);
    }

    private double standardDeviation(double[] x, boolean proportion) {
        Moments t = moments(x, true, sampling, proportion);
        Moments c = moments(x, false, sampling, proportion);
        double variance = switch (estimand) {
            case ATT -> t.variance;
            case ATC -> c.variance;
            case ATE -> (t.variance + c.variance) / 2;
        };
        double sd = Math.sqrt(variance);
        if (sd >= NO_SPREAD) {
            return sd;
        }
        if (sampling != null) {
            return weightedWithin(x, t, c, proportion);
        }
        // the group has no spread: that within both groups together
        double free = proportion ? t.n + c.n : t.n + c.n - 2;
        double within = proportion ? t.n * t.variance + c.n * c.variance
                : (t.n < 2 ? 0 : (t.n - 1) * t.variance) + (c.n < 2 ? 0 : (c.n - 1) * c.variance);
        return Math.sqrt(within / free);
    }

    private double weightedWithin(double[] x, Moments t, Moments c, boolean proportion) {
        double[] total = new double[2];
        double squares = 0;
        double weightSquares = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - (treated[i] ? t.mean : c.mean);
            total[treated[i] ? 1 : 0] += sampling[i];
            squares += sampling[i] * d * d;
            weightSquares += sampling[i] * sampling[i];
        }
        double sum = total[0] + total[1];
        if (proportion) {
            return Math.sqrt((total[1] * t.variance + total[0] * c.variance) / sum);
        }
        return Math.sqrt(squares / sum / (1 - weightSquares / (sum * sum)));
    }

    private double[] ecdf(double[] x) {
        double[] total = new double[2];
        for (int i = 0; i < x.length; i++) {
            total[treated[i] ? 1 : 0] += weights[i];
        }
        int[] order = SortOrder.ascending(x);
        double difference = 0;
        double sum = 0;
        double largest = 0;
        int values = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            difference += treated[i] ? weights[i] / total[1] : -weights[i] / total[0];
            if (k + 1 == order.length || x[order[k + 1]] != x[i]) {
                sum += Math.abs(difference);
                largest = Math.max(largest, Math.abs(difference));
                values++;
            }
        }
        return new double[] {sum / values, largest};
    }

    private double pairDistance(double[] x) {
        if (matched == null) {
            return subclass == null ? Double.NaN : new SubclassDistance(treated, subclass).mean(x);
        }
        double sum = 0;
        int n = 0;
        int[] focal = matched.focal();
        for (int f = 0; f < focal.length; f++) {
            for (int k = 0; k < matched.partnersOf(f); k++) {
                sum += Math.abs(x[focal[f]] - x[matched.partners()[f * matched.ratio() + k]]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
