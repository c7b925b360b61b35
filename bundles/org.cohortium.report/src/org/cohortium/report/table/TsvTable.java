/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report.table;

import org.cohortium.analysis.result.Table;

/** A table as tab-separated text with every digit, for pasting into a spreadsheet. */
public final class TsvTable {

    private TsvTable() {
    }

    /**
     * The text, rows ended by LF.
     *
     * @param table the table
     * @param mark text that marks simulated data, then a last column; empty for none
     */
    public static String of(Table table, String mark) {
        return DelimitedTable.of(table, mark, true, '\t', "\n");
    }
}
