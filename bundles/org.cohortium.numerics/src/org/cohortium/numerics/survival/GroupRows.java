/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

/** The row positions of each group of a coding, in row order. */
final class GroupRows {

    private GroupRows() {
    }

    static int[][] of(int[] group, int groups) {
        int[] counts = sizes(group, groups);
        int[][] rows = new int[groups][];
        for (int g = 0; g < groups; g++) {
            rows[g] = new int[counts[g]];
            counts[g] = 0;
        }
        for (int i = 0; i < group.length; i++) {
            rows[group[i]][counts[group[i]]++] = i;
        }
        return rows;
    }

    /** The number of rows of each group. */
    static int[] sizes(int[] group, int groups) {
        int[] counts = new int[groups];
        for (int g : group) {
            if (g < 0 || g >= groups) {
                throw new IllegalArgumentException("group code " + g + " outside 0 to " + (groups - 1));
            }
            counts[g]++;
        }
        return counts;
    }
}
