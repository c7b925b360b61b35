/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.cutpoint;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.Progress;

/**
 * The distribution of the largest absolute value of a standard normal Markov chain with the correlations of rank statistics
 * at ascending cut-points, sqrt(m1 (n - m2) / (m2 (n - m1))): the density of the chain that has stayed within the bound is
 * carried from one cut-point to the next by Gauss-Legendre integration over panels no wider than two steps of the chain.
 */
final class GaussianMaximum {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Nodes and weights of the 8-point rule on (-1, 1); the rule is symmetric. */
    private static final double[] NODES = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267,
        0.9602898564975363};
    private static final double[] WEIGHTS = {0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
        0.1012285362903763};

    /** How many steps of the chain a transition reaches. */
    private static final double REACH = 9;

    private static final double MOST_PRODUCTS = 3e8;

    private GaussianMaximum() {
    }

    static double p(double bound, int[] below, int n, Progress progress) {
        double tail = 2 * NORMAL.survivalProbability(bound);
        if (below.length == 1) {
            return tail;
        }
        double narrowest = 1;
        double[] rho = new double[below.length - 1];
        for (int k = 0; k < rho.length; k++) {
            double m1 = below[k];
            double m2 = below[k + 1];
            rho[k] = Math.sqrt(m1 * (n - m2) / (m2 * (n - m1)));
            narrowest = Math.min(narrowest, Math.sqrt(1 - rho[k] * rho[k]));
        }
        int panels = (int) StrictMath.ceil(bound / narrowest);
        double width = 2 * bound / panels;
        double nodes = 8.0 * panels;
        double near = Math.min(nodes, 16 * REACH * narrowest / width + 8);
        if (nodes * near * rho.length > MOST_PRODUCTS) {
            return Double.NaN;
        }
        return tail + leaves(bound, rho, panels, width, progress);
    }

    /** The probability of leaving later than at the first cut-point: a sum of small parts, so that it is right in the tail. */
    private static double leaves(double bound, double[] rho, int panels, double width, Progress progress) {
        double[] z = new double[8 * panels];
        double[] w = new double[z.length];
        for (int i = 0; i < panels; i++) {
            double centre = -bound + (i + 0.5) * width;
            for (int k = 0; k < 4; k++) {
                z[8 * i + 3 - k] = centre - NODES[k] * width / 2;
                z[8 * i + 4 + k] = centre + NODES[k] * width / 2;
                w[8 * i + 3 - k] = WEIGHTS[k] * width / 2;
                w[8 * i + 4 + k] = WEIGHTS[k] * width / 2;
            }
        }
        double[] density = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            density[i] = NORMAL.density(z[i]);
        }
        double left = 0;
        for (double r : rho) {
            progress.checkCancelled();
            double sd = Math.sqrt(1 - r * r);
            double[] next = new double[z.length];
            double scale = 1 / (sd * Math.sqrt(2 * Math.PI));
            int from = 0;
            for (int i = 0; i < z.length; i++) {
                // the places that reach this one: |z - r x| within a few steps
                while (from < z.length && r * z[from] < z[i] - REACH * sd) {
                    from++;
                }
                double sum = 0;
                for (int j = from; j < z.length && r * z[j] <= z[i] + REACH * sd; j++) {
                    double d = (z[i] - r * z[j]) / sd;
                    sum += w[j] * density[j] * StrictMath.exp(-d * d / 2);
                }
                next[i] = sum * scale;
            }
            for (int j = 0; j < z.length; j++) {
                left += w[j] * density[j] * (NORMAL.survivalProbability((bound - r * z[j]) / sd)
                    + NORMAL.survivalProbability((bound + r * z[j]) / sd));
            }
            density = next;
        }
        return left;
    }
}
