/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;

/**
 * Harrell's concordance of scores in a resample, in O(n log n): the rows at risk stand in a tree of weights by rank of the
 * score, in which each event finds its pairs. Repetitions of a row form no pair with each other.
 */
final class ResampleConcordance {

    private ResampleConcordance() {
    }

    /** The concordance; NaN without a pair. */
    static double of(Resample sample, double[] score) {
        double concordant = 0;
        double tied = 0;
        double pairs = 0;
        for (int s = 0; s < sample.strata(); s++) {
            int from = sample.groupFrom[sample.stratumFrom[s]];
            int to = sample.groupFrom[sample.stratumFrom[s + 1]];
            int[] rank = new int[to - from];
            double[] tree = new double[ranks(score, from, to, rank) + 1];
            double all = 0;
            for (int g = sample.stratumFrom[s]; g < sample.stratumFrom[s + 1]; g++) {
                int first = sample.groupFrom[g];
                int dead = first + sample.dead[g];
                for (int i = dead; i < sample.groupFrom[g + 1]; i++) {
                    add(tree, rank[i - from], sample.weight[i]);
                    all += sample.weight[i];
                }
                for (int i = first; i < dead; i++) {
                    double below = sum(tree, rank[i - from] - 1);
                    double w = sample.weight[i];
                    concordant += w * below;
                    tied += w * (sum(tree, rank[i - from]) - below);
                    pairs += w * all;
                }
                for (int i = first; i < dead; i++) {
                    add(tree, rank[i - from], sample.weight[i]);
                    all += sample.weight[i];
                }
            }
        }
        return pairs > 0 ? (concordant + tied / 2) / pairs : Double.NaN;
    }

    private static int ranks(double[] score, int from, int to, int[] rank) {
        double[] sorted = Arrays.copyOfRange(score, from, to);
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (double value : sorted) {
            if (distinct == 0 || value != sorted[distinct - 1]) {
                sorted[distinct++] = value;
            }
        }
        for (int i = from; i < to; i++) {
            rank[i - from] = 1 + Arrays.binarySearch(sorted, 0, distinct, score[i] + 0.0);
        }
        return distinct;
    }

    private static void add(double[] tree, int at, double weight) {
        for (int i = at; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    private static double sum(double[] tree, int upTo) {
        double s = 0;
        for (int i = upTo; i > 0; i -= i & -i) {
            s += tree[i];
        }
        return s;
    }
}
