/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.cli.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.cohortium.cli.Console;

/** How long the parts of a command took. */
final class Timing {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** Ends a part and begins the next. */
    void next(String ended) {
        long now = System.nanoTime();
        add(ended, now - since);
        since = now;
    }

    /** Adds time that a part measured itself. */
    void add(String part, long time) {
        nanos.merge(part, time, Long::sum);
    }

    void print(Console console) {
        StringBuilder line = new StringBuilder("timing:");
        nanos.forEach((part, time) -> line.append(String.format(Locale.ROOT, " %s %.3f s", part, time / 1e9)));
        console.note(line.toString());
    }
}
