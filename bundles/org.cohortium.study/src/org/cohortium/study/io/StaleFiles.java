/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;

/** Removes what a process that was killed while writing left behind. */
public final class StaleFiles {

    private StaleFiles() {
    }

    /**
     * Deletes the temporary files in a folder and its generations whose process is gone.
     *
     * @return how many were deleted
     */
    public static int sweep(Disk disk, Path folder) throws IOException {
        return TempFiles.sweep(disk, folder) + TempFiles.sweep(disk, folder.resolve(Generations.FOLDER));
    }

    /** Whether the file is one that is being written, or was when its process ended. */
    public static boolean isTemporary(Path file) {
        return TempFiles.isTemporary(file);
    }
}
