/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.Arrays;
import org.cohortium.numerics.descriptive.SortOrder;

/** Where each row stands in the order of the scores of its stratum, and which places hold one and the same score. */
final class ScorePlaces {

    /** The place from 0 in the stratum, by position in the risk sets. */
    final int[] place;

    /** By stratum the first place of the run of equal scores that a place is in; null without equal scores. */
    private final int[][] first;

    /** By stratum the place behind that run. */
    private final int[][] end;

    /** Rows in the largest stratum. */
    final int largest;

    ScorePlaces(RiskSets sets, double[] score) {
        place = new int[sets.size];
        first = new int[sets.strata()][];
        end = new int[sets.strata()][];
        int most = 0;
        for (int s = 0; s < sets.strata(); s++) {
            int from = sets.groupFrom[sets.stratumFrom[s]];
            int to = sets.groupFrom[sets.stratumFrom[s + 1]];
            most = Math.max(most, to - from);
            double[] values = sets.strata() == 1 ? score : Arrays.copyOfRange(score, from, to);
            int[] order = SortOrder.ascending(values);
            boolean tied = false;
            double last = Double.NaN;
            for (int k = 0; k < order.length; k++) {
                double value = values[order[k]];
                place[from + order[k]] = k;
                tied |= value == last;
                last = value;
            }
            if (tied) {
                runs(s, values, order);
            }
        }
        largest = most;
    }

    private void runs(int s, double[] values, int[] order) {
        int n = order.length;
        first[s] = new int[n];
        end[s] = new int[n];
        for (int k = 0; k < n;) {
            int to = k + 1;
            while (to < n && values[order[to]] == values[order[k]]) {
                to++;
            }
            Arrays.fill(first[s], k, to, k);
            Arrays.fill(end[s], k, to, to);
            k = to;
        }
    }

    /** Whether rows of a stratum have equal scores. */
    boolean tied(int stratum) {
        return first[stratum] != null;
    }

    /** The first place with the score of the row at a position. */
    int first(int stratum, int position) {
        return first[stratum] == null ? place[position] : first[stratum][place[position]];
    }

    /** The place behind the last with the score of the row at a position. */
    int end(int stratum, int position) {
        return end[stratum] == null ? place[position] + 1 : end[stratum][place[position]];
    }
}
