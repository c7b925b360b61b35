/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts the measured tables into the page about performance, between its marks, with the date and the machine. */
public final class PerformancePage {

    private PerformancePage() {
    }

    /** @param args the page, the table of the estimators, the table of the command line */
    public static void main(String[] args) throws IOException {
        Path page = Path.of(args[0]);
        String text = Files.readString(page);
        text = between(text, "machine", LocalDate.now(ZoneOffset.UTC) + ", " + processor() + ", "
            + Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version") + ", "
            + System.getProperty("os.name") + ".\n");
        text = between(text, "estimators", Files.readString(Path.of(args[1])));
        text = between(text, "process", Files.readString(Path.of(args[2])));
        Files.writeString(page, text, StandardCharsets.UTF_8);
    }

    private static String between(String text, String mark, String content) {
        String start = "<!-- " + mark + " -->\n";
        String end = "<!-- /" + mark + " -->";
        int from = text.indexOf(start);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("the page has no marks " + mark);
        }
        return text.substring(0, from + start.length()) + content + text.substring(to);
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            for (String line : Files.readAllLines(info)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
