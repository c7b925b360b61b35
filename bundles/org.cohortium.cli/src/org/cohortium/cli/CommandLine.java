/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Finds the command of a call, runs it, and says in words what went wrong. */
public final class CommandLine {

    private final List<Command> commands;
    private final Console console;

    /**
     * @param commands the commands, in the order in which help lists them
     * @param console the terminal
     */
    public CommandLine(List<Command> commands, Console console) {
        this.commands = List.copyOf(commands);
        this.console = console;
    }

    /** Runs a call. */
    public ExitCode run(List<String> words) {
        if (words.isEmpty() || words.get(0).equals("help") || words.get(0).equals("--help")) {
            Command about = words.size() > 1 ? find(words.get(1)) : null;
            help(about);
            return ExitCode.DONE;
        }
        Command command = find(words.get(0));
        if (command == null) {
            console.note("There is no command \"" + words.get(0) + "\".");
            overview(console::note);
            return ExitCode.USAGE;
        }
        List<String> rest = words.subList(1, words.size());
        if (rest.contains("--help")) {
            help(command);
            return ExitCode.DONE;
        }
        return run(command, rest);
    }

    private ExitCode run(Command command, List<String> rest) {
        try {
            ExitCode code = command.run(command.read(rest), console);
            console.clear();
            return code;
        } catch (CommandException e) {
            console.clear();
            console.note(e.getMessage());
            if (e.exitCode() == ExitCode.USAGE) {
                console.note("Usage: cohortium " + command.name() + " " + command.synopsis());
            }
            return e.exitCode();
        } catch (CancellationException e) {
            console.clear();
            console.note("Cancelled.");
            return ExitCode.ANALYSIS_FAILED;
        } catch (OutOfMemoryError e) {
            console.clear();
            console.note("There is not enough memory for this. Set COHORTIUM_JAVA_OPTIONS=-Xmx8g or larger and try again.");
            return ExitCode.FAULT;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            console.clear();
            Faults.report(command.name(), e, console);
            return ExitCode.FAULT;
        }
    }

    private Command find(String name) {
        return commands.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }

    private void help(Command about) {
        if (about == null) {
            overview(console::line);
            return;
        }
        console.line("cohortium " + about.name() + " " + about.synopsis());
        console.line("");
        console.line(about.summary());
        console.line("");
        console.line(about.help());
    }

    private void overview(Consumer<String> to) {
        to.accept("The commands are:");
        for (Command c : commands) {
            to.accept("  cohortium " + c.name() + " " + c.synopsis());
            to.accept("      " + c.summary());
        }
        to.accept("cohortium help COMMAND says more. Without a command the desktop opens.");
    }
}
