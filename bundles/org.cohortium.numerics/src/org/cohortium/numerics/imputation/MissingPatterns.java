/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.numerics.imputation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables are missing together.
 *
 * @param patterns the patterns that occur, the most frequent first, ties by fewer missing variables, then by the first
 *        variable missing
 * @param missing number of rows in which each variable is missing
 * @param rows number of rows
 */
public record MissingPatterns(List<Pattern> patterns, int[] missing, int rows) {

    /**
     * One pattern.
     *
     * @param missing by variable, whether it is missing
     * @param rows number of rows with just these missing
     */
    public record Pattern(boolean[] missing, int rows) {

        /** Number of variables missing. */
        public int count() {
            int n = 0;
            for (boolean m : missing) {
                n += m ? 1 : 0;
            }
            return n;
        }
    }

    /**
     * The patterns of a table.
     *
     * @param missing {@code [variable][row]}
     */
    public static MissingPatterns of(boolean[][] missing) {
        int p = missing.length;
        int n = p == 0 ? 0 : missing[0].length;
        int[] count = new int[p];
        Map<BitSet, int[]> found = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            BitSet key = new BitSet(p);
            for (int v = 0; v < p; v++) {
                if (missing[v][i]) {
                    key.set(v);
                    count[v]++;
                }
            }
            found.computeIfAbsent(key, k -> new int[1])[0]++;
        }
        List<Pattern> patterns = new ArrayList<>();
        found.forEach((key, rows) -> {
            boolean[] flags = new boolean[p];
            for (int v = 0; v < p; v++) {
                flags[v] = key.get(v);
            }
            patterns.add(new Pattern(flags, rows[0]));
        });
        patterns.sort(Comparator.comparingInt((Pattern q) -> -q.rows()).thenComparingInt(Pattern::count)
            .thenComparing(MissingPatterns::byPlace));
        return new MissingPatterns(List.copyOf(patterns), count, n);
    }

    private static int byPlace(Pattern a, Pattern b) {
        for (int v = 0; v < a.missing().length; v++) {
            if (a.missing()[v] != b.missing()[v]) {
                return a.missing()[v] ? -1 : 1;
            }
        }
        return 0;
    }

    /** Number of rows without a missing value. */
    public int completeRows() {
        return patterns.stream().filter(q -> q.count() == 0).mapToInt(Pattern::rows).sum();
    }

    /** Whether the variables can be put in an order in which those after a missing one are missing too. */
    public boolean isMonotone() {
        Integer[] order = new Integer[missing.length];
        for (int v = 0; v < order.length; v++) {
            order[v] = v;
        }
        java.util.Arrays.sort(order, Comparator.comparingInt((Integer v) -> missing[v]));
        for (Pattern q : patterns) {
            boolean before = false;
            for (int v : order) {
                if (before && !q.missing()[v]) {
                    return false;
                }
                before |= q.missing()[v];
            }
        }
        return true;
    }
}
