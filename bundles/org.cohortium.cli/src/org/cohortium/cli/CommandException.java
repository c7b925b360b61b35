/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

/** A command that cannot go on, in the user's words, with the exit code that says what kind of trouble it is. */
public class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /**
     * @param exitCode the kind of trouble
     * @param message what happened, where, and what to do
     */
    public CommandException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** As above, with what caused it. */
    public CommandException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Wrong words in the call. */
    public static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** Input that cannot be used. */
    public static CommandException badInput(String message) {
        return new CommandException(ExitCode.BAD_INPUT, message);
    }

    /** The kind of trouble. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
