/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;

/** A file that was not written: why, and what the researcher can do. What was there before is still there, whole. */
public final class SaveException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a file was not written. */
    public enum Reason {
        /** Someone else changed the file since it was read. */
        CONFLICT,
        /** The volume has no room. */
        NO_SPACE,
        /** The file or folder may not be written. */
        NOT_ALLOWED,
        /** The file system cannot replace a file in one step. */
        NOT_ATOMIC,
        /** What was written did not read back as it should. */
        NOT_READ_BACK,
        /** Anything else. */
        FAILED
    }

    private final Reason reason;
    private final String advice;

    /**
     * @param reason why the file was not written
     * @param message what happened and where
     * @param advice what the researcher can do
     * @param cause what was caught; may be null
     */
    public SaveException(Reason reason, String message, String advice, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.advice = advice;
    }

    /** Why the file was not written. */
    public Reason reason() {
        return reason;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }
}
