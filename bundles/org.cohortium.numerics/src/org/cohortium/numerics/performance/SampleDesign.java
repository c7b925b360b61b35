/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.performance;

import java.util.Arrays;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.survival.SurvivalData;
import org.cohortium.numerics.survival.VarianceEstimator;

/**
 * The case weights and clusters (matched sets) of rows, and the standard errors that allow for them: contributions of rows to
 * an estimate are added up within clusters, and their squares are summed (the infinitesimal jackknife of Efron and Stein, Ann
 * Stat 1981;9:586, over clusters as in Lin and Wei, J Am Stat Assoc 1989;84:1074; for areas under curves Obuchowski, Biometrics
 * 1997;53:567). Weights are sampling or matching weights: they say whom a row stands for, not how often it was seen.
 */
public final class SampleDesign {

    private final int rows;
    private final double[] weight;
    private final int[] cluster;
    private final int clusters;

    private SampleDesign(int rows, double[] weight, int[] codes) {
        this.rows = rows;
        this.weight = weight;
        if (codes == null) {
            cluster = null;
            clusters = rows;
        } else {
            int[] distinct = Arrays.stream(codes).sorted().distinct().toArray();
            cluster = Arrays.stream(codes).map(c -> Arrays.binarySearch(distinct, c)).toArray();
            clusters = distinct.length;
        }
    }

    /** Every row once, independent of the others. */
    public static SampleDesign plain(int rows) {
        return new SampleDesign(rows, null, null);
    }

    /**
     * Rows with weights, clusters, or both.
     *
     * @param weight by row, above zero; null for 1
     * @param cluster by row a code; null where rows are independent
     * @throws EstimationException if a weight is not above zero
     */
    public static SampleDesign of(int rows, double[] weight, int[] cluster) {
        if (weight != null && !Arrays.stream(weight).allMatch(w -> w > 0 && w < Double.POSITIVE_INFINITY)) {
            throw new EstimationException("A case weight is not above zero.", "Leave out rows without weight.");
        }
        return new SampleDesign(rows, weight == null ? null : weight.clone(), cluster);
    }

    /** The design of a response. */
    public static SampleDesign of(SurvivalData data) {
        return new SampleDesign(data.size(), data.isWeighted() ? data.weights() : null,
            data.isClustered() ? data.clusters() : null);
    }

    /** Whether rows have neither weights nor clusters. */
    public boolean isPlain() {
        return weight == null && cluster == null;
    }

    /** Whether rows have weights. */
    public boolean isWeighted() {
        return weight != null;
    }

    /** The number of clusters; of rows where there are none. */
    public int clusters() {
        return clusters;
    }

    /** The position of a row's cluster, from 0. */
    public int cluster(int row) {
        return cluster == null ? row : cluster[row];
    }

    /** The weight of a row. */
    public double weight(int row) {
        return weight == null ? 1 : weight[row];
    }

    /** The weights; null for 1. */
    public double[] weights() {
        return weight == null ? null : weight.clone();
    }

    /** The sum of the weights. */
    public double total() {
        return weight == null ? rows : Arrays.stream(weight).sum();
    }

    /** The weighted mean of values by row. */
    public double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight(i) * values[i];
        }
        return sum / total();
    }

    /** How the variance of survival curves is estimated: over clusters, where weights are no whole numbers, as R does. */
    public static VarianceEstimator variance(SurvivalData data) {
        return data.isClustered() || !data.hasWholeWeights() ? VarianceEstimator.ROBUST : VarianceEstimator.GREENWOOD;
    }

    /**
     * The standard error of a mean of influences, each times the number of rows and its weight included: the standard deviation
     * of the sums of clusters, by the root of their number.
     */
    double stdErr(double[] influence) {
        if (cluster == null) {
            return Influence.stdErr(influence);
        }
        double[] sums = sums(influence);
        double mean = Arrays.stream(sums).sum() / clusters;
        double squares = 0;
        for (double s : sums) {
            squares += (s - mean) * (s - mean);
        }
        return clusters < 2 ? Double.NaN : Math.sqrt(squares * clusters / (clusters - 1)) / rows;
    }

    /** The same for the difference of two estimates on the same rows. */
    double stdErrDifference(double[] a, double[] b) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] - b[i];
        }
        return stdErr(d);
    }

    /** The sum over clusters of the products of the sums of two contributions. */
    public double crossProduct(double[] a, double[] b) {
        double[] x = cluster == null ? a : sums(a);
        double[] y = cluster == null ? b : sums(b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private double[] sums(double[] contributions) {
        double[] sums = new double[clusters];
        for (int i = 0; i < contributions.length; i++) {
            sums[cluster[i]] += contributions[i];
        }
        return sums;
    }
}
