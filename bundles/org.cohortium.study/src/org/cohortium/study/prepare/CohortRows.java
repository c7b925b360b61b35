/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.util.List;

import org.cohortium.analysis.CohortDesign;
import org.cohortium.analysis.result.Dropped;
import org.cohortium.data.DataTable;

/**
 * A cohort with its rows.
 *
 * @param name name of the cohort; empty for all rows
 * @param label what it is called in tables and figures
 * @param table the rows that were kept; a matched cohort has its weights and sets as columns more
 * @param design how the rows came together
 * @param flow how many rows each criterion dropped
 * @param dropped the rows that were dropped, by reason
 */
public record CohortRows(String name, String label, DataTable table, CohortDesign design, CohortFlow flow,
        List<Dropped> dropped) {

    public CohortRows {
        dropped = List.copyOf(dropped);
    }
}
