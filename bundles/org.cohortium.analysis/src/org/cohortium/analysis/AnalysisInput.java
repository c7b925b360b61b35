/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis;

import java.util.Objects;
import java.util.Optional;

import org.cohortium.data.DataTable;

/**
 * Everything an analysis may see.
 *
 * @param data the rows of the cohort as typed columns; for a matched or weighted cohort with the columns that
 *        {@code design} names
 * @param design how the rows came together, and so which variance fits
 * @param seed the seed of the study; random streams are derived from it and a fixed task number
 * @param centre name of the column that holds the centre, if the study has one
 */
public record AnalysisInput(DataTable data, CohortDesign design, long seed, Optional<String> centre) {

    public AnalysisInput {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(design, "design");
        Objects.requireNonNull(centre, "centre");
    }

    /** The rows of a table as a plain sample of one centre. */
    public static AnalysisInput of(DataTable data) {
        return new AnalysisInput(data, CohortDesign.SAMPLE, 1L, Optional.empty());
    }

    /** The same input with another design. */
    public AnalysisInput withDesign(CohortDesign other) {
        return new AnalysisInput(data, other, seed, centre);
    }
}
