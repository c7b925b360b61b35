/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.prognosis;

import org.cohortium.analysis.result.NumberFormat;
import org.cohortium.analysis.result.Table;

/** Differences of measures between predictions on the same patients, each against the first. */
final class DifferenceTable {

    private final Table.Builder table = Table.builder("differences", "Differences between predictions")
            .text("measure", "Measure").text("model", "Prediction").text("reference", "Against")
            .number("estimate", "Difference", NumberFormat.SMD).number("std.error", "SE", NumberFormat.SMD)
            .number("conf.low", "Lower", NumberFormat.SMD).number("conf.high", "Upper", NumberFormat.SMD)
            .number("statistic", "z", NumberFormat.STATISTIC).number("p.value", "p", NumberFormat.P_VALUE);
    private final double quantile;

    DifferenceTable(double level) {
        quantile = Estimates.quantile(level);
    }

    void add(String measure, String model, String reference, double estimate, double stdErr) {
        table.row(measure, model, reference, estimate, stdErr, estimate - quantile * stdErr, estimate + quantile * stdErr,
                stdErr > 0 ? estimate / stdErr : Double.NaN, Estimates.pValue(estimate, stdErr));
    }

    Table build() {
        return table.footnote("Standard errors take account of both predictions being for the same patients.").build();
    }
}
