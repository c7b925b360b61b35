/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of temporary files beside their targets, and the removal of those whose process is gone. The name carries the
 * number of the process, so that a file which is still being written is left alone.
 */
final class TempFiles {

    private static final Pattern NAME = Pattern.compile("\\..+\\.([0-9]{1,18})-[0-9]{1,18}\\.tmp");
    private static final AtomicLong COUNTER = new AtomicLong();

    private TempFiles() {
    }

    /** A name beside the target that no file has yet. */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + COUNTER.incrementAndGet() + ".tmp");
    }

    /** Whether the name is that of a temporary file. */
    static boolean isTemporary(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Deletes the temporary files of a folder whose process is gone.
     *
     * @return how many
     */
    static int sweep(Disk disk, Path folder) throws IOException {
        int swept = 0;
        for (Path file : disk.list(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && !isAlive(Long.parseLong(name.group(1)))) {
                disk.delete(file);
                swept++;
            }
        }
        return swept;
    }

    private static boolean isAlive(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && process.get().isAlive();
    }
}
