/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.weighting;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.EstimationException;

/**
 * An effect contrasting the (weighted) mean outcomes of two groups, with the variance of the influence of each cluster: the
 * sandwich of a weighted regression of the outcome on the group alone (Liang and Zeger 1986). Ratios have their errors on the
 * logarithmic scale by the delta method.
 *
 * @param estimate on its scale; a ratio itself
 * @param standardError of the difference, or of the logarithm of the ratio
 * @param lower confidence limit
 * @param upper confidence limit
 * @param pValue of no effect, two-sided
 */
public record MarginalEffect(double estimate, double standardError, double lower, double upper, double pValue) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Means of the two groups and the influence of each cluster on them. */
    public static final class Means {

        private final double treated;
        private final double control;
        private final double[][] influence;
        private final double small;

        private Means(double treated, double control, double[][] influence, double small) {
            this.treated = treated;
            this.control = control;
            this.influence = influence;
            this.small = small;
        }

        /**
         * Computes them.
         *
         * @param treated by row
         * @param outcome by row
         * @param weights by row, not negative; null for 1 each
         * @param cluster number by row from 0; null for each row by itself
         * @throws EstimationException if a group has no weight
         */
        public static Means of(boolean[] treated, double[] outcome, double[] weights, int[] cluster) {
            int[] group = new int[treated.length];
            for (int i = 0; i < group.length; i++) {
                group[i] = treated[i] ? 1 : 0;
            }
            return of(group, 1, 0, outcome, weights, cluster);
        }

        /**
         * Computes those of two of any number of groups; the clusters of the others count in the number of clusters.
         *
         * @param group by row
         * @param one the group that is contrasted
         * @param reference the group it is contrasted with
         * @param outcome by row
         * @param weights by row, not negative; null for 1 each
         * @param cluster number by row from 0; null for each row by itself
         * @throws EstimationException if a group has no weight
         */
        public static Means of(int[] group, int one, int reference, double[] outcome, double[] weights, int[] cluster) {
            double[] total = new double[2];
            double[] mean = new double[2];
            for (int i = 0; i < group.length; i++) {
                if (group[i] == one || group[i] == reference) {
                    double w = weights == null ? 1 : weights[i];
                    total[group[i] == one ? 1 : 0] += w;
                    mean[group[i] == one ? 1 : 0] += w * outcome[i];
                }
            }
            if (!(total[0] > 0) || !(total[1] > 0)) {
                throw new EstimationException("One of the groups has no patients.", "Choose the exposed level anew.");
            }
            mean[0] /= total[0];
            mean[1] /= total[1];
            int clusters = cluster == null ? group.length : Arrays.stream(cluster).max().orElse(-1) + 1;
            double[][] influence = new double[2][clusters];
            boolean[] seen = new boolean[clusters];
            for (int i = 0; i < group.length; i++) {
                int c = cluster == null ? i : cluster[i];
                seen[c] = true;
                if (group[i] == one || group[i] == reference) {
                    int g = group[i] == one ? 1 : 0;
                    influence[g][c] += (weights == null ? 1 : weights[i]) * (outcome[i] - mean[g]) / total[g];
                }
            }
            int count = 0;
            for (boolean s : seen) {
                count += s ? 1 : 0;
            }
            return new Means(mean[1], mean[0], influence, count / Math.max(1.0, count - 1.0));
        }

        /** Of means and influences that were found otherwise. */
        static Means of(double treated, double control, double[] influenceTreated, double[] influenceControl) {
            return new Means(treated, control, new double[][] {influenceControl, influenceTreated}, 1);
        }

        /** The mean of the treated. */
        public double treated() {
            return treated;
        }

        /** The mean of the controls. */
        public double control() {
            return control;
        }

        /** The standard error of a mean. */
        public double standardError(boolean group) {
            return error(group ? 1 : 0, group ? 0 : 1);
        }

        private double error(double onTreated, double onControl) {
            double squares = 0;
            for (int c = 0; c < influence[0].length; c++) {
                double d = onTreated * influence[1][c] + onControl * influence[0][c];
                squares += d * d;
            }
            return Math.sqrt(squares * small);
        }

        /** Treated less control. */
        public MarginalEffect difference(double level) {
            double se = error(1, -1);
            double d = treated - control;
            double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
            return new MarginalEffect(d, se, d - z * se, d + z * se, pValue(d, se));
        }

        /** Treated over control, of positive means. */
        public MarginalEffect ratio(double level) {
            return ratio(treated / control, error(1 / treated, -1 / control), level);
        }

        /** The odds of the treated over those of the controls, of means between 0 and 1. */
        public MarginalEffect oddsRatio(double level) {
            double odds = treated / (1 - treated) / (control / (1 - control));
            return ratio(odds, error(1 / (treated * (1 - treated)), -1 / (control * (1 - control))), level);
        }

        private static MarginalEffect ratio(double value, double se, double level) {
            double b = StrictMath.log(value);
            double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
            return new MarginalEffect(value, se, StrictMath.exp(b - z * se), StrictMath.exp(b + z * se), pValue(b, se));
        }

        private static double pValue(double estimate, double se) {
            return Double.isFinite(estimate) && se > 0
                    ? Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(estimate / se))) : Double.NaN;
        }
    }
}
