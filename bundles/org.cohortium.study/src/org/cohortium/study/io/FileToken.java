/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.study.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a file was when it was read or written, so that a later change by someone else is noticed.
 *
 * @param size bytes; -1 when there was no file
 * @param modified time of the last change, in milliseconds since 1970 UTC
 * @param sha256 fingerprint of the content; empty when there was no file
 */
public record FileToken(long size, long modified, String sha256) {

    /** There is no file. */
    public static final FileToken ABSENT = new FileToken(-1, 0, "");

    /** The token of a file as it is now. */
    public static FileToken of(Disk disk, Path file) throws IOException {
        if (!disk.exists(file)) {
            return ABSENT;
        }
        long modified = disk.modified(file);
        byte[] content = disk.read(file);
        return new FileToken(content.length, modified, Fingerprint.of(content));
    }

    /** Whether there was a file. */
    public boolean isPresent() {
        return size >= 0;
    }

    /** Whether both stand for the same content, whenever it was written. */
    public boolean sameContent(FileToken other) {
        return size == other.size && sha256.equals(other.sha256);
    }
}
