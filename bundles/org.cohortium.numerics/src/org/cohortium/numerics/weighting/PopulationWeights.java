/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import java.util.Arrays;

/**
 * Weights for two or more groups from the probabilities of being in each: a unit's weight is what its covariates count in the
 * population asked for, over the probability of its own group (Li and Li 2019, equation 4). For two groups they are those of
 * Li, Morgan and Zaslavsky (2018).
 */
public enum PopulationWeights {

    /** Everybody. */
    ATE {
        @Override
        double tilt(double[] p, int focal) {
            return 1;
        }

        @Override
        double slope(double[] p, int focal, int h) {
            return 0;
        }
    },

    /** The focal group. */
    ATT {
        @Override
        double tilt(double[] p, int focal) {
            return p[focal];
        }

        @Override
        double slope(double[] p, int focal, int h) {
            return (focal == h ? 1 : 0) - p[h];
        }
    },

    /** Those who could be in any group: the harmonic mean of the probabilities. */
    OVERLAP {
        @Override
        double tilt(double[] p, int focal) {
            double sum = 0;
            for (double x : p) {
                sum += 1 / x;
            }
            return 1 / sum;
        }

        @Override
        double slope(double[] p, int focal, int h) {
            return tilt(p, focal) / p[h] - p[h];
        }
    },

    /** Those a match of one from each group would keep: the smallest probability (Yoshida et al. 2017). */
    MATCHING {
        @Override
        double tilt(double[] p, int focal) {
            return Arrays.stream(p).min().orElse(0);
        }

        @Override
        double slope(double[] p, int focal, int h) {
            int least = 0;
            for (int g = 1; g < p.length; g++) {
                least = p[g] < p[least] ? g : least;
            }
            return (least == h ? 1 : 0) - p[h];
        }
    };

    abstract double tilt(double[] p, int focal);

    /** Derivative of the logarithm of the tilt by the linear predictor of group h. */
    abstract double slope(double[] p, int focal, int h);

    /**
     * The weights.
     *
     * @param group by row, from 0
     * @param probability {@code [row][group]}, strictly between 0 and 1
     * @param focal the group whose effect is asked for; only for {@link #ATT}
     * @param stabilized whether weights are multiplied by the share of the own group, so that they average about 1
     */
    public double[] of(int[] group, double[][] probability, int focal, boolean stabilized) {
        int groups = probability.length == 0 ? 0 : probability[0].length;
        double[] share = new double[groups];
        for (int g : group) {
            share[g] += 1.0 / group.length;
        }
        double[] w = new double[group.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = tilt(probability[i], focal) / probability[i][group[i]] * (stabilized ? share[group[i]] : 1);
        }
        return w;
    }

    /**
     * Derivatives of each weight by the linear predictors of the groups after the first, the shares taken as known.
     *
     * @param weights those of {@link #of} with the same arguments
     * @return {@code [row][group - 1]}
     */
    public double[][] slopes(int[] group, double[][] probability, int focal, double[] weights) {
        int groups = probability.length == 0 ? 1 : probability[0].length;
        double[][] slopes = new double[group.length][groups - 1];
        for (int i = 0; i < group.length; i++) {
            double[] p = probability[i];
            for (int h = 1; h < groups; h++) {
                slopes[i][h - 1] = weights[i] * (slope(p, focal, h) - ((group[i] == h ? 1 : 0) - p[h]));
            }
        }
        return slopes;
    }

    /** Kish's effective number of units of each group: (sum of weights)^2 / sum of squared weights. */
    public static double[] effectiveSizes(int[] group, int groups, double[] weights) {
        double[] sum = new double[groups];
        double[] squares = new double[groups];
        for (int i = 0; i < group.length; i++) {
            sum[group[i]] += weights[i];
            squares[group[i]] += weights[i] * weights[i];
        }
        double[] sizes = new double[groups];
        for (int g = 0; g < groups; g++) {
            sizes[g] = squares[g] == 0 ? 0 : sum[g] * sum[g] / squares[g];
        }
        return sizes;
    }
}
