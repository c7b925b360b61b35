/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.run;

import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;

/** How the run of an analysis ended. */
public sealed interface Outcome {

    /**
     * It has a result.
     *
     * @param result the result
     * @param warnings doubts about the options that did not keep it from running
     * @param computeNanos time spent in the analysis itself
     */
    record Done(AnalysisResult result, List<Problem> warnings, long computeNanos) implements Outcome {
    }

    /**
     * It was not started, because options or variables do not allow it.
     *
     * @param problems why, at least one error
     */
    record Refused(List<Problem> problems) implements Outcome {
    }

    /**
     * The data do not allow the estimate.
     *
     * @param message what is the matter
     * @param advice what to do
     */
    record NotEstimable(String message, String advice) implements Outcome {
    }

    /**
     * The analysis itself is at fault.
     *
     * @param message what happened, in words, with the analysis and its version
     * @param cause the fault, for the error log; may be null
     */
    record Faulty(String message, Throwable cause) implements Outcome {
    }

    /** It was cancelled. */
    record Cancelled() implements Outcome {
    }

    /** What happened if there is no result; empty if there is one. */
    default String sentence() {
        return switch (this) {
            case Done d -> "";
            case Refused r -> String.join(" ", r.problems().stream().filter(Problem::isError)
                .map(p -> p.advice().isEmpty() ? p.text() : p.text() + " " + p.advice()).toList());
            case NotEstimable n -> n.advice().isEmpty() ? n.message() : n.message() + " " + n.advice();
            case Faulty f -> f.message();
            case Cancelled c -> "The analysis was cancelled.";
        };
    }
}
