/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.numerics.EstimationException;

/**
 * The rows of a cohort that have every value an analysis needs.
 *
 * @param data the complete rows
 * @param positions their 0-based positions in the cohort
 * @param dropped the other rows, each under the first variable that it lacks
 */
public record CompleteRows(DataTable data, int[] positions, List<Dropped> dropped) {

    /**
     * Leaves out the rows with a missing value.
     *
     * @param input the cohort; columns that its design names are needed as well
     * @param names variables that are needed; null elements are ignored, so that unset options can be passed
     * @throws EstimationException if no row is left, with the reasons
     */
    public static CompleteRows of(AnalysisInput input, Collection<String> names) {
        Set<String> needed = new LinkedHashSet<>();
        for (String name : names) {
            if (name != null) {
                needed.add(name);
            }
        }
        input.design().weights().ifPresent(needed::add);
        input.design().cluster().ifPresent(needed::add);
        DataTable table = input.data();
        int n = table.rowCount();
        boolean[] keep = new boolean[n];
        Arrays.fill(keep, true);
        List<Dropped> dropped = new ArrayList<>();
        for (String name : needed) {
            leaveOut(table, table.column(name), keep, dropped);
        }
        int[] positions = DataTable.positions(keep);
        if (positions.length == 0) {
            throw new EstimationException(none(n, dropped), "Choose variables with fewer missing values.");
        }
        return new CompleteRows(positions.length == n ? table : table.select(positions), positions, dropped);
    }

    private static void leaveOut(DataTable table, Column column, boolean[] keep, List<Dropped> dropped) {
        int[] rows = new int[keep.length];
        int count = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i] && column.isMissing(i)) {
                keep[i] = false;
                rows[count++] = table.rowNumbers()[i];
            }
        }
        if (count > 0) {
            dropped.add(new Dropped("missing: " + column.label(), Arrays.copyOf(rows, count)));
        }
    }

    private static String none(int n, List<Dropped> dropped) {
        if (n == 0) {
            return "The cohort has no rows.";
        }
        List<String> reasons = dropped.stream().map(d -> d.reason() + " (" + d.rows() + ")").toList();
        return "None of the " + n + " rows is complete: " + String.join(", ", reasons) + ".";
    }
}
