/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

/** What the command line says to its caller. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** An analysis failed. */
    ANALYSIS_FAILED(1),
    /** The words of the call are wrong. */
    USAGE(2),
    /** Verification or conformance found a difference. */
    DIFFERENCE(3),
    /** The input cannot be used. */
    BAD_INPUT(4),
    /** A fault of the program. */
    FAULT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
