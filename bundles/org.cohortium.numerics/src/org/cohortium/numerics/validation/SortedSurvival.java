/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.validation;

import java.util.Arrays;
import org.cohortium.numerics.EstimationException;
import org.cohortium.numerics.descriptive.SortOrder;
import org.cohortium.numerics.survival.SurvivalData;

/**
 * A right-censored response sorted once: by stratum, within it by falling time, at a time the events first. Resamples are
 * multiplicities of the sorted rows, so that none has to be sorted again.
 */
final class SortedSurvival {

    /** Number of rows. */
    final int size;

    /** Position in this order to row of the data. */
    final int[] row;

    /** By position. */
    final double[] time;
    final boolean[] event;
    final double[] weight;

    /** By position: a number that is equal for rows of one stratum. */
    final int[] stratum;

    SortedSurvival(SurvivalData data) {
        if (data.isCounting()) {
            throw new EstimationException("Resampling takes follow-up from time zero, not intervals at risk.",
                    "Leave the entry time out.");
        }
        size = data.size();
        int[] ascending = SortOrder.ascending(data.stops());
        row = new int[size];
        for (int i = 0; i < size; i++) {
            row[i] = ascending[size - 1 - i];
        }
        sortByStratum(data);
        time = new double[size];
        event = new boolean[size];
        weight = new double[size];
        stratum = new int[size];
        for (int i = 0; i < size; i++) {
            time[i] = data.stop(row[i]);
            stratum[i] = data.stratum(row[i]);
        }
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || time[i] != time[from] || stratum[i] != stratum[from]) {
                eventsFirst(data, from, i);
                from = i;
            }
        }
        for (int i = 0; i < size; i++) {
            event[i] = data.event(row[i]);
            weight[i] = data.weight(row[i]);
        }
    }

    private void sortByStratum(SurvivalData data) {
        if (!data.isStratified()) {
            return;
        }
        int codes = 0;
        for (int r : row) {
            codes = Math.max(codes, data.stratum(r) + 1);
        }
        int[] at = new int[codes + 1];
        for (int r : row) {
            at[data.stratum(r) + 1]++;
        }
        for (int s = 0; s < codes; s++) {
            at[s + 1] += at[s];
        }
        int[] sorted = new int[size];
        for (int r : row) {
            sorted[at[data.stratum(r)]++] = r;
        }
        System.arraycopy(sorted, 0, row, 0, size);
    }

    private void eventsFirst(SurvivalData data, int from, int to) {
        if (to - from < 2) {
            return;
        }
        Arrays.sort(row, from, to);
        int[] rows = Arrays.copyOfRange(row, from, to);
        int at = from;
        for (int pass = 0; pass < 2; pass++) {
            for (int r : rows) {
                if (data.event(r) == (pass == 0)) {
                    row[at++] = r;
                }
            }
        }
    }

    /** Values by row of the data, by position. */
    double[] gather(double[] byRow) {
        double[] r = new double[size];
        for (int i = 0; i < size; i++) {
            r[i] = byRow[row[i]];
        }
        return r;
    }
}
