/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.List;

import org.cohortium.numerics.descriptive.ContingencyTable;
import org.cohortium.numerics.descriptive.StandardizedDifference;

/**
 * A categorical variable counted in each column of the table: all patients first, then each group.
 *
 * @param levels the levels that occur
 * @param weight weight of each level (rows) in each column
 * @param missing patients without a value in each column
 * @param counts patients of each level in each group
 */
record CategoryProfile(List<String> levels, double[][] weight, int[] missing, ContingencyTable counts) {

    /**
     * @param codes level of each row, negative for missing
     */
    static CategoryProfile of(BaselineRows rows, int[] codes, List<String> levels) {
        double[][] weight = new double[levels.size()][rows.columns()];
        int[] missing = new int[rows.columns()];
        for (int i = 0; i < codes.length; i++) {
            for (int c = 0; c < missing.length; c++) {
                if (rows.isIn(i, c)) {
                    if (codes[i] < 0) {
                        missing[c]++;
                    } else {
                        weight[codes[i]][c] += rows.weight(i);
                    }
                }
            }
        }
        ContingencyTable counts = ContingencyTable.of(codes, levels.size(), rows.groups().codes(), rows.groups()
            .count());
        return new CategoryProfile(levels, weight, missing, counts);
    }

    /** The share of a level among the patients of a column that have a value. */
    double share(int level, int column) {
        double total = 0;
        for (double[] row : weight) {
            total += row[column];
        }
        return total == 0 ? Double.NaN : weight[level][column] / total;
    }

    /** The mean over all pairs of groups of the standardized difference of the levels' shares. */
    double smd() {
        double sum = 0;
        int pairs = 0;
        for (int a = 1; a < missing.length; a++) {
            for (int b = a + 1; b < missing.length; b++) {
                sum += StandardizedDifference.ofLevels(shares(a), shares(b));
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private double[] shares(int column) {
        double[] shares = new double[levels.size()];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = share(level, column);
        }
        return shares;
    }
}
