/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Saves ever new content to a file until it is killed; run in a process of its own. */
public final class SaveLoop {

    private SaveLoop() {
    }

    /** Saves to the file named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        SafeFile file = SafeFile.withGenerations(Disk.REAL, target, new Generations(Disk.REAL, Clock.systemUTC()));
        for (long i = 0;; i++) {
            file.write(content(i), SafeFile.Check.NONE);
        }
    }

    /** Content that shows whether it is whole: lines of one number, a fixed count of them. */
    static byte[] content(long number) {
        return (number + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isWhole(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return end > 0 && text.endsWith("\n") && text.equals((text.substring(0, end) + "\n").repeat(20_000));
    }
}
