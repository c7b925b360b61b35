/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohortium.analysis.registry.AnalysisRegistry;
import org.cohortium.analysis.registry.ExtensionAnalyses;
import org.cohortium.cli.internal.Commands;
import org.eclipse.core.runtime.RegistryFactory;

/** Calls of the command line with the analyses that are installed, and what they printed. */
final class Calls {

    /** What a call said. */
    record Said(int code, String out, String err) {

        /** Holds the call to an exit code; shows what it said where that is another. */
        Said ends(int expected) {
            assertEquals(expected, code, () -> out + err);
            assertFalse(err.contains("\tat ") || err.contains("  at ") || err.contains("Exception"), err);
            return this;
        }

        /** Holds the messages to certain words. */
        Said says(String... words) {
            for (String word : words) {
                assertTrue(err.contains(word), () -> "\"" + word + "\" is not in: " + err);
            }
            return this;
        }

        /** Holds the output to certain words. */
        Said prints(String... words) {
            for (String word : words) {
                assertTrue(out.contains(word), () -> "\"" + word + "\" is not in: " + out);
            }
            return this;
        }
    }

    private Calls() {
    }

    static AnalysisRegistry installed() {
        return ExtensionAnalyses.read(RegistryFactory.getRegistry());
    }

    static Said call(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int code = new CommandLine(Commands.all(installed()), console).run(List.of(words)).code();
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Copies a test file, named from the root of the test resources, to a folder. */
    static Path copy(String resource, Path target) throws IOException {
        try (InputStream in = Calls.class.getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
        return target;
    }

    /** The files below a folder, by their paths from it. */
    static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
