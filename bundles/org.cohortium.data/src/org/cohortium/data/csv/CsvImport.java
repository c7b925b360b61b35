/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.util.List;

import org.cohortium.data.DataTable;

/**
 * What reading a file gave.
 *
 * @param table the rows kept
 * @param rowsRead how many data rows the file has, those left out included
 * @param findings what was repaired, left out, or looks wrong
 */
public record CsvImport(DataTable table, int rowsRead, List<CsvFinding> findings) {

    /** Copies the findings. */
    public CsvImport {
        findings = List.copyOf(findings);
    }
}
