/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.report;

import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.AnalysisDescriptor;
import org.cohortium.analysis.Severity;
import org.cohortium.analysis.result.AnalysisResult;
import org.cohortium.model.Study;
import org.cohortium.study.plan.SpecOutcome;
import org.cohortium.study.prepare.CohortFlow;

/**
 * Everything that a report says.
 *
 * @param study the study; only read
 * @param rows rows of the data
 * @param cohorts the populations, in the order of the study
 * @param findings what was found in the data
 * @param analyses the plan with its results, in its order
 * @param published published figures to be set beside ours
 * @param software name and version of the software
 */
public record ReportInput(Study study, int rows, List<Population> cohorts, List<Finding> findings, List<Entry> analyses,
        Optional<Published> published, String software) {

    /**
     * A cohort.
     *
     * @param name its name in the study
     * @param label what it is called
     * @param description who belongs to it; may be empty
     * @param flow how it came about; null where it could not be built
     * @param problem why it could not be built; empty otherwise
     */
    public record Population(String name, String label, String description, CohortFlow flow, String problem) {
    }

    /**
     * Something about the data.
     *
     * @param severity how grave it is
     * @param text what was found
     * @param advice what to do; may be empty
     * @param rows in how many rows, 0 where that says nothing
     */
    public record Finding(Severity severity, String text, String advice, int rows) {
    }

    /**
     * An option as it was run.
     *
     * @param label its name
     * @param value its value in words
     * @param isDefault whether it was left at its default
     */
    public record OptionLine(String label, String value, boolean isDefault) {
    }

    /**
     * An analysis of the plan.
     *
     * @param slug its results folder
     * @param title its title
     * @param note why it is made; may be empty
     * @param cohort label of the cohort it is made on
     * @param analysis id of the analysis
     * @param version version that ran; empty if none did
     * @param descriptor what the analysis says of itself; empty when it is not installed
     * @param methods the sentences of the methods section; empty when there are none
     * @param options the options
     * @param status how it ended
     * @param message what happened when it has no result
     * @param doubts doubts about the options, in words
     * @param result its result
     * @param fingerprint fingerprint of the result; empty without
     */
    public record Entry(String slug, String title, String note, String cohort, String analysis, String version,
            Optional<AnalysisDescriptor> descriptor, String methods, List<OptionLine> options, SpecOutcome.Status status,
            String message, List<String> doubts, Optional<AnalysisResult> result, String fingerprint) {

        public Entry {
            options = List.copyOf(options);
            doubts = List.copyOf(doubts);
        }
    }

    public ReportInput {
        cohorts = List.copyOf(cohorts);
        findings = List.copyOf(findings);
        analyses = List.copyOf(analyses);
    }
}
