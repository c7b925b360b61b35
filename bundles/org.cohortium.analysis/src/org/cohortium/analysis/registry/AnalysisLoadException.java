/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.analysis.registry;

/** An installed analysis whose code cannot be loaded. */
public class AnalysisLoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param id the analysis
     * @param contributor the bundle it comes from
     * @param cause what went wrong
     */
    public AnalysisLoadException(String id, String contributor, Throwable cause) {
        super("The analysis \"" + id + "\"" + (contributor.isEmpty() ? "" : " of " + contributor)
            + " cannot be loaded: " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
            cause);
    }
}
