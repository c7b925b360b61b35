/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohortium.numerics.descriptive.PAdjustment;

/**
 * Log-rank tests of every pair of groups, each on the rows of the two alone.
 *
 * @param first the first group of each pair, in the order 0-1, 0-2, ..., 1-2, ...
 * @param second the second group of each pair
 * @param chiSquared the statistic of each pair; NaN where the pair cannot be compared
 * @param pValue the unadjusted p-value of each pair
 */
public record PairwiseLogRank(int[] first, int[] second, double[] chiSquared, double[] pValue) {

    /** A test of two groups. */
    @FunctionalInterface
    public interface PairTest {

        /**
         * Compares the two groups of a pair.
         *
         * @param pair the rows of both groups
         * @param code 0 for rows of the first group, 1 for rows of the second
         */
        LogRankResult test(SurvivalData pair, int[] code);
    }

    /** All pairs of groups that have rows, by the log-rank test with a weight. A pair without events has NaN. */
    public static PairwiseLogRank of(SurvivalData data, int[] group, int groups, LogRankWeight weight) {
        return of(data, group, groups, (pair, code) -> LogRankTest.test(pair, code, 2, weight));
    }

    /** All pairs of groups that have rows, by any test. A pair without events has NaN. */
    public static PairwiseLogRank of(SurvivalData data, int[] group, int groups, PairTest pairTest) {
        int[][] rows = GroupRows.of(group, groups);
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < groups; a++) {
            for (int b = a + 1; b < groups; b++) {
                if (rows[a].length > 0 && rows[b].length > 0) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        int m = pairs.size();
        PairwiseLogRank result = new PairwiseLogRank(new int[m], new int[m], new double[m], new double[m]);
        for (int i = 0; i < m; i++) {
            int a = pairs.get(i)[0];
            int b = pairs.get(i)[1];
            result.first[i] = a;
            result.second[i] = b;
            LogRankResult test = compare(data, rows[a], rows[b], pairTest);
            result.chiSquared[i] = test == null ? Double.NaN : test.chiSquared();
            result.pValue[i] = test == null ? Double.NaN : test.pValue();
        }
        return result;
    }

    private static LogRankResult compare(SurvivalData data, int[] a, int[] b, PairTest pairTest) {
        int[] rows = new int[a.length + b.length];
        int[] code = new int[rows.length];
        System.arraycopy(a, 0, rows, 0, a.length);
        System.arraycopy(b, 0, rows, a.length, b.length);
        Arrays.fill(code, a.length, code.length, 1);
        SurvivalData pair = data.select(rows);
        return pair.eventCount() == 0 ? null : pairTest.test(pair, code);
    }

    /** The p-values adjusted for the number of pairs. */
    public double[] adjusted(PAdjustment method) {
        return method.adjust(pValue);
    }
}
