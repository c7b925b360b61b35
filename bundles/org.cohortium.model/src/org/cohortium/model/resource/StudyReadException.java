/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.model.resource;

import java.io.IOException;

/** A study file that was refused: why, where in the file, and what the researcher can do. Nothing of it was kept. */
public final class StudyReadException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a study file was refused. */
    public enum Reason {
        /** The file has no content. */
        EMPTY,
        /** The file is cut off, or not well-formed XML, or not valid UTF-8. */
        DAMAGED,
        /** The file was written by a newer version of the software. */
        NEWER,
        /** The file holds something that no study holds, or refers to something that is not in it. */
        NOT_A_STUDY,
        /** The file tries to reach out of itself, or is made to exhaust the machine. */
        UNSAFE
    }

    private final Reason reason;
    private final int line;
    private final String advice;

    /**
     * @param reason why the file was refused
     * @param line line in the file, from 1; 0 when it has none
     * @param message what is wrong, without the line
     * @param advice what the researcher can do
     * @param cause what was caught; may be null
     */
    public StudyReadException(Reason reason, int line, String message, String advice, Throwable cause) {
        super(line > 0 ? message + " (line " + line + ")" : message, cause);
        this.reason = reason;
        this.line = line;
        this.advice = advice;
    }

    /** Why the file was refused. */
    public Reason reason() {
        return reason;
    }

    /** Line in the file, from 1; 0 when it has none. */
    public int line() {
        return line;
    }

    /** What the researcher can do. */
    public String advice() {
        return advice;
    }
}
