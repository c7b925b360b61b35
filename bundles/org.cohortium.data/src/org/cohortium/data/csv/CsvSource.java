/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.data.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a delimited text file, which can be read more than once.
 *
 * @param name what messages call it, usually the file's name
 * @param size how many bytes it has
 * @param opener opens it from its beginning
 */
public record CsvSource(String name, long size, Opener opener) {

    /** Opens a file from its beginning. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream, which the caller closes. */
        InputStream open() throws IOException;
    }

    /** A file. */
    public static CsvSource of(Path file) throws IOException {
        Path name = file.getFileName();
        return new CsvSource(name == null ? file.toString() : name.toString(), Files.size(file),
                () -> Files.newInputStream(file));
    }

    /** Bytes at hand. */
    public static CsvSource of(String name, byte[] bytes) {
        return new CsvSource(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Text at hand, as UTF-8. */
    public static CsvSource of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
