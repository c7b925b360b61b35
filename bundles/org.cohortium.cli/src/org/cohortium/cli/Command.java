/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import java.util.List;

/** One command of the command line. */
public interface Command {

    /** Its name, the first word of a call. */
    String name();

    /** The words that follow the name, such as {@code STUDY [--only ID]}. */
    String synopsis();

    /** What it does, one sentence. */
    String summary();

    /** What each argument and option means, as lines to print. */
    String help();

    /**
     * Tells the words after the name apart.
     *
     * @throws CommandException if they are wrong
     */
    Words read(List<String> words) throws CommandException;

    /**
     * Does it.
     *
     * @param words the words after the name
     * @return the exit code
     * @throws CommandException if it cannot go on
     */
    ExitCode run(Words words, Console console) throws CommandException;
}
