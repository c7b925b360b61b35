/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.proportion;

import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.Tails;
import org.cohortium.numerics.proportion.TwoProportions.Estimate;

/**
 * Weighted proportions of groups whose rows belong together in clusters, such as the sets of a matched cohort, with a
 * variance that is robust to that (the sandwich of a saturated model; Abadie, Spiess, JASA 2022;117:983, for matched sets).
 */
public final class ClusteredProportions {

    private final double[] share;
    private final double[][] covariance;
    private final double[] weight;

    private ClusteredProportions(double[] share, double[][] covariance, double[] weight) {
        this.share = share;
        this.covariance = covariance;
        this.weight = weight;
    }

    /**
     * The proportions.
     *
     * @param event whether each row had the event
     * @param group the group of each row, from 0
     * @param groups the number of groups
     * @param weight the weight of each row, or null for 1
     * @param cluster the cluster of each row, from 0, or null for each its own
     * @throws EstimationException if a group has no weight, or a weight is negative or not finite
     */
    public static ClusteredProportions of(boolean[] event, int[] group, int groups, double[] weight, int[] cluster) {
        int n = event.length;
        double[] size = new double[groups];
        double[] share = new double[groups];
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            double w = weight == null ? 1 : weight[i];
            if (!(w >= 0) || Double.isInfinite(w)) {
                throw new EstimationException("A weight is negative or not a number.", "Check the weights.");
            }
            size[group[i]] += w;
            share[group[i]] += event[i] ? w : 0;
            clusters = Math.max(clusters, cluster == null ? n : cluster[i] + 1);
        }
        for (int g = 0; g < groups; g++) {
            if (!(size[g] > 0)) {
                throw new EstimationException("A group has no patient with a weight above zero.", "Leave the group out.");
            }
            share[g] /= size[g];
        }
        double[] influence = new double[clusters * groups];
        for (int i = 0; i < n; i++) {
            int g = group[i];
            double w = weight == null ? 1 : weight[i];
            influence[(cluster == null ? i : cluster[i]) * groups + g] += w * ((event[i] ? 1 : 0) - share[g]) / size[g];
        }
        double[][] covariance = new double[groups][groups];
        for (int c = 0; c < clusters; c++) {
            for (int a = 0; a < groups; a++) {
                for (int b = 0; b < groups; b++) {
                    covariance[a][b] += influence[c * groups + a] * influence[c * groups + b];
                }
            }
        }
        return new ClusteredProportions(share, covariance, size);
    }

    /** The sum of weights of a group. */
    public double size(int group) {
        return weight[group];
    }

    /** The weighted proportion of a group with limits symmetric on the scale of log odds. */
    public Estimate share(int group, double level) {
        double p = share[group];
        double se = StrictMath.sqrt(covariance[group][group]);
        if (p <= 0 || p >= 1) {
            return new Estimate(p, se, Double.NaN, Double.NaN);
        }
        double half = ProportionInterval.z(level) * se / (p * (1 - p));
        double logit = StrictMath.log(p / (1 - p));
        return new Estimate(p, se, inverse(logit - half), inverse(logit + half));
    }

    private static double inverse(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** The proportion of a group less that of another. */
    public Estimate difference(int group, int reference, double level) {
        double estimate = share[group] - share[reference];
        double se = StrictMath.sqrt(Math.max(0, covariance[group][group] + covariance[reference][reference]
            - 2 * covariance[group][reference]));
        double z = ProportionInterval.z(level);
        return new Estimate(estimate, se, estimate - z * se, estimate + z * se);
    }

    /** The proportion of a group over that of another; the standard error is that of the logarithm. */
    public Estimate riskRatio(int group, int reference, double level) {
        return ratio(share[group] / share[reference], 1 / share[group], 1 / share[reference], group, reference, level);
    }

    /** The odds of a group over those of another; the standard error is that of the logarithm. */
    public Estimate oddsRatio(int group, int reference, double level) {
        double a = share[group];
        double b = share[reference];
        return ratio(a / (1 - a) / (b / (1 - b)), 1 / (a * (1 - a)), 1 / (b * (1 - b)), group, reference, level);
    }

    private Estimate ratio(double estimate, double ofGroup, double ofReference, int group, int reference, double level) {
        if (!(estimate > 0) || Double.isInfinite(estimate)) {
            return new Estimate(estimate, Double.NaN, Double.NaN, Double.NaN);
        }
        double se = StrictMath.sqrt(Math.max(0, ofGroup * ofGroup * covariance[group][group]
            + ofReference * ofReference * covariance[reference][reference]
            - 2 * ofGroup * ofReference * covariance[group][reference]));
        double z = ProportionInterval.z(level);
        return new Estimate(estimate, se, estimate * StrictMath.exp(-z * se), estimate * StrictMath.exp(z * se));
    }

    /** Two-sided p of no difference of two groups (Wald). */
    public double pValue(int group, int reference) {
        Estimate difference = difference(group, reference, 0.95);
        return Tails.normalTwoSided(difference.estimate() / difference.stdError());
    }
}
