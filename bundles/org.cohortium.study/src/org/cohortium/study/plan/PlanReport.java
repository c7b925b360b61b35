/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.nio.file.Path;
import java.util.List;

import org.cohortium.model.Run;
import org.cohortium.study.prepare.CohortRows;
import org.cohortium.study.prepare.PreparedData;

/**
 * What the execution of a plan gave.
 *
 * @param out folder that was written to
 * @param outcomes outcomes in the order of the plan
 * @param data the prepared data
 * @param cohorts the cohorts of the study that could be built, in its order
 * @param run an entry for the runs of the study, in no study yet
 * @param provenance the provenance file
 * @param prepareNanos time spent reading and preparing the data
 * @param computeNanos time spent in analyses, summed over threads
 * @param writeNanos time spent writing, summed over threads
 */
public record PlanReport(Path out, List<SpecOutcome> outcomes, PreparedData data, List<CohortRows> cohorts, Run run,
        Path provenance, long prepareNanos, long computeNanos, long writeNanos) {

    public PlanReport {
        outcomes = List.copyOf(outcomes);
        cohorts = List.copyOf(cohorts);
    }

    /** Whether an analysis failed or was cancelled. */
    public boolean hasFailures() {
        return outcomes.stream().anyMatch(o -> o.status() == SpecOutcome.Status.FAILED
                || o.status() == SpecOutcome.Status.CANCELLED);
    }
}
