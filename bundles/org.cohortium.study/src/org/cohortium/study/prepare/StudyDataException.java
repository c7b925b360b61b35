/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.prepare;

import java.io.IOException;

/** Data of a study that cannot be used: what happened and where, without any value of the data, and what to do. */
public final class StudyDataException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what happened and where
     * @param advice what the researcher can do
     * @param cause what was caught; may be null
     */
    public StudyDataException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }
}
