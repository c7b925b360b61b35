/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cohortium.numerics.Progress;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), false);

    private record Echo(RuntimeException fault, CommandException trouble) implements Command {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String synopsis() {
            return "WORD [--times N] [--loud]";
        }

        @Override
        public String summary() {
            return "Says a word.";
        }

        @Override
        public String help() {
            return "  WORD  the word";
        }

        @Override
        public Words read(List<String> words) throws CommandException {
            return Words.read(words, List.of("times", "set"), List.of("loud"));
        }

        @Override
        public ExitCode run(Words words, Console console) throws CommandException {
            if (fault != null) {
                throw fault;
            }
            if (trouble != null) {
                throw trouble;
            }
            Progress progress = console.progress();
            progress.report(0.5, "Thinking");
            progress.report(0.6, "Thinking");
            console.line(words.only("word").repeat(words.count("times", 1)) + (words.has("loud") ? "!" : ""));
            return ExitCode.DONE;
        }
    }

    private ExitCode run(String... words) {
        return new CommandLine(List.of(new Echo(null, null)), console).run(List.of(words));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void resultsGoToOutputAndProgressToError() {
        assertEquals(ExitCode.DONE, run("echo", "ha", "--times", "2", "--loud"));
        assertEquals("haha!" + System.lineSeparator(), out());
        assertEquals("Thinking" + System.lineSeparator(), err());
    }

    @Test
    void wrongWordsAreSaidWithTheUsage() {
        for (List<String> words : List.of(List.of("echo"), List.of("echo", "a", "b"), List.of("echo", "a", "--soft"),
            List.of("echo", "a", "--times"), List.of("echo", "a", "--times", "0"), List.of("echo", "a", "--loud=1"))) {
            err.reset();
            assertEquals(ExitCode.USAGE, run(words.toArray(String[]::new)), words.toString());
            assertTrue(err().contains("Usage: cohortium echo WORD [--times N] [--loud]"), err());
        }
        assertEquals("", out());
    }

    @Test
    void anUnknownCommandNamesTheKnown() {
        assertEquals(ExitCode.USAGE, run("sing"));
        assertTrue(err().contains("There is no command \"sing\".") && err().contains("cohortium echo"));
    }

    @Test
    void helpGoesToOutput() {
        assertEquals(ExitCode.DONE, run());
        assertEquals(ExitCode.DONE, run("echo", "--help"));
        assertTrue(out().contains("Says a word.") && out().contains("WORD  the word"));
    }

    @Test
    void aFaultIsASentenceAndSeventy() {
        CommandLine line = new CommandLine(List.of(new Echo(new IllegalStateException("broken"), null)), console);
        assertEquals(70, line.run(List.of("echo", "a")).code());
        assertTrue(err().startsWith("Cohortium is at fault: \"echo\" stopped with IllegalStateException: broken"), err());
        assertFalse(err().contains("Usage"));
    }

    @Test
    void troubleKeepsItsExitCode() {
        CommandLine line = new CommandLine(List.of(new Echo(null, CommandException.badInput("no file x"))), console);
        assertEquals(4, line.run(List.of("echo", "a")).code());
        assertEquals("no file x" + System.lineSeparator(), err());
    }

    @Test
    void hiddenCharactersAreShownNotSent() {
        console.line("a\u001b[31mb\u202ec\u200bd\u00e9");
        assertEquals("a\\u001b[31mb\\u202ec\\u200bd\u00e9" + System.lineSeparator(), out());
    }

    @Test
    void pairsKeepTheirOrderAndTheirSigns() throws CommandException {
        Words words = Words.read(List.of("--set", "b=x=1", "--set=a= 2"), List.of("set"), List.of());
        assertEquals("{b=x=1, a= 2}", words.pairs("set").toString());
    }
}
