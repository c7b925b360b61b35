/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;

/** A study that cannot be written as it is: why, and what the researcher can do. No byte was written. */
public final class StudyWriteException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what is wrong and where
     * @param advice what the researcher can do
     * @param cause what was caught; may be null
     */
    public StudyWriteException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }
}
