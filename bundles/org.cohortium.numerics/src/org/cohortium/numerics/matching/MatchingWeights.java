/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

/** The weights and set numbers that go with matched pairs. */
final class MatchingWeights {

    private MatchingWeights() {
    }

    /**
     * Weights by row: a focal unit with partners has 1, each of its k partners gets 1 / k; then the weights of each group are
     * scaled to add up to the number of units in it that have one.
     */
    static double[] of(int[] focal, int[] partners, int ratio, boolean[] isFocal) {
        double[] w = new double[isFocal.length];
        for (int f = 0; f < focal.length; f++) {
            int k = count(partners, f, ratio);
            for (int j = 0; j < k; j++) {
                w[partners[f * ratio + j]] += 1.0 / k;
            }
            w[focal[f]] = k > 0 ? 1 : 0;
        }
        double[] sum = new double[2];
        int[] n = new int[2];
        for (int i = 0; i < w.length; i++) {
            int g = isFocal[i] ? 1 : 0;
            sum[g] += w[i];
            n[g] += w[i] > 0 ? 1 : 0;
        }
        for (int i = 0; i < w.length; i++) {
            int g = isFocal[i] ? 1 : 0;
            w[i] = w[i] > 0 && sum[g] != n[g] ? w[i] * (n[g] / sum[g]) : w[i];
        }
        return w;
    }

    /** Number of the matched set by row, from 1 in the order of the focal units, 0 for none. */
    static int[] subclasses(int[] focal, int[] partners, int ratio, int rows) {
        int[] s = new int[rows];
        int next = 1;
        for (int f = 0; f < focal.length; f++) {
            int k = count(partners, f, ratio);
            if (k == 0) {
                continue;
            }
            s[focal[f]] = next;
            for (int j = 0; j < k; j++) {
                s[partners[f * ratio + j]] = next;
            }
            next++;
        }
        return s;
    }

    private static int count(int[] partners, int f, int ratio) {
        int k = 0;
        while (k < ratio && partners[f * ratio + k] >= 0) {
            k++;
        }
        return k;
    }
}
