/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.descriptive.SortOrder;

/** The rows of each stratum that are not set aside, in ascending order of the score where there is one. */
final class Lines {

    private Lines() {
    }

    /** @param score by row, or null */
    static List<int[]> of(double[] score, Restrictions limits, int rows) {
        int[] order = score == null ? null : SortOrder.ascending(score);
        int[] size = new int[limits.strata()];
        for (int i = 0; i < rows; i++) {
            size[limits.stratum(i)] += limits.setAside(i) ? 0 : 1;
        }
        List<int[]> lines = new ArrayList<>();
        for (int s : size) {
            lines.add(new int[s]);
        }
        Arrays.fill(size, 0);
        for (int k = 0; k < rows; k++) {
            int row = order == null ? k : order[k];
            if (!limits.setAside(row)) {
                int s = limits.stratum(row);
                lines.get(s)[size[s]++] = row;
            }
        }
        return lines;
    }

    /** The candidates of each stratum in row order. */
    static int[][] candidates(boolean[] focal, Restrictions limits) {
        return of(null, limits, focal.length).stream().map(line -> Arrays.stream(line).filter(row -> !focal[row]).toArray())
                .toArray(int[][]::new);
    }
}
