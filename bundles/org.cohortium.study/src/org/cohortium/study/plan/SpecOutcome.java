/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.plan;

import java.util.List;
import java.util.Optional;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;

/**
 * How an analysis of the plan ended.
 *
 * @param specId id of the analysis in the model
 * @param slug its results folder
 * @param title its title
 * @param analysis id of the analysis
 * @param version version that ran; empty when it is not installed
 * @param status how it ended
 * @param message what happened, in words; empty when it is done
 * @param result the result; present when it is done
 * @param warnings doubts about the options
 * @param files what was written, relative to the output folder, with fingerprints
 * @param computeNanos time spent in the analysis itself
 */
public record SpecOutcome(String specId, String slug, String title, String analysis, String version, Status status,
        String message, Optional<AnalysisResult> result, List<Problem> warnings, List<WrittenFile> files,
        long computeNanos) {

    /** How an analysis ended. */
    public enum Status {
        /** It has a result. */
        DONE,
        /** It was refused, could not be estimated, or has a fault. */
        FAILED,
        /** It is not installed; saved results were left as they are. */
        NOT_INSTALLED,
        /** It was cancelled; saved results were left as they are. */
        CANCELLED
    }

    public SpecOutcome {
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    SpecOutcome withFiles(List<WrittenFile> written) {
        return new SpecOutcome(specId, slug, title, analysis, version, status, message, result, warnings, written,
                computeNanos);
    }
}
