/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cohortium.data.json.JsonException;
import org.cohortium.data.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A peer's case that gives a key twice is read, the last value counting; files of ours stay strict. */
class DuplicateKeyTest {

    private static final String TWICE = "{\"id\":\"x\",\"area\":\"a\",\"data\":[],\"spec\":{\"group\":null,\"group\":\"trt\"},"
        + "\"tolerance\":{\"kind\":\"iterative\",\"rel\":1e-7,\"abs\":1e-9},\"notes\":[],\"expected\":{\"n\":1}}";

    @TempDir
    private Path folder;

    @Test
    void theLastValueOfAKeyGivenTwiceCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), TWICE);
        assertEquals("trt", ConformanceCase.read(folder, file).text("group"));
    }

    @Test
    void theStrictReaderStillRefusesIt() {
        JsonException e = assertThrows(JsonException.class, () -> JsonReader.parse(TWICE));
        assertEquals(true, e.getMessage().contains("Duplicate"), e.getMessage());
    }
}
