/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.analysis.result;

import java.util.List;

import org.cohortium.analysis.Problem;
import org.cohortium.analysis.result.AnalysisResult;

/**
 * What the result pane shows.
 *
 * @param kind how it stands
 * @param result the result; the last good one while there is no newer, null where there never was one
 * @param problems what is wrong or doubtful about the options
 * @param message what happened, in words; empty where there is nothing to say
 * @param methods what a manuscript would say of the method with these options; empty while it is not known
 */
public record LiveState(Kind kind, AnalysisResult result, List<Problem> problems, String message, String methods) {

    /** How it stands with a result. */
    public enum Kind {
        /** The data are not there yet. */
        WAITING,
        /** A newer result is being computed. */
        COMPUTING,
        /** The result belongs to the options as they are and is saved. */
        SAVED,
        /** The result belongs to the options as they are; none is saved. */
        PREVIEW,
        /** The result belongs to the options as they are; the saved one belongs to others. */
        DIFFERS,
        /** The options do not allow it to be computed. */
        REFUSED,
        /** It could not be computed. */
        FAILED,
        /** The analysis is not installed; the result is the saved one. */
        NOT_INSTALLED
    }

    /** Copies the list. */
    public LiveState {
        problems = List.copyOf(problems);
    }

    /** The same while a newer one is being computed. */
    public LiveState computing() {
        return new LiveState(Kind.COMPUTING, result, problems, "", methods); //$NON-NLS-1$
    }

    /** The same with another kind. */
    public LiveState as(Kind newKind) {
        return new LiveState(newKind, result, problems, message, methods);
    }

    /** Whether the result belongs to the options as they are and is not saved. */
    public boolean isUnsaved() {
        return kind == Kind.PREVIEW || kind == Kind.DIFFERS;
    }
}
