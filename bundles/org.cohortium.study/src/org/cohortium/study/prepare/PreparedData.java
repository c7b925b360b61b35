/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cohortium.data.DataTable;
import org.cohortium.data.Schema;

/**
 * The data of a study, ready for cohorts and analyses.
 *
 * @param table all rows; a column per variable of the dictionary that could be made, by its name
 * @param schema the same variables with labels, units, levels and roles
 * @param failed why a variable is not in the table, by its name
 * @param findings what the researcher should know
 */
public record PreparedData(DataTable table, Schema schema, Map<String, String> failed, List<DataFinding> findings) {

    public PreparedData {
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
        findings = List.copyOf(findings);
    }
}
