/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.Arrays;

import org.cohortium.data.Column;
import org.cohortium.data.DataTable;
import org.cohortium.data.NumberColumn;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.validation.StudyProblem.Severity;

/** Finds values that cannot be right or are worth a look: out of range, negative times, nothing but missing. */
final class RangeCheck {

    private RangeCheck() {
    }

    static void check(Variable variable, DataTable table, Findings findings) {
        Column column = table.column(variable.getName());
        int missing = 0;
        for (int i = 0; i < column.size(); i++) {
            missing += column.isMissing(i) ? 1 : 0;
        }
        if (column.size() > 0 && missing == column.size()) {
            findings.add(variable, Severity.WARNING, "all-missing", "The variable " + variable.getName()
                    + " has no value", "Check the column, the missing codes and the derivation.");
        }
        if (column instanceof NumberColumn numbers) {
            range(variable, numbers, table, findings);
        }
    }

    private static void range(Variable variable, NumberColumn numbers, DataTable table, Findings findings) {
        double minimum = variable.getMinimum() == null ? Double.NEGATIVE_INFINITY : variable.getMinimum();
        double maximum = variable.getMaximum() == null ? Double.POSITIVE_INFINITY : variable.getMaximum();
        boolean time = variable.getRole() == VariableRole.TIME || variable.getRole() == VariableRole.ENTRY_TIME;
        int[] outside = new int[numbers.size()];
        int[] negative = new int[numbers.size()];
        int out = 0;
        int below = 0;
        for (int i = 0; i < numbers.size(); i++) {
            double value = numbers.value(i);
            if (value < minimum || value > maximum) {
                outside[out++] = table.rowNumbers()[i];
            }
            if (time && value < 0) {
                negative[below++] = table.rowNumbers()[i];
            }
        }
        if (out > 0) {
            findings.add(variable, Severity.WARNING, "out-of-range", Findings.rows(out) + " of " + variable.getName()
                    + " lie outside the plausible range", "Look at these rows; correct the source or the range.",
                    Arrays.copyOf(outside, out));
        }
        if (below > 0) {
            findings.add(variable, Severity.WARNING, "negative-time", Findings.rows(below) + " of "
                    + variable.getName() + " are below zero",
                    "Check time zero and the dates; such rows cannot be at risk.", Arrays.copyOf(negative, below));
        }
    }
}
