/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.variables;

import java.util.Arrays;

import org.cohortium.analysis.result.CellText;
import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.data.Column;
import org.cohortium.data.NumberColumn;
import org.eclipse.osgi.util.NLS;

/** What the data say of a variable, on a line. */
final class ValueSummary {

    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;

    private ValueSummary() {
    }

    /** Looks at a column. Any thread. */
    static String of(Column column) {
        int missingCount = column.missingCount();
        String missing = NLS.bind(Messages.summary_missing, column.size() - missingCount, missingCount);
        return column instanceof NumberColumn numbers && missingCount < column.size()
            ? missing + "\n" + numbers(numbers) : missing; //$NON-NLS-1$
    }

    private static String numbers(NumberColumn column) {
        double[] values = Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return NLS.bind(Messages.summary_numbers, new Object[] {text(quantile(values, HALF)),
            text(quantile(values, QUARTER)), text(quantile(values, 1 - QUARTER)), text(values[0]),
            text(values[values.length - 1])});
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static String text(double value) {
        return CellText.number(value, NumberFormat.GENERAL);
    }
}
