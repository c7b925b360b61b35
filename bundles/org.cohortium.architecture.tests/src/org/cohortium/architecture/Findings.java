/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.architecture;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a check found: one line each with file, line, what is wrong and what to do; no finding, no failure. */
final class Findings {

    private final Path root;
    private final Set<String> lines = new TreeSet<>();

    Findings(SourceTree tree) {
        root = tree.root();
    }

    void add(Path file, int line, String wrong, String advice) {
        lines.add(String.format(Locale.ROOT, "%s:%5d: %s %s", root.relativize(file), line, wrong, advice));
    }

    void add(Path file, String wrong, String advice) {
        lines.add(root.relativize(file) + ": " + wrong + " " + advice);
    }

    void assertNone() {
        if (!lines.isEmpty()) {
            fail(lines.size() + " found:\n" + String.join("\n", lines));
        }
    }
}
