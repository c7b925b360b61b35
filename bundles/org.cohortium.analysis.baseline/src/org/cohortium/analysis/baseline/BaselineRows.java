/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.cohortium.analysis.AnalysisInput;
import org.cohortium.analysis.input.CompleteRows;
import org.cohortium.analysis.input.Groups;
import org.cohortium.analysis.option.VariableRef;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.CategoryColumn;
import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.TextColumn;
import org.cohortium.numerics.EstimationException;

/**
 * The rows of a baseline table: those with a group, and the weights of a matched cohort.
 *
 * @param data the rows
 * @param groups the groups, one if none were asked for
 * @param weights a weight for each row, or null where all are equal
 * @param dropped rows without a group or weight
 * @param matched whether the cohort is matched
 */
record BaselineRows(DataTable data, Groups groups, double[] weights, List<Dropped> dropped, boolean matched) {

    private static final int MOST_GROUPS = 30;

    static BaselineRows read(AnalysisInput input, BaselineOptions options) {
        List<String> needed = new ArrayList<>();
        needed.add(VariableRef.nameOrNull(options.group()));
        CompleteRows complete = CompleteRows.of(input, needed);
        DataTable rows = complete.data();
        Groups groups = options.group() == null ? Groups.single(rows.rowCount(), "All patients")
            : named(rows.column(options.group().name()));
        double[] weights = input.design().weights().map(rows::numbers).orElse(null);
        if (weights != null && Arrays.stream(weights).distinct().count() == 1) {
            weights = null;
        }
        return new BaselineRows(rows, groups, weights, complete.dropped(), input.design().isMatched());
    }

    private static Groups named(Column column) {
        Groups groups = Groups.of(column);
        if (groups.count() > MOST_GROUPS) {
            throw new EstimationException("\"" + column.label() + "\" has " + groups.count()
                + " different values, too many for a column each.", "Cut it into a few classes first.");
        }
        if (column instanceof CategoryColumn || column instanceof TextColumn) {
            return groups;
        }
        return new Groups(groups.codes(), groups.labels().stream().map(level -> column.label() + " " + level).toList());
    }

    /**
     * The group codes of every row with all rows once more as group -1: the columns of the table start with all
     * patients.
     */
    int columns() {
        return groups.count() == 1 ? 1 : groups.count() + 1;
    }

    /** The rows of a column of the table: all for column 0, else those of group {@code column - 1}. */
    boolean isIn(int row, int column) {
        return column == 0 || groups.codes()[row] == column - 1;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }
}
