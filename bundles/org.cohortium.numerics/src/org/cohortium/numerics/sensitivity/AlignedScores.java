/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.sensitivity;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cohortium.numerics.descriptive.Ranks;

/**
 * Aligned ranks of a number in matched sets with one exposed unit, or with one that is not (Hodges and Lehmann 1962), and the
 * tails of their sum over the exposed under hidden bias. In a set with ascending scores the largest expectation is the largest of
 * those with the odds gamma for the units above some place, and of equals the one with the larger variance; the sums of these over
 * sets give the bound in large samples (Gastwirth, Krieger and Rosenbaum 2000, section 3).
 */
final class AlignedScores {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Aligned outcomes this near to each other, as a share of the largest, are equal. */
    private static final double TIE = 1e-10;

    private final double[][] scores;
    private final double observed;

    private AlignedScores(double[][] scores, double observed) {
        this.scores = scores;
        this.observed = observed;
    }

    /**
     * Ranks the outcomes less the mean of their set.
     *
     * @param outcome {@code [set][unit]}
     * @param exposed {@code [set][unit]}, exactly one unit or all but one of a set
     */
    static AlignedScores of(double[][] outcome, boolean[][] exposed) {
        int n = Arrays.stream(outcome).mapToInt(o -> o.length).sum();
        double[] aligned = new double[n];
        int at = 0;
        for (double[] set : outcome) {
            double mean = Arrays.stream(set).sum() / set.length;
            for (double y : set) {
                aligned[at++] = y - mean;
            }
        }
        // means that cannot be held exactly must not break ties
        double unit = Arrays.stream(aligned).map(Math::abs).max().orElse(0) * TIE;
        double[] rank = Ranks.of(Arrays.stream(aligned).map(a -> unit > 0 ? Math.rint(a / unit) : 0).toArray()).rank();
        double[][] scores = new double[outcome.length][];
        double sum = 0;
        at = 0;
        for (int s = 0; s < outcome.length; s++) {
            int count = 0;
            for (boolean e : exposed[s]) {
                count += e ? 1 : 0;
            }
            boolean single = count == 1;
            if (!single && count != exposed[s].length - 1) {
                throw new IllegalArgumentException("set " + s + " has " + count + " exposed of " + exposed[s].length);
            }
            // with one unit that is not exposed, the sum over the others is a constant less its score
            double[] q = new double[exposed[s].length];
            for (int i = 0; i < q.length; i++) {
                q[i] = single ? rank[at] : -rank[at];
                sum += exposed[s][i] == single ? q[i] : 0;
                at++;
            }
            Arrays.sort(q);
            scores[s] = q;
        }
        return new AlignedScores(scores, sum);
    }

    boolean higher() {
        double expected = 0;
        for (double[] q : scores) {
            expected += Arrays.stream(q).sum() / q.length;
        }
        return observed >= expected;
    }

    int informative() {
        int n = 0;
        for (double[] q : scores) {
            n += q[0] < q[q.length - 1] ? 1 : 0;
        }
        return n;
    }

    /** The bound of the tail: of large sums (or small ones), the largest there can be (or the smallest). */
    double tail(double gamma, boolean more, boolean largest) {
        double mean = 0;
        double variance = 0;
        for (double[] q : scores) {
            double[] m = extreme(q, gamma, more == largest);
            mean += m[0];
            variance += m[1];
        }
        double z = (observed - mean) / Math.sqrt(variance);
        return NORMAL.survivalProbability(more ? z : -z);
    }

    /** Largest or smallest expectation of the score of the single unit, and its variance. */
    static double[] extreme(double[] q, double gamma, boolean largest) {
        double[] best = null;
        for (int k = 1; k < q.length; k++) {
            double total = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < q.length; i++) {
                double w = (i >= k) == largest ? gamma : 1;
                total += w;
                sum += w * q[i];
                squares += w * q[i] * q[i];
            }
            double mean = sum / total;
            double variance = Math.max(0, squares / total - mean * mean);
            boolean better = best == null || (largest ? mean > best[0] : mean < best[0]) || mean == best[0] && variance > best[1];
            best = better ? new double[] {mean, variance} : best;
        }
        return best;
    }
}
