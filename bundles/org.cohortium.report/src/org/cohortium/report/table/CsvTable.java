/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import org.cohortium.analysis.result.Table;

/** A table as comma-separated text with every digit and the conventional column names, as it lies in the results folder. */
public final class CsvTable {

    private CsvTable() {
    }

    /**
     * The text, rows ended by LF.
     *
     * @param table the table
     * @param mark text that marks simulated data, then a last column; empty for none
     */
    public static String of(Table table, String mark) {
        return DelimitedTable.of(table, mark, false, ',', "\n");
    }
}
